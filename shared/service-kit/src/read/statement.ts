import { sql, type Compilable, type RawBuilder } from 'kysely';
import type { ReachValues } from './reach-values.ts';
import { compiler } from './sql.ts';
import { StatementNames } from './statement-names.ts';

/** What is known only when a statement runs. */
export type StatementValues = ReachValues & {
  /** TypeIDs or codes. */
  ids?: readonly string[];
  /** Uuids of `ids`, in their order; null where one is no TypeID. */
  uuids?: readonly (string | null)[];
  limit?: number;
  /** Uuid of the row before the page. */
  after?: string | null;
  /** Name of the caller at the provider. */
  subject?: string;
};

/** A place for a value in typed SQL. */
export class Place {
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
  /** What stands in its places: values, and those that are known when it runs. */
  readonly placed: readonly unknown[];
};

/** Texts that differ with their input must not fill the sessions. */
const names = new StatementNames(500);

/** Every text that has a name in this process. */
export const namedTexts = (): readonly string[] => names.texts();

/** The instant at which the transaction began, in typed SQL. */
export const NOW = sql<Date>`now()`;

/** Stands in typed SQL for the name of the caller at the provider. */
export const SUBJECT = valueOf<string>('subject');

/** Compiles typed SQL. Do it once where the text is always the same. */
export function compileStatement(query: RawBuilder<unknown> | Compilable): Compiled {
  const { sql: text, parameters } = query.compile(compiler);
  return {
    statement: { name: names.of(text), text },
    placed: parameters,
    parameters: (values) => parameters.map((one) => (one instanceof Place ? values[one.name] : one)),
  };
}
