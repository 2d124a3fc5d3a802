import { isRefusal, type IllegalTransition, type Refusal } from '@hub/hub-language';
import { stateAfter, type Aggregate, type StatefulRow } from '../aggregate/aggregate.ts';
import { clientCommands, type ClientCommandOf, type CommandOf } from '../aggregate/state-machine.ts';
import { answering, type Mutation, type PresentedRefusal } from './mutation.ts';
import type { Patch } from './work/unit-of-work-values.ts';
import type { UnitOfWork } from './work/unit-of-work.ts';

/** What every command says: which object, at which version the caller saw it, and why. */
export type CommandInput = {
  id: string;
  expectedVersion: number;
  idempotencyKey: string;
  reason?: string | null | undefined;
};

/** What a command needs and does beside the row of the state machine's table. */
export type CommandRule<Row> = {
  /** Checks what the table cannot say; a refusal ends the command. Throws coded errors such as FORBIDDEN. */
  requires?: (
    work: UnitOfWork,
    row: Row,
    input: CommandInput,
  ) => Promise<Refusal | undefined> | Refusal | undefined;
  /** Columns that change along with the state. */
  sets?: (work: UnitOfWork, row: Row, input: CommandInput) => Patch<Row>;
  /** What follows in the same transaction, e.g. in other aggregates. */
  follows?: (work: UnitOfWork, moved: Row, input: CommandInput) => Promise<Refusal | undefined | void>;
};

type RulesBy<Row, Machine> = { readonly [Command in ClientCommandOf<Machine>]?: CommandRule<Row> };

/** Rules of an aggregate by command; a name that is no command of its machine does not compile. */
export type CommandRules<A> = A extends Aggregate<infer Row, infer Machine> ? RulesBy<Row, Machine> : never;

/** Takes one command of an aggregate as a use case: load, look into the table, check, move, do what follows. */
export async function takeCommand<Row extends StatefulRow, Machine>(
  work: UnitOfWork,
  aggregate: Aggregate<Row, Machine>,
  command: CommandOf<Machine>,
  input: CommandInput,
  rule: CommandRule<Row> = {},
): Promise<Row | Refusal> {
  const row = await work.load(aggregate, input.id, input.expectedVersion);
  const to = stateAfter(aggregate, row, command);
  if (isRefusal(to)) return to;
  const refused = await rule.requires?.(work, row, input);
  if (refused) return refused;
  const patch = rule.sets?.(work, row, input) ?? {};
  const moved = await work.transition(aggregate, row, command, { reason: input.reason, patch });
  if (isRefusal(moved)) return moved as IllegalTransition;
  return (await rule.follows?.(work, moved as Row, input)) ?? (moved as Row);
}

type CommandMutations<Row, Machine, TypeName extends string> = {
  readonly [Command in ClientCommandOf<Machine>]: Mutation<
    CommandInput,
    Row | Refusal,
    (Row & { __typename: TypeName }) | PresentedRefusal
  >;
};

/**
 * One mutation per client command of the aggregate's state machine: the table is asked first, then the command's
 * rule. A rule under a name that the machine does not have does not compile.
 */
export function commandsOf<
  Row extends StatefulRow,
  Machine,
  TypeName extends string,
  Rules extends RulesBy<Row, Machine> = RulesBy<Row, Machine>,
>(
  aggregate: Aggregate<Row, Machine, TypeName>,
  rules?: Rules & Record<Exclude<keyof Rules, ClientCommandOf<Machine>>, never>,
): CommandMutations<Row, Machine, TypeName> {
  const { machine, typeName } = aggregate;
  if (!machine) throw new Error(`${typeName} has no state machine`);
  const byCommand: Readonly<Record<string, CommandRule<Row>>> = rules ?? {};
  const mutations = clientCommands(machine).map((command) => [
    command,
    {
      useCase: (work: UnitOfWork, input: CommandInput) =>
        takeCommand(work, aggregate, command as CommandOf<Machine>, input, byCommand[command]),
      present: answering(typeName),
    },
  ]);
  return Object.fromEntries(mutations) as CommandMutations<Row, Machine, TypeName>;
}
