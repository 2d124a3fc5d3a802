import { answering, mutation } from '@hub/service-kit/use-case';
import { importCompanies } from './import-companies.ts';

export const mutations = { importCompanies: mutation(importCompanies, answering('ImportSuccess')) };
