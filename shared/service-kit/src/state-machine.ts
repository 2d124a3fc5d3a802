import { Refusal } from './errors.ts';

/** One row of a state machine's table. */
export type Transition<State extends string> = {
  /** Name of the mutation that takes this step. */
  command: string;
  from: readonly State[];
  /** `previous` returns to the state that was left. */
  to: State | 'previous';
  /** False for steps that no client asks for, such as those of a reaction. */
  byClient?: boolean;
};

export type StateMachine<State extends string> = {
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State>[];
  /** States that store where they were entered from, because a step leads back there. */
  readonly remembering: ReadonlySet<State>;
};

/** Builds a machine from its table. Throws when a transition names an unknown state or two contradict. */
export function defineMachine<State extends string>(
  states: readonly State[],
  transitions: readonly Transition<State>[],
): StateMachine<State> {
  const seen = new Set<string>();
  for (const { command, from } of transitions) {
    for (const state of from) {
      const step = `${command} from ${state}`;
      if (seen.has(step)) throw new Error(`two transitions for ${step}`);
      seen.add(step);
    }
  }
  const remembering = new Set(transitions.filter((t) => t.to === 'previous').flatMap((t) => t.from));
  return { states, transitions, remembering };
}

export type Step<State extends string> = { ok: true; to: State } | { ok: false };

/** The state that a command leads to, or a refusal when the table has no such step. */
export function decideStep<State extends string>(
  machine: StateMachine<State>,
  command: string,
  from: State,
  previous: State | null,
): Step<State> {
  const transition = machine.transitions.find((t) => t.command === command && t.from.includes(from));
  if (!transition) return { ok: false };
  if (transition.to !== 'previous') return { ok: true, to: transition.to };
  return previous === null ? { ok: false } : { ok: true, to: previous };
}

/** The state that a command leads to. Throws a Refusal with IllegalTransition when the table has no such step. */
export function stepOrRefuse<State extends string>(
  machine: StateMachine<State>,
  command: string,
  from: State,
  what: string,
  previous?: State | null,
): State {
  const step = decideStep(machine, command, from, previous ?? null);
  if (step.ok) return step.to;
  const message = `${command} is not possible while ${what} is ${from}`;
  throw new Refusal({ __typename: 'IllegalTransition', message, from, command });
}

/** The commands of a machine that clients may give. */
export const clientCommands = <State extends string>(machine: StateMachine<State>): string[] => [
  ...new Set(machine.transitions.filter((t) => t.byClient !== false).map((t) => t.command)),
];

/** Change type of a state on the feed: `IN_REVIEW` becomes `in-review`. */
export const stateChange = (state: string) => state.toLowerCase().replaceAll('_', '-');
