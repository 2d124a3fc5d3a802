import { countryStub, stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { createProject } from './create-project.ts';
import { project } from './project.ts';
import { trainingProgramme } from './training-programme.ts';

export const queries = {
  project: (_, { id }, { read }) => read.byId(project, id),
  projects: (_, page, { read }) => read.list(project, page),
  trainingProgramme: (_, { id }, { read }) => read.byId(trainingProgramme, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Project: {
    __resolveReference: ({ id }, { read }) => read.byId(project, id),
    hub: ({ hub }) => stub(hub),
  },
  TrainingProgramme: {
    __resolveReference: ({ id }, { read }) => read.byId(trainingProgramme, id),
    hub: ({ hub }) => stub(hub),
    traineesCountry: ({ traineesCountry }) => countryStub(traineesCountry),
  },
};

export const mutations = {
  ...commandsOf(project),
  createProject: mutation(createProject, answering('Project')),
};
