import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureReplicaTables, ReplicaConsumer, replicaTableOf, type Reaction } from '@hub/change-feed';
import {
  deadLetterTopic,
  listDeadLetters,
  removeDeadLetter,
  requestRedrive,
  type DeadLetter,
} from '@hub/change-feed/dead-letters';
import { rebuildReplica } from '@hub/change-feed/rebuild';
import { silentLog } from '@hub/change-feed/subscriber';
import { ChangeProducer, createKafka, encodeChange, type WireMessage } from '@hub/change-feed/testing';
import { waitFor } from '@hub/infra/wait-for';
import { newId } from '@hub/hub-language';
import { testEnvironment } from '@hub/testing';
import pg from 'pg';
import { aCase, createFeedBed, TOPIC, type FeedBed } from '../tools/feed-proof/feed-bed.ts';

const TABLE = replicaTableOf(TOPIC);
/** The service whose consumer this is; the bed's database has its tables. */
const SERVICE = 'events';

let bed: FeedBed;
let pool: pg.Pool;
let producer: ChangeProducer;
beforeAll(async () => {
  bed = await createFeedBed(testEnvironment());
  pool = new pg.Pool({ connectionString: bed.databaseUrl });
  producer = new ChangeProducer({ kafka: bed.kafka, clientId: 'test', log: silentLog });
  await ensureReplicaTables(pool, [TOPIC]);
}, 60_000);
afterAll(async () => {
  await producer.close();
  await pool.end();
  await bed.drop();
}, 30_000);

async function transaction<Result>(work: (session: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** A consumer as a service has it; `react` stands for what the service does with what moved. */
function consume(react: Reaction<pg.PoolClient> | undefined) {
  const consumer = new ReplicaConsumer<pg.PoolClient>({
    service: SERVICE,
    kafka: bed.reader,
    log: silentLog,
    follows: [TOPIC],
    reactions: react ? { [TOPIC]: react } : {},
    transaction,
    onReaction: () => undefined,
  });
  consumer.start();
  return consumer;
}

const aChange = (id: string, version: number, value?: string | null): WireMessage => {
  const message = encodeChange({
    seq: '0',
    id: randomUUID(),
    topic: TOPIC,
    aggregateid: id,
    aggregate_version: version,
    type: `hub.companies.case.${version === 1 ? 'opened' : 'active'}.v1`,
    payload: JSON.stringify(aCase(id, version, 20)),
    dataschema: 'urn:hub:schema:companies.case:1',
    causation_id: randomUUID(),
    traceparent: null,
    created_at: new Date().toISOString(),
  });
  return value === undefined ? message : { ...message, value };
};

const publish = (...messages: WireMessage[]) =>
  producer.send([{ topic: bed.kafka.prefix + TOPIC, messages }], AbortSignal.timeout(20_000));

const versions = async (...ids: string[]) => {
  const sql = `SELECT id, version FROM ${TABLE} WHERE id = ANY ($1)`;
  const { rows } = await pool.query<{ id: string; version: number }>(sql, [ids]);
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
};

const until = (probe: () => Promise<boolean>, what: string) => waitFor(probe, { timeoutMs: 20_000, what });
const untilVersion = (id: string, version: number) =>
  until(async () => (await versions(id))[id] === version, `version ${version} of ${id}`);
const lettersOf = async (id: string): Promise<DeadLetter[]> =>
  (await listDeadLetters(pool)).filter(({ key }) => key === id);

let consumer: ReplicaConsumer<pg.PoolClient> | undefined;
beforeEach(() => (consumer = undefined));
afterEach(() => consumer?.stop());

describe('a consumer', () => {
  it('parks a change that its handler cannot take, keeps its aggregate waiting, and goes on with the others', async () => {
    const [bad, good] = [newId('mec'), newId('mec')];
    let isBroken = true;
    consumer = consume((_session, ids) => {
      if (isBroken && ids.includes(bad)) throw new TypeError('a bug in the handler');
      return Promise.resolve();
    });
    await publish(aChange(bad, 1), aChange(good, 1), aChange(bad, 2), aChange(good, 2));
    await untilVersion(good, 2);
    await until(async () => (await lettersOf(bad)).length === 2, 'two parked changes');
    expect(await versions(bad)).toEqual({});
    expect((await lettersOf(bad)).map(({ cause, changeType }) => [cause, changeType])).toEqual([
      ['a bug in the handler', 'hub.companies.case.opened.v1'],
      [null, 'hub.companies.case.active.v1'],
    ]);

    await requestRedrive(pool);
    await until(async () => (await lettersOf(bad))[0]?.redrive === false, 'the redrive to fail again');
    expect((await lettersOf(bad))[0]).toMatchObject({ cause: 'a bug in the handler' });

    isBroken = false;
    expect(await requestRedrive(pool)).toBe(1);
    await untilVersion(bad, 2);
    expect(await lettersOf(bad)).toEqual([]);
    await publish(aChange(bad, 3));
    await untilVersion(bad, 3);
  }, 60_000);

  it.each([
    ['that is not JSON', '{"id":', 'JSON'],
    ['that does not fit its contract', '{"id":7}', 'does not fit companies.case.v1'],
    ['that is no text at all', '\u0000\u0001', 'JSON'],
  ])(
    'parks a record %s with its cause, in the table and in the dead-letter topic',
    async (_what, value, cause) => {
      const id = newId('mec');
      consumer = consume(undefined);
      const copies = readDeadLetterTopic(id);
      await publish(aChange(id, 1, value), aChange(id, 2));
      await until(async () => (await lettersOf(id)).length === 2, 'both to be parked');
      const [letter] = await lettersOf(id);
      expect(letter?.cause).toContain(cause);
      const copy = await copies;
      expect(copy['dlq_error']).toContain(cause);
      expect(copy).toMatchObject({ dlq_topic: TOPIC, ce_sequence: '0000000001', ce_subject: id });
      if (letter) await removeDeadLetter(pool, letter);
      await untilVersion(id, 2);
    },
    60_000,
  );

  it('folds what one fetch brings of all partitions in one transaction, and parks alone what fails', async () => {
    const ids = Array.from({ length: 60 }, () => newId('mec'));
    const bad = ids[30] ?? '';
    let folds = 0;
    let isBroken = false;
    consumer = consume((_session, moved) => {
      folds++;
      if (isBroken && moved.includes(bad)) throw new TypeError('a bug in the handler');
      return Promise.resolve();
    });
    let version = 0;
    const publishNext = async (handled: number) => {
      version++;
      folds = 0;
      await publish(...ids.map((id) => aChange(id, version)));
      const at = async () => Object.values(await versions(...ids)).filter((one) => one === version);
      await until(async () => (await at()).length === handled, `version ${version} to be folded`);
      return folds;
    };
    // A fetch may come between the records of one send: then the next send is looked at.
    let transactions = await publishNext(60);
    while (transactions > 1) transactions = await publishNext(60);

    isBroken = true;
    await publishNext(59);
    await until(async () => (await lettersOf(bad)).length === 1, 'the one that fails to be parked');
    expect((await listDeadLetters(pool)).filter(({ key }) => ids.includes(key))).toHaveLength(1);
    expect(await versions(bad)).toEqual({ [bad]: version - 1 });
  }, 60_000);

  it('waits out errors that pass by themselves, in order, and parks nothing', async () => {
    const id = newId('mec');
    let failures = 3;
    const handled: number[] = [];
    consumer = consume(async (session, ids) => {
      if (failures-- > 0) throw Object.assign(new Error('the server restarts'), { code: '57P01' });
      const { rows } = await session.query<{ version: number }>(
        `SELECT version FROM ${TABLE} WHERE id = $1`,
        [ids[0]],
      );
      handled.push(rows[0]?.version ?? 0);
    });
    await publish(aChange(id, 1));
    await untilVersion(id, 1);
    await publish(aChange(id, 2));
    await untilVersion(id, 2);
    expect(handled).toEqual([1, 2]);
    expect(await lettersOf(id)).toEqual([]);
  }, 60_000);

  it('forgets what is parked of an aggregate that is erased, and never brings it back', async () => {
    const id = newId('mec');
    consumer = consume(undefined);
    await publish(aChange(id, 1), aChange(id, 2, '{"broken"'));
    await until(async () => (await lettersOf(id)).length === 1, 'the second to be parked');
    await publish(aChange(id, 3, null));
    await until(async () => !(id in (await versions(id))), 'the replica to go');
    expect(await lettersOf(id)).toEqual([]);
    const other = newId('mec');
    await publish(aChange(id, 2), aChange(other, 1));
    await untilVersion(other, 1);
    await publish(aChange(id, 1), aChange(other, 2));
    await untilVersion(other, 2);
    expect(await versions(id)).toEqual({});
  }, 60_000);
});

describe('a rebuild from offset zero', () => {
  it('gives what the live consumer has, and mends a replica that was damaged', async () => {
    const ids = Array.from({ length: 200 }, () => newId('mec'));
    consumer = consume(undefined);
    await publish(...ids.map((id) => aChange(id, 1)), ...ids.map((id) => aChange(id, 2)));
    await publish(aChange(ids[0] ?? '', 3, null));
    await until(async () => Object.keys(await versions(...ids)).length === 199, 'the erased one to go');
    await untilVersion(ids[199] ?? '', 2);
    const rebuild = () =>
      rebuildReplica({
        service: SERVICE,
        topic: TOPIC,
        databaseUrl: bed.databaseUrl,
        kafka: bed.reader,
        log: silentLog,
      });
    const content = async () => (await pool.query(`SELECT * FROM ${TABLE} ORDER BY id`)).rows;
    const before = await content();
    expect(await rebuild()).toMatchObject({ rows: before.length, missing: 0, differing: 0, extra: 0 });
    expect(await content()).toEqual(before);

    await pool.query(`DELETE FROM ${TABLE} WHERE id = $1`, [ids[1]]);
    await pool.query(`UPDATE ${TABLE} SET snapshot = '{}' WHERE id = $1`, [ids[2]]);
    await pool.query(`INSERT INTO ${TABLE} VALUES ('mec_invented', 1, '{}')`);
    expect(await rebuild()).toMatchObject({ missing: 1, differing: 1, extra: 1 });
    expect(await content()).toEqual(before);
  }, 90_000);
});

/** Headers of the copy that the dead-letter topic gets of an aggregate. */
async function readDeadLetterTopic(key: string): Promise<Record<string, string>> {
  const reader = createKafka(bed.reader, 'test', silentLog).consumer({
    groupId: `${SERVICE}.${randomUUID()}`,
  });
  await reader.connect();
  await reader.subscribe({ topics: [bed.kafka.prefix + deadLetterTopic(SERVICE)], fromBeginning: true });
  const headers = await new Promise<Record<string, string>>((resolve, reject) => {
    reader
      .run({
        eachMessage({ message }) {
          if (message.key?.toString() === key) {
            const texts = Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]);
            resolve(Object.fromEntries(texts) as Record<string, string>);
          }
          return Promise.resolve();
        },
      })
      .catch(reject);
  });
  await reader.disconnect();
  return headers;
}
