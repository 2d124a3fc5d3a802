/** The contracts of all topics: for those who check them, document them, or compare what they publish with them. */
export { CONTRACTS_FOLDER, contractVersions, type ContractVersion } from './contract-files.ts';
export { enumOf, propertiesOf, type ContractProperty, type JsonType } from './contract-properties.ts';
export { schemaValidator, type ValidatingRole } from './schema-validator.ts';
export {
  contractOf,
  sampleFile,
  topicContracts,
  topicsOf,
  type Audience,
  type TopicContract,
} from './topic-contracts.ts';
