import { describe, expect, it } from '@jest/globals';
import { Base, ConnectionPool } from '@platformatic/kafka';
import { clientOptions, createPool, guard, keepKnown } from './client.ts';

const access = { brokers: '127.0.0.1:1,127.0.0.1:2', username: 'companies', password: 'secret' };
const broker = (port: number) => ({ host: '127.0.0.1', port, rack: null });

describe('the settings of a client', () => {
  it('are SCRAM-SHA-512 where nothing else is said, and PLAIN', () => {
    const { username, password } = access;
    expect(clientOptions(access, 'x').sasl).toEqual({ mechanism: 'SCRAM-SHA-512', username, password });
    expect(clientOptions({ ...access, mechanism: 'plain' }, 'x').sasl.mechanism).toBe('PLAIN');
  });

  it('name every broker, and let the library try nothing again', () => {
    expect(clientOptions(access, 'x')).toMatchObject({
      bootstrapBrokers: ['127.0.0.1:1', '127.0.0.1:2'],
      retries: 0,
      autocreateTopics: false,
    });
  });
});

describe('a broker that has left the metadata', () => {
  it('keeps its last address, until it is back with another', () => {
    const known = new Map<number, ReturnType<typeof broker>>();
    keepKnown(
      known,
      new Map([
        [1, broker(1)],
        [2, broker(2)],
      ]),
    );
    const without = new Map([[1, broker(1)]]);
    keepKnown(known, without);
    expect(without).toEqual(
      new Map([
        [1, broker(1)],
        [2, broker(2)],
      ]),
    );
    const back = new Map([[2, broker(22)]]);
    keepKnown(known, back);
    expect(back).toEqual(
      new Map([
        [2, broker(22)],
        [1, broker(1)],
      ]),
    );
  });

  it('stays in what the client itself reads', () => {
    const client = guard(new Base(clientOptions(access, 'x')));
    const metadata = (ids: number[]) => ({
      id: 'cluster',
      controllerId: 1,
      lastUpdate: 0,
      topics: new Map(),
      brokers: new Map(ids.map((id) => [id, broker(id)])),
    });
    client.emit('client:metadata', metadata([1, 2]));
    const next = metadata([1]);
    client.emit('client:metadata', next);
    expect([...next.brokers.keys()]).toEqual([1, 2]);
  });
});

describe('a connection that fails', () => {
  it.each([
    ['of a client', () => guard(new Base(clientOptions(access, 'x'))).connections],
    ['of a pool beside it', () => createPool(access, 'x')],
  ])('again after it has failed, %s, does not end the process', async (_what, poolOf) => {
    const pool = poolOf();
    expect(pool).toBeInstanceOf(ConnectionPool);
    let failAgain: () => boolean = () => false;
    pool.on('connecting', ({ connection }) => {
      failAgain = () => connection.emit('error', new Error('read ECONNRESET'));
    });
    await expect(pool.get({ host: '127.0.0.1', port: 1 })).rejects.toThrow('failed');
    expect(failAgain()).toBe(true);
    expect(failAgain()).toBe(true);
    await pool.close();
  });
});
