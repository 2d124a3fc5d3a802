import { answering, mutation } from '@hub/service-kit/use-case';
import { importEvents } from './import-events.ts';

export const mutations = { importEvents: mutation(importEvents, answering('ImportSuccess')) };
