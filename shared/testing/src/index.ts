export { amongOpenings } from './among-openings.ts';
export { publishChange } from './publish-change.ts';
export { createSubgraphClient, type Caller } from './subgraph-client.ts';
export { startTestStack, testEnvironment, testSettings, type TestStack } from './test-environment.ts';
export { aHub, anOrganization, aScreening } from './snapshots.ts';
export { startTestService, type Answer, type TestService } from './test-service.ts';
