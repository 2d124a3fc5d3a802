export { readAccessRules } from './access.ts';
export type { ServiceContext } from './context.ts';
export { defineService, prefixesOf, type ServiceDefinition } from './definition.ts';
export { mutationsOf } from './mutations.ts';
export { subgraphSdl } from './sdl.ts';
export { createService } from './service.ts';
export { serviceEnvSchema, type ServiceEnv } from './service-env.ts';
export { buildSubgraph, subgraphSchema } from './subgraph-schema.ts';
