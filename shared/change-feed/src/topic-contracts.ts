import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema } from './compatibility.ts';

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
  /** Services that keep a replica of it. */
  followedBy: readonly string[];
  changeTypes: readonly string[];
  /** URN of the immutable schema version that snapshots carry as `ce_dataschema`. */
  schemaId: string;
  /** Problems of a snapshot that a service wants to publish, one line each; empty when it fits. */
  problems(snapshot: unknown): string[];
  /** As `problems`, for one that was received: values that an open enum does not list yet are fine. */
  problemsReceived(snapshot: unknown): string[];
};

/** One version of a contract: a file that never changes once it is released. */
export type ContractVersion = {
  /** File without its ending, e.g. `companies.organization.1`. */
  name: string;
  topic: string;
  number: number;
  /** What each change type means, by its short name. */
  changeTypes: Readonly<Record<string, string>>;
  schema: Schema;
};

export const CONTRACTS_FOLDER = fileURLToPath(new URL('../contracts/', import.meta.url));

const FILE = /^(.+)\.(\d+)\.json$/;

/** Every version of every contract, by topic and then from the first to the newest. */
export function contractVersions(): ContractVersion[] {
  return readdirSync(CONTRACTS_FOLDER)
    .flatMap((file) => {
      const [, aggregateType, number] = FILE.exec(file) ?? [];
      return aggregateType && number ? [{ file, aggregateType, number: Number(number) }] : [];
    })
    .toSorted((a, b) => a.aggregateType.localeCompare(b.aggregateType) || a.number - b.number)
    .map(({ file, number }) => {
      const schema = JSON.parse(readFileSync(`${CONTRACTS_FOLDER}${file}`, 'utf8')) as Schema;
      return {
        name: file.replace(/\.json$/, ''),
        topic: schema['x-topic'] as string,
        number,
        changeTypes: schema['x-change-types'] as Record<string, string>,
        schema,
      };
    });
}

/** Who validates: a producer may use no value that an open enum does not list, a consumer must accept others. */
export type ValidatingRole = 'producer' | 'consumer';

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

/** A function that gives the problems of a snapshot with a schema, one line each. */
export function schemaValidator(schema: Schema, role: ValidatingRole): (snapshot: unknown) => string[] {
  const text = JSON.stringify({ ...schema, $id: undefined });
  const closed = role === 'producer' ? text.replaceAll('"x-extensible-enum"', '"enum"') : text;
  const validate = ajv.compile(JSON.parse(closed) as object);
  return (snapshot) => {
    if (validate(snapshot)) return [];
    return (validate.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message ?? 'is invalid'}`);
  };
}

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
    followedBy: schema['x-followed-by'] as string[],
    changeTypes: Object.keys(changeTypes),
    schemaId: schema['$id'] as string,
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

/** Topics of which a service keeps replicas. */
export const topicsFollowedBy = (service: string) =>
  [...topicContracts.values()].filter((c) => c.followedBy.includes(service));
