import { codedError, isRefusal, newId, type AggregateRow } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { clientCommands } from '../aggregate/state-machine.ts';
import type { UseCaseBed } from './use-case-bed.ts';

/** The steps of an aggregate's machine as "command: FROM FROM → TO", in the order of its table. */
export const stepsOf = ({ machine }: Aggregate): string[] =>
  Object.entries(machine?.transitions ?? {}).map(
    ([command, { from, to }]) => `${command}: ${from.join(' ')} → ${to}`,
  );

type NewRow<Row> = Omit<Row, 'id' | 'version' | 'status'>;

/** What a suite says of the rows that it tries. */
export type PairSpec<Row extends AggregateRow> = {
  aggregate: Aggregate<Row>;
  /** The legal steps, written down anew: "command: FROM FROM → TO". */
  steps: readonly string[];
  /** Values of a row beside id, version and status. */
  values: (status: string) => NewRow<NoInfer<Row>> | Promise<NewRow<NoInfer<Row>>>;
  /** What a legal command is refused with for such a row: a rule, a refusal's name or a code. */
  refused?: Readonly<Record<string, string>>;
};

/** What a pair of state and command led to, and what it should have. */
export type PairOutcome = { pair: string; expected: string; answer: string };

const STEP = /^(\w+): ([A-Z_ ]+) → (\w+)$/;

/** The state that each legal pair of command and state leads to. */
function legalPairs(steps: readonly string[]): Map<string, string> {
  return new Map(
    steps.flatMap((step) => {
      const [, command, from = '', to = ''] = STEP.exec(step) ?? [];
      if (!command) throw new Error(`write a step as "command: FROM FROM → TO", not ${step}`);
      return from.split(' ').map((state) => [`${command} from ${state}`, to] as const);
    }),
  );
}

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
      const pair = `${command} from ${status}`;
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
