import { stub } from '@hub/hub-language';
import { connectionOf } from '@hub/service-kit/read';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { proposal } from '../proposals/proposal.ts';
import { addDependency } from './add-dependency.ts';
import { addMilestone } from './add-milestone.ts';
import { addProposalToRoadmap } from './add-proposal-to-roadmap.ts';
import { criticalPath } from './critical-path.ts';
import { draftRoadmap } from './draft-roadmap.ts';
import { proposeRoadmap } from './propose-roadmap.ts';
import { reportMilestone } from './report-milestone.ts';
import { roadmap, versionHash } from './roadmap.ts';
import { roadmapRules } from './roadmap.rules.ts';
import { signRoadmap } from './sign-roadmap.ts';

export const queries = {
  roadmap: (_, { id }, { read }) => read.byId(roadmap, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Roadmap: {
    __resolveReference: ({ id }, { read }) => read.byId(roadmap, id),
    hub: ({ hub }) => stub(hub),
    milestones: ({ milestones }, page) => connectionOf(milestones, page),
    criticalPath: ({ milestones }, { to }) => {
      const { unit, length, paths } = criticalPath(milestones, to ?? undefined);
      return { unit, length, paths: paths.map((path) => ({ milestones: path })) };
    },
    versionHash: ({ milestones }) => versionHash(milestones),
  },
  Milestone: { proposal: (row, _, { read }) => read.byId(proposal, row.proposal) },
};

const present = answering('Roadmap');

export const mutations = {
  ...commandsOf(roadmap, roadmapRules),
  draftRoadmap: mutation(draftRoadmap, present),
  addMilestone: mutation(addMilestone, present),
  addDependency: mutation(addDependency, present),
  addProposalToRoadmap: mutation(addProposalToRoadmap, present),
  proposeRoadmap: mutation(proposeRoadmap, present),
  signRoadmap: mutation(signRoadmap, present),
  reportMilestone: mutation(reportMilestone, present),
};
