import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { library } from '../../test/library/library.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { workOf } from './asking/asking.ts';
import { createReadSessions, type ReadSessions } from './read-sessions.ts';

let test: TestDatabase;
let reads: ReadSessions;
beforeAll(async () => {
  test = await openTestDatabase(library);
  reads = createReadSessions(test.url, 'library');
});
afterAll(async () => {
  await reads.close();
  await test.drop();
});

const TEST = workOf('test');
const unnamed = (text: string) => ({ name: undefined, text });
const PID = unnamed('SELECT pg_backend_pid()');
const sessionsOf = async (database: string) =>
  (await test.database.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = $1 AND application_name = $2 ORDER BY pid',
    [database, 'library reads'],
  )) as { pid: number }[];
const database = () => new URL(test.url).pathname.slice(1);

describe('read sessions', () => {
  it('answer each statement with its own rows, however many are under way', async () => {
    const echo = { name: 'echo', text: 'SELECT $1::integer, $2::text' };
    const asked = Array.from({ length: 200 }, (_, index) => [index, `row ${index}`]);
    const answers = await Promise.all(asked.map((values) => reads.run(echo, values, TEST)));
    expect(answers).toEqual(asked.map((values) => [values]));
    expect((await sessionsOf(database())).length).toBeLessThanOrEqual(4);
  });

  it('tell of a failure only whom it concerns, and go on', async () => {
    const answers = await Promise.allSettled([
      reads.run(PID, [], TEST),
      reads.run(unnamed('SELECT 1 / 0'), [], TEST),
      reads.run({ name: 'wrong', text: 'SELECT nothing_of_the_kind' }, [], TEST),
      reads.run(PID, [], TEST),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: { code: '22012' } });
    await expect(
      reads.run({ name: 'wrong', text: 'SELECT nothing_of_the_kind' }, [], TEST),
    ).rejects.toMatchObject({
      code: '42703',
    });
  });

  it('change nothing', async () => {
    const insert = unnamed("INSERT INTO idempotency_key (actor, key) VALUES ('a', 'b')");
    await expect(reads.run(insert, [], TEST)).rejects.toMatchObject({ code: '25006' });
  });

  it('plan once for all values', async () => {
    const setting = unnamed("SELECT current_setting('plan_cache_mode')");
    expect(await reads.run(setting, [], TEST)).toEqual([['force_generic_plan']]);
  });

  it('read a day as it is written, and an instant as an instant', async () => {
    const values = unnamed("SELECT date '2019-02-18', timestamptz '2019-02-20 17:16+03'");
    expect(await reads.run(values, [], TEST)).toEqual([['2019-02-18', new Date('2019-02-20T14:16:00Z')]]);
  });

  it('run a statement again whose session the server has ended', async () => {
    await reads.run(PID, [], TEST);
    const ended = (await sessionsOf(database())).map(({ pid }) => pid);
    const asked = Promise.all(
      Array.from({ length: 8 }, () => reads.run(unnamed('SELECT pg_backend_pid(), pg_sleep(0.2)'), [], TEST)),
    );
    await test.database.query('SELECT pg_terminate_backend(pid) FROM unnest($1::integer[]) AS pid', [ended]);
    const answers = await asked;
    expect(answers).toHaveLength(8);
    expect(answers.flat().filter(([pid]) => ended.includes(Number(pid)))).toEqual([]);
  });

  it('reject when the database cannot be reached', async () => {
    const nowhere = createReadSessions('postgres://nobody@127.0.0.1:1/nothing', 'library');
    await expect(nowhere.run(PID, [], TEST)).rejects.toThrow('ECONNREFUSED');
    await nowhere.close();
  });

  it('end when closed, what is under way included', async () => {
    const own = createReadSessions(test.url, 'library');
    const asked = own.run(unnamed('SELECT 7, pg_sleep(0.1)'), [], TEST);
    await Promise.all([own.close(), asked]);
    expect(await asked).toEqual([[7, '']]);
    await expect(own.run(PID, [], TEST)).rejects.toThrow('closed');
  });
});
