import { describe, expect, it } from '@jest/globals';
import { externalKafka, externalPostgres } from './external-servers.ts';
import { modeOf } from './mode.ts';
import { postgresUrl } from './server-access.ts';

describe('servers that someone else runs', () => {
  it('are meant when either of them is named, whatever else is', () => {
    expect(modeOf({ HUB_DATABASE_URL: 'x' })).toBe('external');
    expect(modeOf({ HUB_KAFKA_BROKERS: 'x', HUB_INFRA: 'docker' })).toBe('external');
    expect(modeOf({ HUB_INFRA: 'docker' })).toBe('docker');
    expect(modeOf({})).toBe('embedded');
  });

  it('come from a URL with an escaped password, and go back into one', () => {
    const url = 'postgresql://boss:p%40ss%2Fword@db.example:6543/postgres';
    const server = externalPostgres({ HUB_DATABASE_URL: url });
    expect(server).toMatchObject({ host: 'db.example', port: 6543, user: 'boss', password: 'p@ss/word' });
    expect(postgresUrl(server, 'postgres')).toBe(url);
  });

  it('have the usual port and one copy of each record unless told otherwise', () => {
    expect(externalPostgres({ HUB_DATABASE_URL: 'postgresql://a:b@c/d' }).port).toBe(5432);
    const variables = {
      HUB_KAFKA_BROKERS: 'k:9092',
      HUB_KAFKA_ADMIN_USERNAME: 'admin',
      HUB_KAFKA_ADMIN_PASSWORD: 'secret',
    };
    expect(externalKafka(variables).replication).toBe(1);
    expect(externalKafka({ ...variables, HUB_KAFKA_REPLICATION: '3' }).replication).toBe(3);
  });

  it('are refused by the name of what is missing', () => {
    expect(() => externalPostgres({})).toThrow('HUB_DATABASE_URL is not set.');
    expect(() => externalKafka({ HUB_KAFKA_BROKERS: 'k:9092' })).toThrow(
      'HUB_KAFKA_ADMIN_USERNAME is not set.',
    );
  });
});
