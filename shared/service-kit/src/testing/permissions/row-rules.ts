import { ORGANIZATION_ROLES, type AggregateRow, type Grant } from '@hub/hub-language';
import { namedIn } from '../../aggregate/owners.ts';
import type { PageTable } from './permissions-page.ts';

/** Every row of a service, by its type. */
export type RowsByType = Readonly<Record<string, readonly AggregateRow[]>>;

/** What a rule that the page calls "others by rule" shows to the people of these organizations. */
export type OthersRule = (row: AggregateRow, organizations: readonly string[], rows: RowsByType) => boolean;

/** Who asks for rows: with which grants, and as which person. */
export type Holder = { readonly person: string | null; readonly grants: readonly Grant[] };

type Values = Readonly<Record<string, unknown>>;
type Cells = Readonly<Record<string, string>>;

const listIn = (cell = ''): string[] => cell.split(', ').filter((part) => part !== '–');
const named = (row: AggregateRow, columns: readonly string[]) =>
  columns.flatMap((column) => namedIn((row as unknown as Values)[column]));

/** Who sees a row, as docs/permissions.md says it in words; a second telling of the rules, which no service uses. */
export class RowRules {
  readonly #page: PageTable;
  readonly #rows: RowsByType;
  readonly #others: OthersRule | undefined;

  constructor(page: PageTable, rows: RowsByType, others?: OthersRule) {
    this.#page = page;
    this.#rows = rows;
    this.#others = others;
  }

  /** True when the page shows such a row to this holder. */
  shows(type: string, row: AggregateRow, { person, grants }: Holder): boolean {
    const cells = this.#page.get(type);
    if (!cells) throw new Error(`docs/permissions.md tells of no ${type}`);
    if (isShownToAll(cells, row)) return true;
    if (person !== null && this.#personsOf(type, row).includes(person)) return true;
    return this.#isOfPeople(cells, row, grants) || this.#isOfStaff(type, cells, row, grants);
  }

  /** Ids of the hubs, events and programmes in which a row stands, those of the whole that it is a part of included. */
  placesOf(type: string, row: AggregateRow): string[] {
    return listIn(this.#page.get(type)?.['Stands in']).flatMap((part) => {
      const whole = this.#wholeIn(part, row);
      return whole ? this.placesOf(...whole) : named(row, [part.split(' ')[1] ?? '']);
    });
  }

  /** Ids of the organizations and persons that a row is shown to because it names them. */
  namedBy(type: string, row: AggregateRow): string[] {
    const columns = listIn(this.#page.get(type)?.['People of these organizations see']);
    return [...named(row, columns), ...this.#personsOf(type, row)];
  }

  #personsOf(type: string, row: AggregateRow): string[] {
    return listIn(this.#page.get(type)?.['These persons see']).flatMap((part) => {
      const whole = this.#wholeIn(part, row);
      return whole ? this.#personsOf(...whole) : named(row, [part]);
    });
  }

  /** The whole that a part of a cell speaks of, e.g. "that of its Event (event)": its type and row. */
  #wholeIn(part: string, row: AggregateRow): [type: string, row: AggregateRow] | undefined {
    const [, type = '', column = ''] = /^(?:that|those) of its (\w+) \((\w+)\)$/.exec(part) ?? [];
    const [id] = named(row, [column]);
    const found = this.#rows[type]?.find((one) => one.id === id);
    return found ? [type, found] : undefined;
  }

  #isOfPeople(cells: Cells, row: AggregateRow, grants: readonly Grant[]): boolean {
    const organizations = grants.flatMap(({ role, id }) => (ORGANIZATION_ROLES.has(role) && id ? [id] : []));
    const columns = listIn(cells['People of these organizations see']);
    if (named(row, columns).some((id) => organizations.includes(id))) return true;
    const byRule = columns.includes('others by rule');
    return byRule && this.#others?.(row, organizations, this.#rows) === true;
  }

  #isOfStaff(type: string, cells: Cells, row: AggregateRow, grants: readonly Grant[]): boolean {
    const roles = listIn(cells['Staff that sees']);
    const isShared = cells['Stands in'] === 'shared by all hubs';
    const places = this.placesOf(type, row);
    return grants.some(
      ({ role, kind, id }) =>
        roles.includes(role) && (kind === 'PLATFORM' || isShared || places.includes(id ?? '')),
    );
  }
}

function isShownToAll(cells: Cells, row: AggregateRow): boolean {
  const shown = listIn(cells['Everyone sees']);
  const status = 'status' in row ? String(row.status) : '';
  return shown.includes(status) || (shown.includes('what a document states') && row.provenance !== null);
}
