import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(() => feed.empty());
afterAll(() => feed.drop(), 30_000);

const COLUMNS = 'aggregatetype, aggregateid, aggregate_version, type, dataschema, actor, causation_id';
const VALUES = "'t', 'a', 1, 't', 's', 'me', gen_random_uuid()";

describe('the role of a service', () => {
  it('adds changes', async () => {
    await feed.asService((session) => session.query(`INSERT INTO change (${COLUMNS}) VALUES (${VALUES})`));
    expect((await feed.pool.query('SELECT FROM change')).rowCount).toBe(1);
  });

  it.each([
    ['alters no change', "UPDATE change SET actor = 'someone else'"],
    ['empties no change', 'UPDATE change SET payload = NULL, before = NULL'],
    ['takes no change out', 'DELETE FROM change'],
    ['cuts none off', 'TRUNCATE change'],
    ['dates no change back', `INSERT INTO change (${COLUMNS}, created_at) VALUES (${VALUES}, '2020-01-01')`],
    [
      'chooses no place',
      `INSERT INTO change (${COLUMNS}, seq) OVERRIDING SYSTEM VALUE VALUES (${VALUES}, 1)`,
    ],
    ['seals nothing by itself', "INSERT INTO change_seal VALUES (1, 'a', 1, '', NULL, '')"],
    ['alters no seal', "UPDATE change_seal SET hash = ''"],
    ['breaks no seal', 'DELETE FROM change_seal'],
    ['cuts no seals off', 'TRUNCATE change_seal'],
    ['alters no checkpoint', "UPDATE change_checkpoint SET digest = ''"],
    ['takes no checkpoint out', 'DELETE FROM change_checkpoint'],
    ['cuts no checkpoints off', 'TRUNCATE change_checkpoint'],
  ])('%s', async (_, sql) => {
    await expect(feed.asService((session) => session.query(sql))).rejects.toMatchObject({ code: '42501' });
  });
});
