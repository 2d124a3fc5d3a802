/** The contracts of all topics: for those who check them, document them, or compare what they publish with them. */
export { CHANGE_HEADERS } from './change-headers.ts';
export { compatibilityProblems, type ContractProblem } from './compatibility.ts';
export { CONTRACTS_FOLDER, contractVersions, type ContractVersion } from './contract-files.ts';
export { enumOf, propertiesOf, type ContractProperty, type JsonType } from './contract-properties.ts';
export { subsetProblems } from './contract-subset.ts';
export type { Schema } from './schema.ts';
export { schemaProblems, schemaValidator } from './schema-validator.ts';
export { contractOf, sampleFile, topicContracts, topicsOf, type TopicContract } from './topic-contracts.ts';
export { wireType } from '../wire.ts';
