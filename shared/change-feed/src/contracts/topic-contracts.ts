import type { Schema } from './schema.ts';
import { CONTRACTS_FOLDER, contractVersions, type ContractVersion } from './contract-files.ts';
import { schemaValidator, type ValidatingRole } from './schema-validator.ts';

/** Who may read a topic: everyone with an account, partners granted by name, or only the hub's own services. */
export type Audience = 'public' | 'restricted' | 'internal';

/** The newest contract of one topic. */
export type TopicContract = {
  /** Kafka topic, e.g. `companies.organization.v1`. */
  topic: string;
  /** Topic without its version, e.g. `companies.organization`. */
  aggregateType: string;
  title: string;
  description: string;
  audience: Audience;
  changeTypes: readonly string[];
  /** URN of the immutable schema version that snapshots carry as `ce_dataschema`. */
  schemaId: string;
  schema: Schema;
  /**
   * Problems of a snapshot that a service wants to publish, one line each; empty when it fits. A property that the
   * contract does not have is one, in nested objects too.
   */
  problems(snapshot: unknown): string[];
  /** As `problems`, for one that was received: unknown properties and new values of an open enum are fine. */
  problemsReceived(snapshot: unknown): string[];
};

function toContract({ topic, schema, changeTypes }: ContractVersion): TopicContract {
  const validators = new Map<ValidatingRole, (snapshot: unknown) => string[]>();
  const problemsFor = (role: ValidatingRole) => (snapshot: unknown) => {
    const validate = validators.get(role) ?? schemaValidator(schema, role);
    validators.set(role, validate);
    return validate(snapshot);
  };
  return {
    topic,
    aggregateType: topic.replace(/\.v\d+$/, ''),
    title: schema['title'] as string,
    description: schema['description'] as string,
    audience: schema['x-audience'] as Audience,
    changeTypes: Object.keys(changeTypes),
    schemaId: schema['$id'] as string,
    schema,
    problems: problemsFor('producer'),
    problemsReceived: problemsFor('consumer'),
  };
}

/** The newest contract of every topic, by topic name. */
export const topicContracts: ReadonlyMap<string, TopicContract> = new Map(
  contractVersions().map((version) => [version.topic, toContract(version)]),
);

/** The contract of a topic. Throws when the topic is not in `contracts/`. */
export function contractOf(topic: string): TopicContract {
  const contract = topicContracts.get(topic);
  if (!contract)
    throw new Error(`no contract for topic ${topic}: add a file to shared/change-feed/contracts`);
  return contract;
}

/** File of the sample of a change type, by its full name on the wire. */
export function sampleFile(topic: string, type: string): string {
  const { aggregateType, schemaId } = contractOf(topic);
  const version = schemaId.slice(schemaId.lastIndexOf(':') + 1);
  return `${CONTRACTS_FOLDER}samples/${aggregateType}.${version}/${type.split('.').at(-2) ?? type}.json`;
}

/** Topics that a service publishes (its name is their first part). */
export const topicsOf = (service: string) =>
  [...topicContracts.values()].filter((c) => c.topic.startsWith(`${service}.`));
