import { draftAgreement, signAgreement } from '../agreements/sign-agreement.ts';
import { createProject } from '../cooperation/create-project.ts';
import { expressInterest } from '../interests/express-interest.ts';
import { findReplica } from '@hub/change-feed';
import { commandResolvers, connectionOf, countryStub, stub, toUuid, valueResolvers } from '@hub/service-kit';
import { agreementAggregate, agreementsOfHub, agreementsOfOrganization } from '../agreements/agreement.ts';
import {
  centerAggregate,
  centersOfHub,
  programmeAggregate,
  programmesOfCenter,
  programmesOfHub,
} from '../centers/center.ts';
import {
  projectAggregate,
  projectsOfHub,
  projectsOfOrganization,
  trainingAggregate,
  trainingOfHub,
  trainingOfOrganization,
} from '../cooperation/project.ts';
import { importProjects } from '../import/import-projects.ts';
import {
  interestAggregate,
  interestsOfCenter,
  interestsOfOrganization,
  interestsOfProgramme,
} from '../interests/expression-of-interest.ts';
import {
  proposalAggregate,
  proposalsOfCorridor,
  proposalsOfHub,
  proposalsOfOrganization,
  reviewAggregate,
  reviewsOfProposal,
  type HubCorridor,
} from '../proposals/proposal.entity.ts';
import { draftProposal, proposalGuards, submitReview } from '../proposals/review-proposal.ts';
import { criticalPath } from '../roadmaps/critical-path.ts';
import {
  addDependency,
  addMilestone,
  addProposalToRoadmap,
  draftRoadmap,
  proposeRoadmap,
  reportMilestone,
  signRoadmap,
} from '../roadmaps/plan-roadmap.ts';
import { roadmapAggregate, roadmapsOfHub, roadmapsOfProposal, versionHash } from '../roadmaps/roadmap.ts';
import type { Resolvers } from './generated.ts';

const queries: NonNullable<Resolvers['Query']> = {
  center: (_, { id }, { read }) => read.byId(centerAggregate, id),
  programme: (_, { id }, { read }) => read.byId(programmeAggregate, id),
  expressionOfInterest: (_, { id }, { read }) => read.byId(interestAggregate, id),
  expressionsOfInterest: (_, page, { read }) => read.list(interestAggregate, page),
  proposal: (_, { id }, { read }) => read.byId(proposalAggregate, id),
  proposals: (_, { status, ...page }, { read }) =>
    read.list(
      proposalAggregate,
      page,
      status ? { where: 't.status = :status', parameters: { status } } : undefined,
    ),
  roadmap: (_, { id }, { read }) => read.byId(roadmapAggregate, id),
  project: (_, { id }, { read }) => read.byId(projectAggregate, id),
  projects: (_, page, { read }) => read.list(projectAggregate, page),
  trainingProgramme: (_, { id }, { read }) => read.byId(trainingAggregate, id),
  agreement: (_, { id }, { read }) => read.byId(agreementAggregate, id),
  agreements: (_, page, { read }) => read.list(agreementAggregate, page),
};

const otherServices: Resolvers = {
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
    proposals: async ({ id }, page, { read, database }) => {
      const event = await findReplica(database.manager, 'events.event.v1', id);
      if (!event) return null;
      const corridor: HubCorridor = {
        hub: toUuid(event.hub),
        countries: [event.sendingCountry, event.hostCountry],
      };
      return read.related(proposalsOfCorridor, JSON.stringify(corridor), page);
    },
  },
};

const entities: Resolvers = {
  Center: {
    __resolveReference: ({ id }, { read }) => read.byId(centerAggregate, id),
    hub: ({ hub }) => stub(hub),
    organization: ({ organization }) => stub(organization),
    countries: ({ countries }) => countries.map((code) => ({ code })),
    programmes: ({ id }, page, { read }) => read.related(programmesOfCenter, id, page),
    expressionsOfInterest: ({ id }, page, { read }) => read.related(interestsOfCenter, id, page),
  },
  Programme: {
    __resolveReference: ({ id }, { read }) => read.byId(programmeAggregate, id),
    center: ({ center }, _, { read }) => read.byId(centerAggregate, center),
    expressionsOfInterest: ({ id }, page, { read }) => read.related(interestsOfProgramme, id, page),
  },
  ExpressionOfInterest: {
    __resolveReference: ({ id }, { read }) => read.byId(interestAggregate, id),
    center: ({ center }, _, { read }) => read.byId(centerAggregate, center),
    programme: ({ programme }, _, { read }) => read.byId(programmeAggregate, programme),
    organization: ({ organization }) => stub(organization),
  },
  Proposal: {
    __resolveReference: ({ id }, { read }) => read.byId(proposalAggregate, id),
    hub: ({ hub }) => stub(hub),
    roadmaps: ({ id }, page, { read }) => read.related(roadmapsOfProposal, id, page),
    reviews: ({ id }, page, { read }) => read.related(reviewsOfProposal, id, page),
  },
  Review: {
    __resolveReference: ({ id }, { read }) => read.byId(reviewAggregate, id),
    proposal: ({ proposal }, _, { read }) => read.byId(proposalAggregate, proposal),
  },
  Roadmap: {
    __resolveReference: ({ id }, { read }) => read.byId(roadmapAggregate, id),
    hub: ({ hub }) => stub(hub),
    milestones: ({ milestones }, page) => connectionOf(milestones, page),
    criticalPath: ({ milestones }, { to }) => {
      const { unit, length, paths } = criticalPath(milestones, to ?? undefined);
      return { unit, length, paths: paths.map((path) => ({ milestones: path })) };
    },
    versionHash: ({ milestones }) => versionHash(milestones),
  },
  Milestone: { proposal: ({ proposal }, _, { read }) => read.byId(proposalAggregate, proposal) },
  Project: {
    __resolveReference: ({ id }, { read }) => read.byId(projectAggregate, id),
    hub: ({ hub }) => stub(hub),
  },
  TrainingProgramme: {
    __resolveReference: ({ id }, { read }) => read.byId(trainingAggregate, id),
    hub: ({ hub }) => stub(hub),
    traineesCountry: ({ traineesCountry }) => countryStub(traineesCountry),
  },
  Agreement: {
    __resolveReference: ({ id }, { read }) => read.byId(agreementAggregate, id),
    hub: ({ hub }) => stub(hub),
  },
};

const mutations: NonNullable<Resolvers['Mutation']> = {
  ...commandResolvers(centerAggregate),
  ...commandResolvers(interestAggregate),
  ...commandResolvers(proposalAggregate, proposalGuards),
  ...commandResolvers(roadmapAggregate),
  ...commandResolvers(projectAggregate),
  ...commandResolvers(agreementAggregate),
  importProjects: (_, { input }, { run }) =>
    run('importProjects', input, (work) => importProjects(work, input)),
  expressInterest: (_, { input }, { run }) =>
    run('expressInterest', input, (work) => expressInterest(work, input)),
  draftProposal: (_, { input }, { run }) => run('draftProposal', input, (work) => draftProposal(work, input)),
  submitReview: (_, { input }, { run }) => run('submitReview', input, (work) => submitReview(work, input)),
  addProposalToRoadmap: (_, { input }, { run }) =>
    run('addProposalToRoadmap', input, (work) => addProposalToRoadmap(work, input)),
  draftRoadmap: (_, { input }, { run }) => run('draftRoadmap', input, (work) => draftRoadmap(work, input)),
  addMilestone: (_, { input }, { run }) => run('addMilestone', input, (work) => addMilestone(work, input)),
  addDependency: (_, { input }, { run }) => run('addDependency', input, (work) => addDependency(work, input)),
  proposeRoadmap: (_, { input }, { run }) =>
    run('proposeRoadmap', input, (work) => proposeRoadmap(work, input)),
  signRoadmap: (_, { input }, { run }) => run('signRoadmap', input, (work) => signRoadmap(work, input)),
  reportMilestone: (_, { input }, { run }) =>
    run('reportMilestone', input, (work) => reportMilestone(work, input)),
  createProject: (_, { input }, { run }) => run('createProject', input, (work) => createProject(work, input)),
  draftAgreement: (_, { input }, { run }) =>
    run('draftAgreement', input, (work) => draftAgreement(work, input)),
  signAgreement: (_, { input }, { run }) => run('signAgreement', input, (work) => signAgreement(work, input)),
};

export const resolvers: Resolvers = {
  ...(valueResolvers as Resolvers),
  ...otherServices,
  ...entities,
  Query: queries,
  Mutation: mutations,
};
