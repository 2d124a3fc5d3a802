import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { aCase, caseId, TOPIC } from '../../test/records.ts';
import { appendChanges, eraseValues, type NewChange } from './append-changes.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(() => feed.empty());
afterAll(() => feed.drop(), 30_000);

const CAUSATION = randomUUID();

const aChange = (id: string, version: number, fields: Partial<NewChange> = {}): NewChange => ({
  topic: TOPIC,
  aggregateId: id,
  version,
  changeType: version === 1 ? 'opened' : 'active',
  snapshot: aCase(id, version),
  before: version === 1 ? null : aCase(id, version - 1),
  actor: 'operator',
  causationId: CAUSATION,
  ...fields,
});

const append = (...changes: NewChange[]) => feed.transaction((session) => appendChanges(session, changes));
const stored = async (columns: string) =>
  (await feed.pool.query<Record<string, unknown>>(`SELECT ${columns} FROM change ORDER BY seq`)).rows;
const queued = async () =>
  (
    await feed.pool.query<{ id: string }>(
      'SELECT c.aggregateid AS id FROM change_unpublished JOIN change c USING (seq)',
    )
  ).rows.map(({ id }) => id);

describe('a change', () => {
  it('is stored with what it was, who made it and why, and is queued', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await append(aChange(caseId(1), 2, { reason: 'a partner was found', traceparent }));
    const [row] = await stored('*');
    expect(row).toMatchObject({
      aggregatetype: 'companies.case',
      aggregateid: caseId(1),
      aggregate_version: 2,
      type: 'hub.companies.case.active.v1',
      topic: TOPIC,
      dataschema: 'urn:hub:schema:companies.case:1',
      actor: 'operator',
      reason: 'a partner was found',
      causation_id: CAUSATION,
      traceparent,
    });
    expect(JSON.parse(row?.['before'] as string)).toEqual(aCase(caseId(1), 1));
    expect(await queued()).toEqual([caseId(1)]);
  });

  it('has an id of version 7, made by the database', async () => {
    await append(aChange(caseId(1), 1), aChange(caseId(2), 1));
    const ids = (await stored('id::text')).map(({ id }) => id as string);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('keeps its snapshot as the text that was written, without what is null', async () => {
    const snapshot = { ...aCase(caseId(1), 1), plan: null, targetCountry: 'RU' };
    await append(aChange(caseId(1), 1, { snapshot, before: { plan: null, status: 'OPENED' } }));
    const { plan: _plan, ...published } = snapshot;
    expect(await stored('payload, before')).toEqual([
      { payload: JSON.stringify(published), before: '{"status":"OPENED"}' },
    ]);
  });

  it('that is not published is kept in the audit trail alone, and may have any type', async () => {
    await append(aChange(caseId(1), 1, { published: false, changeType: 'reviewed' }));
    expect(await stored('topic, type')).toEqual([{ topic: null, type: 'hub.companies.case.reviewed.v1' }]);
    expect(await queued()).toEqual([]);
  });

  it('that erases has no payload, and is queued', async () => {
    await append(aChange(caseId(1), 3, { snapshot: null, before: null, changeType: 'cancelled' }));
    expect(await stored('payload, before')).toEqual([{ payload: null, before: null }]);
    expect(await queued()).toEqual([caseId(1)]);
  });
});

describe('the changes of one transaction', () => {
  it('are in the order in which they were given', async () => {
    const ids = [5, 1, 4, 2, 3].map(caseId);
    await append(...ids.map((id) => aChange(id, 1)));
    expect((await stored('aggregateid')).map(({ aggregateid }) => aggregateid)).toEqual(ids);
  });

  it('may be more than one statement can take', async () => {
    const count = 5_001;
    await append(...Array.from({ length: count }, (_, number) => aChange(caseId(number), 1)));
    const [row] = await stored('aggregateid, seq');
    expect(row).toMatchObject({ aggregateid: caseId(0) });
    expect(await queued()).toHaveLength(count);
  }, 30_000);

  it('may be none', async () => {
    await append();
    expect(await stored('seq')).toEqual([]);
  });

  it('are gone with it when it is rolled back', async () => {
    const failing = feed.transaction(async (session) => {
      await appendChanges(session, [aChange(caseId(1), 1)]);
      throw new Error('a rule says no');
    });
    await expect(failing).rejects.toThrow('a rule says no');
    expect([await stored('seq'), await queued()]).toEqual([[], []]);
  });
});

describe('a change is refused, and its transaction with it,', () => {
  it.each<[string, Partial<NewChange>, string]>([
    [
      'on a topic without a contract',
      { topic: 'companies.castle.v1' },
      'no contract for topic companies.castle.v1',
    ],
    [
      'with a change type that is not in the contract',
      { changeType: 'merged' },
      `${TOPIC} has no change type merged`,
    ],
    [
      'when the snapshot does not fit',
      { snapshot: { ...aCase(caseId(1), 1), targetCountry: 'Vietnam' } },
      `${caseId(1)} does not fit urn:hub:schema:companies.case:1: /targetCountry must match pattern`,
    ],
    [
      'when the snapshot has a property that the contract does not have',
      { snapshot: { ...aCase(caseId(1), 1), bankAccount: 'x' } },
      '/bankAccount is not in the contract: add it to the contract, or do not publish it',
    ],
    [
      'with such a property even when it is kept in the audit trail alone',
      { published: false, snapshot: { ...aCase(caseId(1), 1), bankAccount: 'x' } },
      '/bankAccount is not in the contract',
    ],
    [
      'when the snapshot is over 512 KiB',
      { snapshot: aCase(caseId(1), 1, { plan: 'x'.repeat(512 * 1024) }) },
      `${caseId(1)} has a snapshot of over 524288 bytes: keep what is large outside the feed`,
    ],
  ])('%s', async (_what, fields, message) => {
    await expect(append(aChange(caseId(2), 1), aChange(caseId(1), 1, fields))).rejects.toThrow(message);
    expect(await stored('seq')).toEqual([]);
  });

  it('when the version of its aggregate was published before', async () => {
    await append(aChange(caseId(1), 1));
    await expect(append(aChange(caseId(1), 1))).rejects.toThrow('change_version');
    await expect(append(aChange(caseId(1), 2), aChange(caseId(1), 2))).rejects.toThrow('change_version');
    expect(await stored('aggregate_version')).toEqual([{ aggregate_version: 1 }]);
  });

  it('when it is in the audit trail twice, but not for being on two topics', async () => {
    const unpublished = aChange(caseId(1), 1, { published: false });
    await append(unpublished, aChange(caseId(1), 1));
    await expect(append(unpublished)).rejects.toThrow('change_version');
  });
});

describe('erasing the values of an aggregate', () => {
  const tombstone = (id: string, version: number) => aChange(id, version, { snapshot: null, before: null });

  it('empties all its changes, and leaves who, when and why', async () => {
    await append(aChange(caseId(1), 1), aChange(caseId(1), 2, { reason: 'planned' }), aChange(caseId(2), 1));
    await append(tombstone(caseId(1), 3));
    const before = await stored('seq, id, type, actor, reason, created_at, aggregate_version');
    await feed.asService((session) => eraseValues(session, [caseId(1)]));
    expect(await stored('seq, id, type, actor, reason, created_at, aggregate_version')).toEqual(before);
    const rows = await stored('aggregateid, payload IS NULL AND before IS NULL AS erased');
    expect(rows).toEqual([
      { aggregateid: caseId(1), erased: true },
      { aggregateid: caseId(1), erased: true },
      { aggregateid: caseId(2), erased: false },
      { aggregateid: caseId(1), erased: true },
    ]);
  });

  it('leaves what is not published yet in the queue, where it goes out as tombstones', async () => {
    await append(aChange(caseId(1), 1), tombstone(caseId(1), 2));
    await feed.asService((session) => eraseValues(session, [caseId(1)]));
    expect(await queued()).toEqual([caseId(1), caseId(1)]);
    expect(await stored('payload')).toEqual([{ payload: null }, { payload: null }]);
  });

  it('is refused without a last change that erases it', async () => {
    await append(
      aChange(caseId(1), 1),
      tombstone(caseId(2), 1),
      aChange(caseId(3), 1),
      tombstone(caseId(3), 2),
    );
    await append(aChange(caseId(3), 3));
    for (const id of [caseId(1), caseId(3), caseId(4)]) {
      const erasing = feed.asService((session) => eraseValues(session, [caseId(2), id]));
      await expect(erasing).rejects.toMatchObject({ code: '23514', message: expect.stringContaining(id) });
    }
    expect(await stored('payload IS NULL AS erased')).toMatchObject([
      { erased: false },
      {},
      { erased: false },
      {},
      {},
    ]);
  });

  it('is not asked of the other sides of an aggregate that a public topic no longer shows', async () => {
    await append(aChange(caseId(1), 1, { published: false }), tombstone(caseId(1), 1));
    const erasing = feed.asService((session) => eraseValues(session, [caseId(1)]));
    await expect(erasing).rejects.toMatchObject({ code: '23514' });
  });
});
