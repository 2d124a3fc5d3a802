import type { Party, Uuid } from '@hub/hub-language';

/** Prefix of the ids of persons. */
export const PERSON_PREFIX = 'per';

/** How a column is stored, and so how it is read, written and searched. */
export type ColumnKind =
  'text' | 'integer' | 'boolean' | 'date' | 'instant' | 'range' | 'id' | 'ids' | 'json' | 'party' | 'parties';

/** What one line of a field list says. */
export type FieldSpec = {
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  readonly isPublished: boolean;
  /** Prefix of the TypeIDs of an `id` or `ids` field. */
  readonly prefix?: string;
  /** The values that a text may have. */
  readonly values?: readonly string[];
  /** Where in the value persons are named, by id or by account: a path as SQL's jsonpath has it, `$` for all of it. */
  readonly persons?: PersonsAt;
  /** The row is the named person's: what it says is about them. */
  readonly isWhose?: boolean;
  /** A value that is told to nobody, not even to whom the row belongs to. */
  readonly isSecret?: boolean;
};

/** Places in a value that name persons, e.g. `$[*].person` for each entry's. */
export type PersonsAt = `$${string}`;

/**
 * One column of an aggregate or table: `Value` is what code sees, `Stored` what the database has. A column leaves the
 * service only when its line says `published()`.
 */
export interface Field<Value, Stored = Value> {
  readonly spec: FieldSpec;
  /** Types only; never set. */
  readonly types?: { readonly value: Value; readonly stored: Stored };
  nullable(): Field<Value | null, Stored | null>;
  published(): Field<Value, Stored>;
  /** The row is this person's own: all of it goes into what they get of themselves, and goes when they are erased. */
  whose(): Field<Value, Stored>;
  secret(): Field<Value, Stored>;
}

/** A field list: the one source of row type, table columns, entity and what is published. */
export type Fields = Readonly<Record<string, Field<unknown, unknown>>>;

type ValueOf<F> = F extends { readonly types?: { readonly value: infer Value } } ? Value : never;
type StoredOf<F> = F extends { readonly types?: { readonly stored: infer Stored } } ? Stored : never;

/** The row that code sees. */
export type RowOf<F extends Fields> = { -readonly [Name in keyof F]: ValueOf<F[Name]> };
/** The row as typed SQL sees it: uuids, dates. */
export type StoredRowOf<F extends Fields> = { -readonly [Name in keyof F]: StoredOf<F[Name]> };

function field<Value, Stored = Value>(spec: FieldSpec): Field<Value, Stored> {
  return {
    spec,
    nullable: () => field<Value | null, Stored | null>({ ...spec, nullable: true }),
    published: () => field<Value, Stored>({ ...spec, isPublished: true }),
    whose: () => field<Value, Stored>({ ...spec, isWhose: true }),
    secret: () => field<Value, Stored>({ ...spec, isSecret: true }),
  };
}

const plain = (kind: ColumnKind): FieldSpec => ({ kind, nullable: false, isPublished: false });

/** A reference by this prefix; one of `per` names persons. */
const referring = (prefix: string, persons: PersonsAt) =>
  prefix === PERSON_PREFIX ? { prefix, persons } : { prefix };

/** A text. */
export const text = () => field<string>(plain('text'));
/** A text that names somebody: the account at the identity provider, or the person's id. */
export const somebody = () => field<string>({ ...plain('text'), persons: '$' });
/** A text with one of these values; the SDL's enum and the contract's are compared with them. */
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  field<Values[number]>({ ...plain('text'), values });
/** A 32-bit integer. */
export const integer = () => field<number>(plain('integer'));
/** True or false. */
export const boolean = () => field<boolean>(plain('boolean'));
/** A calendar date, e.g. `2019-02-18`. */
export const date = () => field<string>(plain('date'));
/** An instant, seen as an RFC 3339 string in UTC. */
export const instant = () => field<string, Date>(plain('instant'));
/** A range of instants, for exclusion by the database; code writes it as SQL and does not read it. */
export const instantRange = () => field<string>(plain('range'));
/** A reference by TypeID of that prefix, stored as uuid. */
export const id = (prefix: string) => field<string, Uuid>({ ...plain('id'), ...referring(prefix, '$') });
/** Several references of one kind, stored as a JSON list of TypeIDs. */
export const ids = (prefix: string) =>
  field<readonly string[]>({ ...plain('ids'), ...referring(prefix, '$[*]') });
/** Any value that JSON can say; `persons` tells where in it persons are named. */
export const json = <Value>(persons?: PersonsAt) =>
  field<Value>({ ...plain('json'), ...(persons === undefined ? {} : { persons }) });
/** An organization or a country. */
export const party = () => field<Party>(plain('party'));
/** Several organizations and countries. */
export const parties = () => field<readonly Party[]>(plain('parties'));
