import {
  ASSIGNED_ROLES,
  isId,
  ORGANIZATION_ROLES,
  toUuid,
  fromUuid,
  type AggregateRow,
  type Caller,
  type Grant,
} from '@hub/hub-language';
import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { anyOf } from '../read/condition.ts';
import { parsePage, toConnection, type Connection, type PageArguments } from '../read/connection.ts';
import { reachedByAny } from '../read/reach.ts';
import type { Reader } from '../read/reader.ts';
import { sightOf } from '../read/sight.ts';

/** A step of an object as the graph tells it. */
export type Change = {
  version: number;
  type: string;
  at: string;
  by: string | null;
  reason: string | null;
  changed: string[];
};

/** True when the caller may read this field of the row. */
export type MayRead = (aggregate: Aggregate, field: string, row: object, caller: Caller) => boolean;

/** As it is stored: version, type, instant, who, why, the values after and before. */
type Stored = [number, string, string, string, string | null, string | null, string | null];
/** Whose steps are told whole: staff's view, or that of the object's own people. */
type View = 'STAFF' | 'OWN';
type History = { view: View; steps: Stored[] } | null;

const VERSION = /^[1-9][0-9]{0,8}$/;

const isOrganizations = ({ role }: Grant) => ORGANIZATION_ROLES.has(role);
const isStaffs = (grant: Grant) => !isOrganizations(grant) && !ASSIGNED_ROLES.has(grant.role);

/** Those of these rows that the caller reaches by such grants; that everyone sees a row does not count. */
async function reached(
  read: Reader,
  aggregate: Aggregate,
  ids: readonly string[],
  caller: Caller,
): Promise<ReadonlySet<string>> {
  const { access, values } = sightOf(caller, aggregate);
  if (access === 'ALL') return new Set(ids);
  if (access.length === 0) return new Set();
  const uuids = ids.map((id) => toUuid(id));
  const rows = await read.unseen(
    sql`SELECT t.id FROM ${sql.table(aggregate.table)} t
      WHERE t.id = ANY(${uuids}::uuid[]) AND (${anyOf(reachedByAny(aggregate, access, 'seen'))})`,
    values,
  );
  return new Set(rows.map(([id]) => fromUuid(aggregate.prefix, String(id))));
}

/** The view that the caller has of each row's history; none where there is none. */
async function viewsOf(read: Reader, aggregate: Aggregate, ids: readonly string[], caller: Caller) {
  const { grants } = caller;
  const [staffs, own] = await Promise.all([
    reached(read, aggregate, ids, { ...caller, grants: grants.filter(isStaffs), person: null }),
    reached(read, aggregate, ids, { ...caller, grants: grants.filter(isOrganizations) }),
  ]);
  const viewOf = (id: string): View | undefined => {
    if (staffs.has(id)) return 'STAFF';
    return own.has(id) ? 'OWN' : undefined;
  };
  return new Map(ids.map((id) => [id, viewOf(id)]));
}

/** The latest steps of each of these, below a version; one a version, of its topics the one that tells most. */
async function stepsOf(read: Reader, ids: readonly string[], limit: number, below: string | null) {
  const rows = await read.unseen(
    sql`SELECT asked.id, step.* FROM unnest(${ids}::text[]) AS asked(id) CROSS JOIN LATERAL (
        SELECT DISTINCT ON (aggregate_version)
          aggregate_version, type, created_at, actor, reason, payload, before
        FROM change WHERE aggregateid = asked.id AND aggregate_version < coalesce(${below}::bigint, 2147483648)
        ORDER BY aggregate_version DESC, payload IS NULL, before IS NULL LIMIT ${limit}) AS step`,
  );
  return Map.groupBy(rows, ([id]) => String(id));
}

const parsed = (text: string | null) =>
  text === null ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);

/** Of every change. */
const ALWAYS: readonly string[] = ['id', 'version'];

/** Names of the values that a step changed. */
function changedBy([, , , , , payload, before]: Stored): string[] {
  const [after, prior] = [parsed(payload), parsed(before)];
  return [...new Set([...Object.keys(prior), ...Object.keys(after)])].filter(
    (name) => !ALWAYS.includes(name) && !isDeepStrictEqual(after[name], prior[name]),
  );
}

/**
 * A page of what happened to a row, latest first; null when the caller is neither staff where it stands nor of its own
 * people. Asked for many rows at once it takes as many statements as for one. Throws BAD_USER_INPUT.
 */
export async function historyOf(
  { read, identity }: { read: Reader; identity: Caller },
  aggregate: Aggregate,
  row: AggregateRow,
  args: PageArguments,
  mayRead: MayRead,
): Promise<Connection<Change> | null> {
  const page = parsePage(args, VERSION);
  if (!isId(row.id, aggregate.prefix)) return null;
  const load = async (ids: readonly string[]): Promise<History[]> => {
    const views = await viewsOf(read, aggregate, ids, identity);
    const shown = ids.filter((id) => views.get(id));
    const steps = shown.length > 0 ? await stepsOf(read, shown, page.first + 1, page.after) : new Map();
    return ids.map((id) => {
      const view = views.get(id);
      const rows: unknown[][] = steps.get(id) ?? [];
      return view ? { view, steps: rows.map(([, ...stored]) => stored as Stored) } : null;
    });
  };
  const key = `history ${page.first}|${page.after ?? ''}`;
  const history = (await read.batched(aggregate, key, load, row.id)) as History;
  if (!history) return null;
  const told = history.steps.map((step) => {
    const [version, type, at, actor, reason] = step;
    const isTold = history.view === 'STAFF' || actor === identity.subject;
    const changed = changedBy(step).filter((field) => mayRead(aggregate, field, row, identity));
    const node: Change = {
      version,
      type: type.split('.').at(-2) ?? type,
      at,
      by: isTold ? actor : null,
      reason: isTold ? reason : null,
      changed,
    };
    return { cursor: String(version), node };
  });
  return toConnection(told, page);
}
