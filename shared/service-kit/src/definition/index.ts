export type { GrantSource, KnownGrant } from '../server/grant-book.ts';
export { mutationsOf } from '../server/subgraph/mutations.ts';
export { defineService, prefixesOf, type ServiceDefinition } from './definition.ts';
