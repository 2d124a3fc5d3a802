import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Who may read a topic: everyone with an account, partners granted by name, or only the hub's own services. */
export type Audience = 'public' | 'restricted' | 'internal';

/** The contract of one topic, read from `contracts/NAME.VERSION.json`. */
export type TopicContract = {
  /** Kafka topic, e.g. `companies.organization.v1`. */
  topic: string;
  /** Topic without its version, e.g. `companies.organization`. */
  aggregateType: string;
  title: string;
  description: string;
  audience: Audience;
  /** Services that keep a replica of it. */
  followedBy: readonly string[];
  changeTypes: readonly string[];
  /** URN of the immutable schema version that snapshots carry as `ce_dataschema`. */
  schemaId: string;
  /** Problems of a snapshot, one line each; empty when it fits. */
  problems(snapshot: unknown): string[];
};

type ContractFile = {
  $id: string;
  title: string;
  description: string;
  'x-topic': string;
  'x-audience': Audience;
  'x-followed-by': string[];
  'x-change-types': string[];
};

export const CONTRACTS_FOLDER = fileURLToPath(new URL('../contracts/', import.meta.url));

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

function readContract(file: string): TopicContract {
  const schema = JSON.parse(readFileSync(`${CONTRACTS_FOLDER}${file}`, 'utf8')) as ContractFile;
  let validate: ValidateFunction | undefined;
  return {
    topic: schema['x-topic'],
    aggregateType: schema['x-topic'].replace(/\.v\d+$/, ''),
    title: schema.title,
    description: schema.description,
    audience: schema['x-audience'],
    followedBy: schema['x-followed-by'],
    changeTypes: schema['x-change-types'],
    schemaId: schema.$id,
    problems(snapshot) {
      validate ??= ajv.compile(schema);
      if (validate(snapshot)) return [];
      return (validate.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message ?? 'is invalid'}`);
    },
  };
}

/** Every topic of the feed, by topic name. */
export const topicContracts: ReadonlyMap<string, TopicContract> = new Map(
  readdirSync(CONTRACTS_FOLDER)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => readContract(file))
    .map((contract) => [contract.topic, contract]),
);

/** The contract of a topic. Throws when the topic is not in `contracts/`. */
export function contractOf(topic: string): TopicContract {
  const contract = topicContracts.get(topic);
  if (!contract)
    throw new Error(`no contract for topic ${topic}: add a file to shared/change-feed/contracts`);
  return contract;
}

/** Topics that a service publishes (its name is their first part). */
export const topicsOf = (service: string) =>
  [...topicContracts.values()].filter((c) => c.topic.startsWith(`${service}.`));

/** Topics of which a service keeps replicas. */
export const topicsFollowedBy = (service: string) =>
  [...topicContracts.values()].filter((c) => c.followedBy.includes(service));
