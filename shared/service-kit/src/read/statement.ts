import { sql, type RawBuilder } from 'kysely';
import { compiler } from './sql.ts';

/** What is known only when a statement runs. */
export type StatementValues = {
  /** TypeIDs or codes. */
  ids?: readonly string[];
  /** Uuids of `ids`, in their order; null where one is no TypeID. */
  uuids?: readonly (string | null)[];
  limit?: number;
  /** Uuid of the row before the page. */
  after?: string | null;
  /** Organization that the caller acts for: TypeID and uuid. */
  organization?: string | undefined;
  organizationUuid?: string | undefined;
};

class Place {
  readonly name: keyof StatementValues;
  constructor(name: keyof StatementValues) {
    this.name = name;
  }
}

/** Stands in typed SQL for a value that is given when the statement runs, so that one text serves every caller. */
export const valueOf = <Value>(name: keyof StatementValues): RawBuilder<Value> =>
  sql<Value>`${new Place(name)}`;

/** A statement as a session runs it; those with one name have one text. */
export type Statement = { readonly name: string | undefined; readonly text: string };

/** A statement, and its parameters for given values. */
export type Compiled = {
  readonly statement: Statement;
  readonly parameters: (values: StatementValues) => unknown[];
};

/** A session keeps what it has prepared: texts that differ with their input must not fill it. */
const MAX_NAMES = 500;
const names = new Map<string, string>();

/** The name of a text, the same for ever in this process; none once there are 500. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_NAMES) return known;
  const name = `r${names.size}`;
  names.set(text, name);
  return name;
}

/** Every text that has a name in this process. */
export const namedTexts = (): readonly string[] => [...names.keys()];

/** Compiles typed SQL. Do it once where the text is always the same. */
export function compileStatement(query: RawBuilder<unknown>): Compiled {
  const { sql: text, parameters } = query.compile(compiler);
  return {
    statement: { name: nameOf(text), text },
    parameters: (values) => parameters.map((one) => (one instanceof Place ? values[one.name] : one)),
  };
}
