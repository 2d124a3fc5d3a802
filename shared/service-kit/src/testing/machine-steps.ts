import { isRefusal } from '@hub/hub-language';
import { clientCommands, nextState, type StateMachine } from '../aggregate/state-machine.ts';

/** What was tried, what should have come of it, and what did. */
export type PairOutcome = { pair: string; expected: string; answer: string };

type Step = { command: string; by: 'clients' | 'service'; from: string[]; to: string };

const STEP = /^(\w+)( by service)?: ([A-Z_ ]+) → (\w+)$/;

function parseStep(step: string): Step {
  const [, command, byService, from, to] = STEP.exec(step) ?? [];
  if (!command || !from || !to) throw new Error(`write a step as "command: FROM FROM → TO", not ${step}`);
  return { command, by: byService ? 'service' : 'clients', from: from.split(' '), to };
}

/** The state that each legal pair of command and state leads to. Throws when a step is written otherwise. */
export const legalPairs = (steps: readonly string[]): Map<string, string> =>
  new Map(
    steps
      .map(parseStep)
      .flatMap(({ command, from, to }) => from.map((state) => [pairOf(command, state), to] as const)),
  );

/** A command and the state that it is tried from. */
export const pairOf = (command: string, state: string) => `${command} from ${state}`;

/**
 * Asks a machine for every command from every state, without a row: a step leads where it is written to lead, and
 * every other pair is an IllegalTransition. Clients give the commands of steps that are not written "command by
 * service: …". Gives what is otherwise; `previous` stands for the state that was left.
 */
export function wrongSteps(machine: StateMachine | undefined, steps: readonly string[]): PairOutcome[] {
  if (!machine) throw new Error('there is no state machine');
  const written = steps.map(parseStep);
  const legal = legalPairs(steps);
  const given = clientCommands(machine);
  const commands = new Set([...Object.keys(machine.transitions), ...written.map(({ command }) => command)]);
  const states = new Set([...machine.states, ...written.flatMap(({ from }) => from)]);
  const led = [...states].flatMap((state) =>
    [...commands].map((command) => {
      const pair = pairOf(command, state);
      return {
        pair,
        expected: legal.get(pair) ?? 'IllegalTransition',
        answer: answerOf(machine, command, state),
      };
    }),
  );
  const gave = written.map(({ command, by }) => {
    return { pair: command, expected: by, answer: given.includes(command) ? 'clients' : 'service' };
  });
  return [...led, ...gave].filter(({ expected, answer }) => expected !== answer);
}

function answerOf(machine: StateMachine, command: string, status: string): string {
  const next = nextState(machine, command, { status, previousStatus: 'previous' }, '');
  return isRefusal(next) ? next.refusal : next;
}
