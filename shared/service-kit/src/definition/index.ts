export { mutationsOf } from '../server/subgraph/mutations.ts';
export { defineService, prefixesOf, type ServiceDefinition } from './definition.ts';
