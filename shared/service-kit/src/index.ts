export { type AccessRules, readAccessRules } from './access.ts';
export {
  defineAggregate,
  NOT_PUBLIC,
  publicIn,
  publicWhenPublished,
  type Aggregate,
  type StatefulRow,
} from './aggregate.ts';
export * from './columns.ts';
export { commandResolvers, takeStep, type CommandInput, type Guard } from './command-resolvers.ts';
export { connectionOf, type Connection, type PageArguments } from './connection.ts';
export { envExample, parseEnv, serviceEnvSchema, serviceEnvShape, type ServiceEnv } from './env.ts';
export * from './errors.ts';
export { hasRole, ROLES, type Identity, type Role } from './identity.ts';
export * from './ids.ts';
export { RecordImport } from './import-records.ts';
export { formatMoney, parseMoney } from './money.ts';
export { defineRelation, type Filter, type Relation } from './reader.ts';
export { createService, type ServiceContext, type ServiceDefinition } from './service.ts';
export { decideStep, defineMachine, stepOrRefuse, type StateMachine } from './state-machine.ts';
export { buildSubgraph, subgraphSdl } from './subgraph-server.ts';
export * from './values.ts';
export { canonicalJson, runReaction } from './use-case.ts';
export { Work } from './work.ts';
export { countryStub, stub, valueResolvers, type Key } from './value-resolvers.ts';
export {
  requireHub,
  requireNotBlocked,
  requireOrganization,
  requireProvenance,
  requireReplica,
  requireVerified,
  screeningOf,
} from './followed-organization.ts';
