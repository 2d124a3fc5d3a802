import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicHalf, sealChanges } from '@hub/change-feed/audit';
import { definition } from '@hub/companies/app';
import { openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import type pg from 'pg';
import { verifyTrail, type TrailReport } from './verify-trail.ts';

type Row = { id: string; version: number };

const { privateKey: key } = generateKeyPairSync('ed25519');
const { privateKey: forgersKey } = generateKeyPairSync('ed25519');
const publicKeys = [publicHalf(key)];
const named = (value: string) => ({ lang: 'en', value, script: 'Latn', alias: false });
const compliance = { as: { subject: 'anna', roles: ['COMPLIANCE'] } } as const;

let bed: UseCaseBed;
/** Three changes, the last of them sealed by itself. */
let hub: Row;
/** One change, sealed first. */
let other: Row;
let erased: Row;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  const someone = { names: [named('Example Person')], example: true };
  erased = (await bed.mutate('introduceMyself', someone, { as: { subject: 'account', roles: [] } })) as Row;
  other = await planned();
  hub = await planned();
  hub = (await bed.mutate('activateHub', seen(hub))) as Row;
  await seal();
  hub = (await bed.mutate('closeHub', { ...seen(hub), reason: 'an example' })) as Row;
  await seal();
  await bed.mutate('erasePerson', { ...seen(erased), reason: 'asked for' }, compliance);
  await seal();
}, 60_000);
afterAll(() => bed.close());

const planned = async () => {
  const names = [named('Example Hub')];
  const given = { names, hostCountry: 'BR', homeCountry: 'IN', example: true };
  return (await bed.mutate('planHub', given)) as Row;
};
const seal = () =>
  bed.database.transaction((session) =>
    sealChanges(session, { service: 'companies', key, settled: '1000000000' }),
  );

/** What a check says after somebody with every right did something; all is as before when it resolves. */
const after = (work: (client: pg.Client) => Promise<unknown>, anchors: TrailReport['head'][] = []) =>
  bed.asOwner(async (client) => {
    await client.query('BEGIN');
    await work(client);
    const kept = anchors.flatMap((anchor) => (anchor ? [anchor] : []));
    const report = await verifyTrail(client, { definition, publicKeys, anchors: kept });
    await client.query('ROLLBACK');
    return report;
  });
const afterSql = (sql: string, anchors?: TrailReport['head'][]) =>
  after((client) => client.query(sql), anchors);
const found = async (sql: string, anchors?: TrailReport['head'][]) =>
  (await afterSql(sql, anchors)).findings.shown;

const second = () => `aggregateid = '${hub.id}' AND aggregate_version = 2`;
const last = () => `aggregateid = '${hub.id}' AND aggregate_version = 3`;

describe('a trail that nobody touched', () => {
  it('is sound, that of an erased person too', async () => {
    const report = await afterSql('SELECT 1');
    expect(report.findings.shown).toEqual([]);
    expect(report).toMatchObject({ aggregates: 3, erased: 1, checkpoints: 3, unsealed: 0 });
  });

  it('is sound while its last changes wait for their seal', async () => {
    await planned();
    const report = await afterSql('SELECT 1');
    expect(report.findings.shown).toEqual([]);
    expect(report).toMatchObject({ unsealed: 1 });
    await seal();
  });

  it('is sound when it is longer than a portion', async () => {
    const long = `
      INSERT INTO change (aggregatetype, aggregateid, aggregate_version, type, dataschema, actor, causation_id)
      SELECT 't', 'one of ' || n % 3, 1 + n / 3, 't', 's', 'me', gen_random_uuid() FROM generate_series(0, 2499) n`;
    const report = await after(async (client) => {
      await client.query(long);
      for (let sealing = 0; sealing < 3; sealing++)
        await sealChanges(client, { service: 'companies', key, settled: '1000000000' });
    });
    expect(report.findings.shown).toEqual([]);
    expect(report.changes).toBeGreaterThan(2_500);
    expect(report.unsealed).toBe(0);
  });
});

describe('a change that was altered', () => {
  it.each([
    ['id', 'gen_random_uuid()'],
    ['aggregatetype', "'companies.person'"],
    ['aggregateid', "'hub_01h455vb4pex5vsknk084sn02q'"],
    ['aggregate_version', '77'],
    ['type', "'hub.companies.hub.suspended.v1'"],
    ['topic', 'NULL'],
    ['payload', "replace(payload, 'BR', 'CL')"],
    ['payload', 'NULL'],
    ['before', "replace(before, 'BR', 'CL')"],
    ['dataschema', "'urn:other'"],
    ['actor', "'somebody else'"],
    ['reason', "'another one'"],
    ['causation_id', 'gen_random_uuid()'],
    ['traceparent', "'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'"],
    ['created_at', "created_at - interval '1 microsecond'"],
  ])('is found by its %s', async (column, value) => {
    const findings = await found(`UPDATE change SET ${column} = ${value} WHERE ${second()}`);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'altered', aggregate: hub.id, version: 2 }),
    );
  });

  it('is found when its seal was computed anew, by what was signed', async () => {
    const findings = await found(`
      UPDATE change SET actor = 'somebody else' WHERE ${last()};
      UPDATE change_seal s SET hash = change_link(
        (SELECT hash FROM change_seal WHERE ${second()}), NULL,
        change_digest(c, change_content(s.salt, c.payload, c.before)))
      FROM change c WHERE c.seq = s.seq AND s.seq = (SELECT seq FROM change WHERE ${last()})`);
    expect(findings).toMatchObject([{ kind: 'sealed otherwise', checkpoint: 2 }]);
  });

  it('is found where its values are gone and the aggregate is not', async () => {
    const findings = await found(`
      UPDATE change_seal s SET erased_digest = change_content(s.salt, c.payload, c.before), salt = NULL
      FROM change c WHERE c.seq = s.seq AND s.seq = (SELECT seq FROM change WHERE ${second()});
      UPDATE change SET payload = NULL, before = NULL WHERE ${second()}`);
    expect(findings).toMatchObject([{ kind: 'emptied', aggregate: hub.id, version: 2 }]);
  });
});

describe('a change that was taken out', () => {
  it('is found in the middle', async () => {
    const findings = await found(`DELETE FROM change WHERE ${second()}`);
    expect(findings).toMatchObject([{ kind: 'removed', aggregate: hub.id, version: 2 }]);
  });

  it('is found in the middle without its seal', async () => {
    const findings = await found(
      `DELETE FROM change WHERE ${second()}; DELETE FROM change_seal WHERE ${second()}`,
    );
    expect(findings).toMatchObject([
      { kind: 'sealed otherwise', checkpoint: 1 },
      { kind: 'removed', aggregate: hub.id, version: 2 },
    ]);
  });

  it('is found at the end of its aggregate, also without its seal and checkpoints', async () => {
    const cut = `DELETE FROM change WHERE ${last()}; DELETE FROM change_seal WHERE ${last()};`;
    expect(await found(cut)).toMatchObject([
      { kind: 'sealed otherwise', checkpoint: 2 },
      { kind: 'differs from its trail', aggregate: hub.id, version: 3 },
    ]);
    const unsigned = await found(`${cut} DELETE FROM change_checkpoint; DELETE FROM change_seal`);
    expect(unsigned).toContainEqual({ kind: 'differs from its trail', aggregate: hub.id, version: 3 });
  });

  it('is found when its whole aggregate is gone from the trail', async () => {
    const findings = await found(
      `DELETE FROM change WHERE aggregateid = '${other.id}'; DELETE FROM change_seal WHERE aggregateid = '${other.id}'`,
    );
    expect(findings).toMatchObject([
      { kind: 'sealed otherwise', checkpoint: 1 },
      { kind: 'without trail', aggregate: other.id, version: 1 },
    ]);
  });

  it('is found when everything is gone', async () => {
    const { counts } = (await afterSql('TRUNCATE change, change_seal, change_checkpoint')).findings;
    expect(counts.get('without trail')).toBe(3);
  });
});

describe('a change that was put in or moved', () => {
  const COPIED = 'aggregatetype, type, topic, payload, before, dataschema, causation_id';
  const forge = (values: string, columns: string) =>
    `INSERT INTO change (aggregateid, aggregate_version, actor, ${COPIED}, ${columns})
     OVERRIDING SYSTEM VALUE SELECT '${hub.id}', ${values} FROM change WHERE ${last()}`;

  it('is found among what is sealed', async () => {
    const findings = await found(forge(`4, 'forger', ${COPIED}, 0`, 'seq'));
    expect(findings).toContainEqual({ kind: 'inserted', aggregate: hub.id, version: 4, seq: '0' });
  });

  it('is found at the end, before and after it is sealed', async () => {
    const differs = { kind: 'differs from its trail', aggregate: hub.id, version: 3 };
    const forged = forge(`4, 'forger', ${COPIED}, now()`, 'created_at');
    expect(await found(forged)).toEqual([differs]);
    expect(await found(`${forged}; SELECT seal_changes(1000000000, 1000)`)).toContainEqual(differs);
  });

  it.each(['seq', 'aggregate_version'])('is found by its %s when two change places', async (column) => {
    const swap = (from: string, to: string) =>
      `UPDATE change SET ${column} = (SELECT ${column} FROM kept WHERE ${to}) WHERE id = (SELECT id FROM kept WHERE ${from});`;
    const findings = await found(`
      CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM change;
      DROP INDEX change_version; ALTER TABLE change DROP CONSTRAINT change_pkey;
      ALTER TABLE change ALTER COLUMN seq DROP IDENTITY;
      ${swap(second(), last())} ${swap(last(), second())}`);
    for (const version of [2, 3])
      expect(findings).toContainEqual(
        expect.objectContaining({ kind: 'altered', aggregate: hub.id, version }),
      );
  });
});

describe('a checkpoint', () => {
  it.each([
    ['altered', 'UPDATE change_checkpoint SET up_to = up_to + 1 WHERE number = 2', 'checkpoint altered', 2],
    [
      'dated otherwise',
      'UPDATE change_checkpoint SET made_at = now() WHERE number = 2',
      'checkpoint altered',
      2,
    ],
    ['taken out', 'DELETE FROM change_checkpoint WHERE number = 2', 'checkpoint removed', 2],
  ])('is found when it was %s', async (_, sql, kind, checkpoint) => {
    expect(await found(sql)).toContainEqual(expect.objectContaining({ kind, checkpoint }));
  });

  it('is found when the last ones were cut off', async () => {
    const findings = await found('DELETE FROM change_checkpoint WHERE number > 2');
    expect(findings).toMatchObject([{ kind: 'cut off' }]);
  });

  it('is found when it was cut off with all that it signed, by what was kept elsewhere', async () => {
    const { head } = await afterSql('SELECT 1');
    const cut = `
      DELETE FROM change_seal WHERE seq > (SELECT up_to FROM change_checkpoint WHERE number = 2);
      DELETE FROM change_checkpoint WHERE number > 2`;
    expect(await found(cut)).toEqual([]);
    expect(await found(cut, [head])).toEqual([{ kind: 'cut off', checkpoint: head?.number }]);
    expect(await found('SELECT 1', [head])).toEqual([]);
  });

  it('is found when it was signed by another key', async () => {
    const { findings } = await after(async (client) => {
      await client.query('TRUNCATE change_seal, change_checkpoint');
      await sealChanges(client, { service: 'companies', key: forgersKey, settled: '1000000000' });
    });
    expect(findings.shown).toMatchObject([{ kind: 'checkpoint of an unknown key', checkpoint: 1 }]);
  });
});
