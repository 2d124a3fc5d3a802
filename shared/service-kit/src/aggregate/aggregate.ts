import type { Topic } from '@hub/change-feed';
import type { AggregateRow, IllegalTransition, Provenance } from '@hub/hub-language';
import type { EntitySchema } from 'typeorm';
import { actorsAfter, type WithActors } from './actors.ts';
import { entityOf } from './entity.ts';
import {
  boolean,
  id,
  integer,
  json,
  PERSON_PREFIX,
  type Fields,
  type RowOf,
  type StoredRowOf,
} from './fields.ts';
import { nextState, type CommandOf, type StateMachine } from './state-machine.ts';
import type { Place } from './place.ts';
import type { Visibility } from './visibility.ts';

/** The columns that every aggregate's table has; all are published. */
const baseFields = (prefix: string) => ({
  id: (prefix === PERSON_PREFIX ? id(prefix).whose() : id(prefix)).published(),
  version: integer().published(),
  example: boolean().published(),
  provenance: json<Provenance>('$.statedBy').nullable().published(),
});
type BaseFields = ReturnType<typeof baseFields>;

/** A row of an aggregate with these own fields. */
export type AggregateRowOf<F extends Fields> = AggregateRow & RowOf<F>;

/** A table with typed columns: an aggregate's, or one that a feature keeps beside it. */
export type Table<Name extends string = string, Stored = unknown> = {
  readonly table: Name;
  readonly fields: Fields;
  /** Types only; never set. */
  readonly stored?: Stored;
};

/** What the kit needs to know of an aggregate to load, change, show and publish it. */
export type Aggregate<
  Row extends AggregateRow = AggregateRow,
  Machine = unknown,
  TypeName extends string = string,
> = Table & {
  /** GraphQL type name. */
  readonly typeName: TypeName;
  readonly prefix: string;
  /** Where its changes go; on a public topic only those that everyone may see. */
  readonly topic: Topic;
  /** Internal topic with every change, for aggregates whose public topic is not enough for the hub's own services. */
  readonly recordTopic?: Topic;
  readonly entity: EntitySchema;
  /** Change type of its creation. */
  readonly created: string;
  readonly visibility: Visibility<Record<string, unknown>>;
  readonly place: Place<string, Aggregate>;
  /** Columns that name the organizations that may act on it with an organization-scoped role. */
  readonly owners: readonly string[];
  /** Columns that name the persons to whom it is assigned: those with an assigned role act on nothing else. */
  readonly assignees: readonly string[];
  readonly machine?: StateMachine;
  /** What is published beside columns, by name. */
  readonly derived: Readonly<Record<string, (row: never) => unknown>>;
  /** Prefixes of the parts that it holds itself, and their GraphQL types. */
  readonly parts: Readonly<Record<string, string>>;
  /** Types only; never set. */
  readonly types?: { readonly row: Row; readonly machine: Machine };
};

/** The row of an aggregate. */
export type RowOfAggregate<A> = A extends Aggregate<infer Row> ? Row : never;

type Definition<F extends Fields, Machine> = {
  prefix: string;
  topic: Topic;
  recordTopic?: Topic;
  table: string;
  fields: F;
  created: string;
  machine?: Machine;
  visibility: Visibility<AggregateRowOf<F>, StatesOf<Machine>>;
  place: Place<keyof AggregateRowOf<F> & string, Aggregate>;
  owners?: readonly (keyof AggregateRowOf<F> & string)[];
  assignees?: readonly (keyof AggregateRowOf<F> & string)[];
  derived?: Readonly<Record<string, (row: AggregateRowOf<F>) => unknown>>;
  parts?: Readonly<Record<string, string>>;
};

type StatesOf<Machine> = Machine extends { readonly states: readonly (infer State)[] }
  ? State & string
  : string;

/**
 * Defines an aggregate from its field list. `owners` and `assignees` name who may act, `place` whose staff, and
 * `visibility` who may see; a column that the list does not have does not compile.
 */
export function defineAggregate<
  F extends Fields,
  const TableName extends string,
  const TypeName extends string,
  Machine extends { readonly states: readonly string[] } | undefined = undefined,
>(
  typeName: TypeName,
  definition: Definition<F, Machine> & { table: TableName },
): Aggregate<AggregateRowOf<F>, Machine, TypeName> & Table<TableName, StoredRowOf<F & BaseFields>> {
  const {
    prefix,
    table,
    owners = [],
    assignees = [],
    derived = {},
    parts = {},
    machine,
    ...rest
  } = definition;
  const fields = { ...baseFields(prefix), ...definition.fields };
  const stateful = machine as unknown as StateMachine | undefined;
  if (stateful?.keepsActors && !('actors' in fields))
    throw new Error(`${typeName} has steps of a second person, and no column actors`);
  return {
    ...rest,
    typeName,
    prefix,
    table,
    fields,
    owners,
    assignees,
    derived,
    parts,
    entity: entityOf(typeName, table, fields),
    place: definition.place as Place<string, Aggregate>,
    visibility: definition.visibility as unknown as Visibility<Record<string, unknown>>,
    ...(stateful ? { machine: stateful } : {}),
  };
}

/** Defines a table that a feature keeps beside its aggregates; nothing of it is published. */
export const defineTable = <F extends Fields, const Name extends string>(
  table: Name,
  fields: F,
): Table<Name, StoredRowOf<F>> => ({ table, fields });

/** An aggregate with a state machine. */
export type StatefulRow = AggregateRow & WithActors & { status: string; previousStatus?: string | null };

/**
 * The state that a command would lead a row to, or IllegalTransition: for use cases that ask before they move it, or
 * move it only later. Throws an Error when the aggregate has no state machine.
 */
export function stateAfter<Row extends StatefulRow, Machine>(
  { machine, typeName }: Aggregate<Row, Machine>,
  row: Row,
  command: CommandOf<Machine>,
): string | IllegalTransition {
  if (!machine) throw new Error(`${typeName} has no state machine`);
  return nextState(machine, command, row, `${typeName} ${row.id}`);
}

/**
 * The columns that the kit keeps of a step beside the state: the state that was left, where a step leads back there, and
 * who has taken part, where a step is a second person's. Throws FORBIDDEN for a step that needs another person.
 */
export function keptOfStep(
  machine: StateMachine | undefined,
  row: StatefulRow,
  step: { command: string; to: string; subject: string },
): WithActors & { previousStatus?: string } {
  return {
    ...(machine?.remembering.has(step.to) ? { previousStatus: row.status } : {}),
    ...(machine?.keepsActors ? { actors: actorsAfter(machine, step.command, row, step.subject) } : {}),
  };
}
