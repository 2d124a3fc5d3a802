export { describeStateMachines } from './describe-state-machines.ts';
export type { MachineSpec } from './state-machine-pairs.ts';
export { publishChange } from './publish-change.ts';
export { createSubgraphClient, type Caller } from './subgraph-client.ts';
export { startTestStack, testEnvironment, testSettings, type TestStack } from './test-environment.ts';
export { aHub, anOrganization, aScreening } from './examples.ts';
export { startTestService, type Answer, type TestService } from './test-service.ts';
