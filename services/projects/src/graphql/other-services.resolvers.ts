import { agreementsOfHub, agreementsOfOrganization } from '../agreements/agreement.ts';
import { centersOfHub } from '../centers/center.ts';
import { programmesOfHub } from '../centers/programme.ts';
import { projectsOfHub, projectsOfOrganization } from '../cooperation/project.ts';
import { trainingOfHub, trainingOfOrganization } from '../cooperation/training-programme.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { interestsOfOrganization } from '../interests/expression-of-interest.ts';
import { inCorridor } from '../proposals/find-proposals.ts';
import { proposal, proposalsOfHub, proposalsOfOrganization } from '../proposals/proposal.ts';
import { roadmapsOfHub } from '../roadmaps/roadmap.ts';

/** Fields that this service adds to types which other services own. */
export const types: Resolvers = {
  Hub: {
    centers: ({ id }, page, { read }) => read.related(centersOfHub, id, page),
    programmes: ({ id }, page, { read }) => read.related(programmesOfHub, id, page),
    proposals: ({ id }, page, { read }) => read.related(proposalsOfHub, id, page),
    roadmaps: ({ id }, page, { read }) => read.related(roadmapsOfHub, id, page),
    projects: ({ id }, page, { read }) => read.related(projectsOfHub, id, page),
    trainingProgrammes: ({ id }, page, { read }) => read.related(trainingOfHub, id, page),
    agreements: ({ id }, page, { read }) => read.related(agreementsOfHub, id, page),
  },
  Organization: {
    expressionsOfInterest: ({ id }, page, { read }) => read.related(interestsOfOrganization, id, page),
    proposals: ({ id }, page, { read }) => read.related(proposalsOfOrganization, id, page),
    projects: ({ id }, page, { read }) => read.related(projectsOfOrganization, id, page),
    trainingProgrammes: ({ id }, page, { read }) => read.related(trainingOfOrganization, id, page),
    agreements: ({ id }, page, { read }) => read.related(agreementsOfOrganization, id, page),
  },
  Event: {
    proposals: async ({ id }, page, { read }) => {
      const event = await read.replica('events.event.v1', id);
      return event ? read.list(proposal, page, (row) => inCorridor(row, event)) : null;
    },
  },
};
