import { answering, mutation } from '@hub/service-kit/use-case';
import { importProjects } from './import-projects.ts';

export const mutations = { importProjects: mutation(importProjects, answering('ImportSuccess')) };
