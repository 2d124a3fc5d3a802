import type { Aggregate, StatefulRow } from './aggregate.ts';
import type { UserError } from './errors.ts';
import type { ServiceContext } from './service.ts';
import { clientCommands } from './state-machine.ts';
import type { Work } from './work.ts';

export type CommandInput = {
  id: string;
  expectedVersion: number;
  idempotencyKey: string;
  reason?: string | null | undefined;
};

/** Checks what a step needs beyond the table; throws a Refusal. May give columns to change along with the state. */
export type Guard<Row extends StatefulRow> = (
  work: Work,
  row: Row,
  input: CommandInput,
) => Promise<Partial<Omit<Row, 'id' | 'version'>> | void>;

type CommandResolver = (
  parent: unknown,
  args: { input: CommandInput },
  context: ServiceContext,
) => Promise<object | UserError>;

/** Takes one step of an aggregate as a use case: load, guard, step. */
export async function takeStep<Row extends StatefulRow>(
  work: Work,
  aggregate: Aggregate<Row>,
  command: string,
  input: CommandInput,
  guard?: Guard<Row>,
): Promise<Row & { __typename: string }> {
  const row = await work.load(aggregate, input.id, input.expectedVersion);
  work.requireStep(aggregate, row, command);
  const patch = (await guard?.(work, row, input)) ?? {};
  const moved = await work.step(aggregate, row, command, input.reason, patch);
  return { __typename: aggregate.typeName, ...moved };
}

/**
 * One mutation resolver per client command of the aggregate's state machine: the table is asked first, then the
 * command's guard.
 */
export function commandResolvers<Row extends StatefulRow>(
  aggregate: Aggregate<Row>,
  guards: Partial<Record<string, Guard<Row>>> = {},
): Record<string, CommandResolver> {
  if (!aggregate.machine) throw new Error(`${aggregate.typeName} has no state machine`);
  return Object.fromEntries(
    clientCommands(aggregate.machine).map((command): [string, CommandResolver] => [
      command,
      (_parent, { input }, context) =>
        context.run(command, input, (work) => takeStep(work, aggregate, command, input, guards[command])),
    ]),
  );
}
