import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** What every service is configured with; spread it into the service's own zod object. */
export const serviceEnvShape = {
  HOST: z.string().default('127.0.0.1').describe('Address that the GraphQL and health servers listen on'),
  PORT: port.describe('Port of the GraphQL endpoint, for the gateway only'),
  HEALTH_PORT: port.describe('Port of /livez, /readyz, /status and /metrics'),
  DATABASE_URL: z.string().min(1).describe('Postgres URL of this service, with its own role and database'),
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
    .min(16)
    .describe('HMAC key that the gateway signs requests to this service with'),
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

export const serviceEnvSchema = z.object(serviceEnvShape);
export type ServiceEnv = z.infer<typeof serviceEnvSchema>;

/** Parses the environment; prints every problem at once and exits with 1 when something is missing or wrong. */
export function parseEnv<Shape extends z.ZodObject>(
  schema: Shape,
  source: NodeJS.ProcessEnv,
): z.infer<Shape> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    process.stderr.write(`${issue.path.join('.')}: ${issue.message} (see .env.example)\n`);
  }
  return process.exit(1);
}

/** Text of the .env.example that belongs to a schema: each variable with its meaning and default. */
export function envExample(schema: z.ZodObject): string {
  const lines = Object.entries(schema.shape).map(([name, field]) => {
    const type = field as z.ZodType;
    const fallback = type.safeParse(undefined);
    return `# ${type.description ?? ''}\n${name}=${fallback.success ? String(fallback.data) : ''}`;
  });
  return `${lines.join('\n')}\n`;
}
