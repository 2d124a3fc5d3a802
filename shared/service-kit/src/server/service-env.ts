import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const serviceEnvShape = {
  HOST: z.string().default('127.0.0.1').describe('Address that the GraphQL and health servers listen on'),
  PORT: port.describe('Port of the GraphQL endpoint, for the gateway only'),
  HEALTH_PORT: port.describe('Port of /livez, /readyz, /status and /metrics'),
  DATABASE_URL: z
    .string()
    .min(1)
    .describe('Postgres URL of this service: its own database, and a role that owns no table'),
  DATABASE_OWNER_URL: z
    .preprocess((value) => (value === '' ? undefined : value), z.string().optional())
    .describe(
      'Same database as the role that owns its tables, for migrations at the start; without it they must have run',
    ),
  KAFKA_BROKERS: z.string().min(1).describe('Comma-separated host:port list'),
  KAFKA_USERNAME: z
    .string()
    .min(1)
    .describe("SCRAM principal of this service; also its consumer groups' prefix"),
  KAFKA_PASSWORD: z.string().min(1).describe('SCRAM password'),
  KAFKA_TOPIC_PREFIX: z
    .string()
    .default('')
    .describe('Put before topics and groups when environments share a cluster'),
  KAFKA_CLIENT: z
    .enum(['kafkajs', 'platformatic'])
    .default('kafkajs')
    .describe('Library that writes and follows; see docs/adr/0015-kafka-clients.md'),
  GATEWAY_SECRET: z
    .string()
    .transform((keys) => keys.split(','))
    .pipe(z.array(z.string().min(16)).max(2))
    .describe(
      'HMAC key that the gateway signs requests to this service with; two, by a comma, while it is changed',
    ),
  AUDIT_SIGNING_KEY: z
    .string()
    .min(16)
    .describe(
      'Ed25519 key, PKCS #8 in base64, that this service signs its trail of changes with; see docs/audit.md',
    ),
  WARM_UP_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(1_000)
    .describe(
      'How long it asks itself before it is ready, so that the first who ask need not wait; 0 in tests',
    ),
  DRAIN_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Wait between not ready and closing; 5000 in production'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level logged'),
};

/** The environment of a service. */
export const serviceEnvSchema = z.object(serviceEnvShape);
/** Parsed environment of a service. */
export type ServiceEnv = z.infer<typeof serviceEnvSchema>;
