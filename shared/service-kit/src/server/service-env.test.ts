import { describe, expect, it } from '@jest/globals';
import { serviceEnvSchema } from './service-env.ts';

const given = {
  PORT: '4001',
  HEALTH_PORT: '0',
  DATABASE_URL: 'postgres://localhost/library',
  KAFKA_BROKERS: 'localhost:9092',
  KAFKA_USERNAME: 'library',
  KAFKA_PASSWORD: 'secret',
  GATEWAY_SECRET: 'sixteen or more.',
  AUDIT_SIGNING_KEY: 'a key in base 64 of PKCS #8',
};
const firstOf = (path: readonly PropertyKey[]) => String(path[0]);
const problemsOf = (env: Record<string, string>) => {
  const { error } = serviceEnvSchema.safeParse(env);
  return error?.issues.map(({ path }) => firstOf(path)) ?? [];
};

describe('the environment of a service', () => {
  it('has a default for all that is the same everywhere', () => {
    expect(serviceEnvSchema.parse(given)).toEqual({
      ...given,
      GATEWAY_SECRET: ['sixteen or more.'],
      PORT: 4001,
      HEALTH_PORT: 0,
      HOST: '127.0.0.1',
      KAFKA_TOPIC_PREFIX: '',
      KAFKA_CLIENT: 'kafkajs',
      WARM_UP_MS: 1_000,
      DRAIN_MS: 0,
      LOG_LEVEL: 'info',
    });
  });

  it('must say the rest', () => {
    expect(problemsOf({})).toEqual(Object.keys(given));
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['HEALTH_PORT', '-1'],
    ['GATEWAY_SECRET', ['sixteen or more 1', 'sixteen or more 2', 'sixteen or more 3'].join()],
    ['KAFKA_CLIENT', 'other'],
    ['DRAIN_MS', '-5'],
    ['WARM_UP_MS', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', ''],
  ])('does not take %s=%s', (name, value) => {
    expect(new Set(problemsOf({ ...given, [name]: value }))).toEqual(new Set([name]));
  });

  it.each(['too short', 'sixteen or more.,short', ''])('does not take the key %j', (GATEWAY_SECRET) => {
    expect(problemsOf({ ...given, GATEWAY_SECRET })).toEqual(['GATEWAY_SECRET']);
  });

  it('takes two keys while the key is changed', () => {
    const keys = ['the-present-key-of-16', 'the-previous-key-of-16'];
    expect(serviceEnvSchema.parse({ ...given, GATEWAY_SECRET: keys.join() }).GATEWAY_SECRET).toEqual(keys);
  });

  it('says of each variable what it is for', () => {
    for (const field of Object.values(serviceEnvSchema.shape)) expect(field.description).toMatch(/\w+ \w+/);
  });
});
