import { newId, SCOPE_PREFIXES, SCOPES_OF_ROLE } from '@hub/hub-language';
import type { AggregateRow, Role, ScopeKind } from '@hub/hub-language';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import type { ServiceDefinition } from '../../definition/definition.ts';
import type { Connection } from '../../read/connection.ts';
import type { TestCaller, UseCaseBed } from '../use-case-bed.ts';
import { heldBy, type Hold } from './askers.ts';
import type { Matrix } from './mutation-matrix.ts';
import { permissionsPage } from './permissions-page.ts';
import { RowRules, type OthersRule, type RowsByType } from './row-rules.ts';

/** Most places, organizations and persons of each type's rows that somebody is made for. */
const MOST_OF_A_TYPE = 3;

async function rowsByType(bed: UseCaseBed, aggregates: readonly Aggregate[]): Promise<RowsByType> {
  const rows: Record<string, readonly AggregateRow[]> = {};
  for (const { typeName, entity } of aggregates) {
    rows[typeName] = await bed.database.getRepository<AggregateRow>(entity).find();
    if (rows[typeName].length === 0) throw new Error(`there is no ${typeName}`);
  }
  return rows;
}

/** Ids of a kind that rows of each type name, each foreign to most others; one that none names where there are none. */
function idsOf(prefix: string, rules: RowRules, rows: RowsByType): string[] {
  const found = Object.entries(rows).flatMap(([type, of]) => {
    const ids = of.flatMap((row) => [...rules.placesOf(type, row), ...rules.namedBy(type, row)]);
    return [...new Set(ids.filter((id) => id.startsWith(`${prefix}_`)))].slice(0, MOST_OF_A_TYPE);
  });
  return found.length === 0 ? [newId(prefix)] : [...new Set(found)];
}

type Looker = { readonly name: string; readonly as: TestCaller };

/** Somebody of each role in each kind of scope, for every place, organization and person of `idsOf`. */
async function lookersAt(rules: RowRules, rows: RowsByType, hold: Hold): Promise<Looker[]> {
  const lookers: Looker[] = [{ name: 'nobody', as: {} }];
  const persons = idsOf('per', rules, rows);
  let accounts = 0;
  for (const [role, kinds] of Object.entries(SCOPES_OF_ROLE) as [Role, readonly ScopeKind[]][]) {
    for (const kind of kinds) {
      const isAssigned = kind === 'PLATFORM' && (role === 'EXPERT' || role === 'REVIEWER');
      const ids = kind === 'PLATFORM' ? [null] : idsOf(SCOPE_PREFIXES[kind], rules, rows);
      for (const person of isAssigned ? persons : [newId('per')]) {
        for (const id of ids) {
          const account = `account-of-looker-${++accounts}`;
          const as = await heldBy(hold, { account, person, grants: [{ role, kind, id }], hub: null });
          lookers.push({ name: `${role} of ${id ?? kind}, ${person}`, as });
        }
      }
    }
  }
  return lookers;
}

async function listed(bed: UseCaseBed, aggregate: Aggregate, as: TestCaller): Promise<Set<string>> {
  const read = bed.reader(as);
  const ids = new Set<string>();
  let after: string | null = null;
  do {
    const page: Connection<AggregateRow> = await read.list(aggregate, { first: 100, after });
    for (const { id } of page.nodes) ids.add(id);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

/**
 * Reads every row of the service by its id and in its list, as people of every role in the places, organizations and
 * persons that rows name and as such of others, and compares what they get with docs/permissions.md. For a bed in which
 * the service's lives have run, in more than one hub.
 */
export async function rowMatrix(
  bed: UseCaseBed,
  definition: ServiceDefinition,
  { hold, others }: { hold: Hold; others?: OthersRule },
): Promise<Matrix> {
  const before = await rowsByType(bed, definition.aggregates);
  const page = permissionsPage(definition).rows;
  const lookers = await lookersAt(new RowRules(page, before), before, hold);
  const rows = await rowsByType(bed, definition.aggregates);
  const rules = new RowRules(page, rows, others);
  const differences: string[] = [];
  let asked = 0;
  for (const { name, as } of lookers) {
    const holder = { person: as.person ?? null, grants: as.grants ?? [] };
    for (const aggregate of definition.aggregates) {
      const type = aggregate.typeName;
      const [read, list] = [bed.reader(as), await listed(bed, aggregate, as)];
      const all = rows[type] ?? [];
      const seen = await Promise.all(all.map(({ id }) => read.byId(aggregate, id)));
      for (const [at, row] of all.entries()) {
        const expected = rules.shows(type, row, holder);
        const [byId, inList] = [seen[at] !== null, list.has(row.id)];
        asked++;
        if (byId === expected && inList === expected) continue;
        const status = 'status' in row ? String(row.status) : '';
        const said = `by id ${byId}, in the list ${inList}, page ${expected}`;
        differences.push(`${type} ${row.id} ${status}, ${name}: ${said}`);
      }
    }
  }
  return { asked, differences };
}
