export { readAccessRules } from './subgraph/access.ts';
export type { ServiceContext } from './subgraph/context.ts';
export { subgraphSdl } from './subgraph/sdl.ts';
export { createService } from './service.ts';
export { serviceEnvSchema, type ServiceEnv } from './service-env.ts';
export { buildSubgraph, subgraphSchema } from './subgraph/subgraph-schema.ts';
