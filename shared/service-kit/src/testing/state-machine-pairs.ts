import { codedError, isRefusal, newId, type AggregateRow } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { clientCommands } from '../aggregate/state-machine.ts';
import { legalPairs, pairOf, type PairOutcome } from './machine-steps.ts';
import type { UseCaseBed } from './use-case-bed.ts';

type NewRow<Row> = Omit<Row, 'id' | 'version' | 'status'>;

/** What a suite says of the rows that it tries. */
export type PairSpec<Row extends AggregateRow> = {
  aggregate: Aggregate<Row>;
  /** The legal steps, written down anew: "command: FROM FROM → TO", or "command by service: …". */
  steps: readonly string[];
  /** Values of a row beside id, version and status. */
  values: (status: string) => NewRow<NoInfer<Row>> | Promise<NewRow<NoInfer<Row>>>;
  /** What a legal command is refused with for such a row: a rule, a refusal's name or a code. */
  refused?: Readonly<Record<string, string>>;
};

/**
 * Puts a row into every state in turn and gives it every client command of the machine, as the product runs them.
 * A legal pair must lead to the state that the spec says, or be refused as it says; every other is an
 * IllegalTransition. Gives the pairs whose answer is another one.
 */
export async function wrongPairs<Row extends AggregateRow>(
  bed: UseCaseBed,
  spec: PairSpec<Row>,
): Promise<PairOutcome[]> {
  const { machine } = spec.aggregate;
  if (!machine) throw new Error(`${spec.aggregate.typeName} has no state machine`);
  const legal = legalPairs(spec.steps);
  const outcomes: PairOutcome[] = [];
  for (const status of machine.states) {
    for (const command of clientCommands(machine)) {
      const pair = pairOf(command, status);
      const to = legal.get(pair);
      const expected = to === undefined ? 'IllegalTransition' : (spec.refused?.[command] ?? to);
      outcomes.push({ pair, expected, answer: await tryPair(bed, spec, status, command) });
    }
  }
  return outcomes.filter(({ expected, answer }) => expected !== answer);
}

async function tryPair<Row extends AggregateRow>(
  bed: UseCaseBed,
  { aggregate, values }: PairSpec<Row>,
  status: string,
  command: string,
): Promise<string> {
  const id = newId(aggregate.prefix);
  const row = { ...(await values(status)), id, version: 1, status };
  await bed.database.getRepository(aggregate.entity).insert(row);
  const input = { id, expectedVersion: 1, reason: 'test' };
  try {
    return answerOf(await bed.mutate(command, input));
  } catch (error) {
    if (error instanceof Error && 'extensions' in error)
      return (error as ReturnType<typeof codedError>).extensions.code;
    throw error;
  }
}

/** The state that a command led to, or what it was refused with. */
function answerOf(result: unknown): string {
  if (!isRefusal(result)) return (result as { status: string }).status;
  const { rule, refusal } = result as { rule?: string; refusal: string };
  return rule ?? refusal;
}
