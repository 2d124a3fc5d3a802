import { TOPIC_SETTINGS } from '@hub/change-feed/admin';
import { CHANGE_HEADERS, contractVersions, wireType, type ContractVersion } from '@hub/change-feed/contracts';
import { format } from 'prettier';
import { DEFAULT_PARTITIONS } from '../stack/provisioning/provisioning.ts';

const REPLICAS = 3;

type Json = Record<string, unknown>;

/** The AsyncAPI 3 document of every topic, with Kafka bindings, from the newest contracts. */
export function asyncApiDocument(version: string): Promise<string> {
  const contracts = [...new Map(contractVersions().map((one) => [one.topic, one])).values()];
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Innovation Hub change feed',
      version,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      description:
        'Every record is the full snapshot of one aggregate, keyed by its id, with a CloudEvent in binary mode as ' +
        'headers. Topics are compacted: from offset zero they give the present state. A record without value is a ' +
        'tombstone: the aggregate is gone, or no longer shown. Ignore properties, change types and enum values that ' +
        'you do not know.',
    },
    defaultContentType: 'application/json',
    servers: {
      hub: {
        host: '{brokers}',
        protocol: 'kafka',
        description: 'The brokers of one hub; "npm run partner -- add" prints them with the account.',
        variables: { brokers: { default: 'localhost:9092', description: 'host:port of a broker' } },
        security: [{ $ref: '#/components/securitySchemes/account' }],
      },
    },
    channels: Object.fromEntries(contracts.map((contract) => [contract.topic, channel(contract)])),
    operations: Object.fromEntries(
      contracts.map((contract) => [`send ${contract.topic}`, operation(contract)]),
    ),
    components: {
      messages: Object.fromEntries(contracts.flatMap(messages)),
      schemas: { changeHeaders: headersSchema(), ...Object.fromEntries(contracts.flatMap(schemas)) },
      securitySchemes: {
        account: { type: 'scramSha512', description: 'The account of a partner or a service.' },
      },
    },
  };
  return format(JSON.stringify(document), { parser: 'json', printWidth: 110 });
}

const nameOf = ({ topic }: ContractVersion) => topic.replace(/\.v\d+$/, '');
const typeOf = ({ topic }: ContractVersion, change: string) => wireType(topic, change);

function channel(contract: ContractVersion): Json {
  const { topic, schema, changeTypes } = contract;
  const audience = schema['x-audience'] as string;
  return {
    address: topic,
    title: schema['title'],
    description: schema['description'],
    tags: [{ name: audience, description: AUDIENCES[audience] }],
    messages: Object.fromEntries(
      Object.keys(changeTypes).map((change) => {
        const type = typeOf(contract, change);
        return [type, { $ref: `#/components/messages/${type}` }];
      }),
    ),
    bindings: {
      kafka: {
        topic,
        partitions: DEFAULT_PARTITIONS,
        replicas: REPLICAS,
        topicConfiguration: {
          'cleanup.policy': [TOPIC_SETTINGS['cleanup.policy']],
          'delete.retention.ms': Number(TOPIC_SETTINGS['delete.retention.ms']),
        },
        bindingVersion: '0.5.0',
      },
    },
  };
}

const AUDIENCES: Record<string, string> = {
  public: 'Every partner may follow it.',
  restricted: 'Granted to partners by name.',
  internal: "For the hub's own services only.",
};

const operation = ({ topic, schema }: ContractVersion): Json => ({
  action: 'send',
  channel: { $ref: `#/channels/${topic}` },
  summary: `Publishes changes: ${String(schema['title'])}.`,
});

function messages(contract: ContractVersion): [string, Json][] {
  return Object.entries(contract.changeTypes).map(([change, meaning]) => [
    typeOf(contract, change),
    {
      name: typeOf(contract, change),
      summary: meaning,
      contentType: 'application/json',
      headers: { $ref: '#/components/schemas/changeHeaders' },
      payload: { $ref: `#/components/schemas/${nameOf(contract)}` },
      bindings: {
        kafka: { key: { type: 'string', description: 'Id of the aggregate.' }, bindingVersion: '0.5.0' },
      },
    },
  ]);
}

const headersSchema = (): Json => ({
  type: 'object',
  required: CHANGE_HEADERS.filter(({ always }) => always).map(({ name }) => name),
  properties: Object.fromEntries(
    CHANGE_HEADERS.map(({ name, meaning }) => [name, { type: 'string', description: meaning }]),
  ),
});

/** The schema of a topic and its definitions, which the document names after the topic. */
function schemas(contract: ContractVersion): [string, unknown][] {
  const name = nameOf(contract);
  const { $defs = {}, ...schema } = JSON.parse(
    JSON.stringify(contract.schema).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`),
  ) as Json & { $defs?: Json };
  for (const keyword of ['$schema', '$id', 'x-change-types']) delete schema[keyword];
  const definitions = Object.entries($defs).map(([inner, value]): [string, unknown] => [
    `${name}.${inner}`,
    value,
  ]);
  return [[name, { ...schema, 'x-schema-id': contract.schema['$id'] }], ...definitions];
}
