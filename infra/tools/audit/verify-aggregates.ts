import { fromUuid, isId, toUuid } from '@hub/hub-language';
import type { ServiceDefinition } from '@hub/service-kit/definition';
import pg from 'pg';
import type { Findings } from './findings.ts';
import { readByCursor } from './read-by-cursor.ts';
import type { TrailEnd } from './verify-changes.ts';

type Aggregates = ServiceDefinition['aggregates'];
type Stored = { id: string; version: number };

const WITH_TRAIL = 'SELECT DISTINCT aggregateid AS id FROM change WHERE aggregateid = ANY ($1)';

/** Each aggregate must be as its trail leaves it: a change that was put in or cut off at the end is not. */
export async function verifyEnds(
  client: pg.Client,
  aggregates: Aggregates,
  ends: readonly TrailEnd[],
  findings: Findings,
): Promise<void> {
  for (const { prefix, table } of aggregates) {
    const own = ends.filter(({ id }) => isId(id, prefix));
    if (own.length === 0) continue;
    const { rows } = await client.query<Stored>(
      `SELECT id::text, version FROM ${pg.escapeIdentifier(table)} WHERE id = ANY ($1::uuid[])`,
      [own.map(({ id }) => toUuid(id))],
    );
    const versions = new Map(rows.map(({ id, version }) => [fromUuid(prefix, id), version]));
    for (const { id, version, erased } of own) {
      const stored = versions.get(id);
      if (stored !== (erased ? undefined : version))
        findings.add({ kind: 'differs from its trail', aggregate: id, version: stored ?? version });
    }
  }
}

/** Every aggregate that is stored must have a trail. */
export async function verifyStored(
  client: pg.Client,
  aggregates: Aggregates,
  findings: Findings,
): Promise<void> {
  for (const { prefix, table } of aggregates) {
    const all = `SELECT id::text, version FROM ${pg.escapeIdentifier(table)}`;
    for await (const rows of readByCursor<Stored>(client, all)) {
      const ids = rows.map(({ id }) => fromUuid(prefix, id));
      const found = await client.query<{ id: string }>(WITH_TRAIL, [ids]);
      const known = new Set(found.rows.map(({ id }) => id));
      for (const [index, id] of ids.entries()) {
        const { version } = rows[index] as Stored;
        if (!known.has(id)) findings.add({ kind: 'without trail', aggregate: id, version });
      }
    }
  }
}
