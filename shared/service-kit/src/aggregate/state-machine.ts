import { isRefusal, type IllegalTransition } from '@hub/hub-language';

/** One row of a state machine's table. */
export type Transition<State extends string = string> = {
  readonly from: readonly State[];
  /** `previous` returns to the state that was left. */
  readonly to: State | 'previous';
  /** Set for steps that no client asks for by their name: the service takes them inside a use case. */
  readonly by?: 'service';
  /** Set for steps that nobody may take who has taken part since the chapter began: the row's `actors`. */
  readonly secondPerson?: true;
  /** Set for steps that begin a chapter: from then on only who took it has taken part. */
  readonly beginsChapter?: true;
};

/** The steps of a machine by the name of their command, which is the mutation's name where a client gives it. */
export type Transitions<State extends string = string> = Readonly<Record<string, Transition<State>>>;

/** The states of an aggregate and the commands that lead from one to another. */
export type StateMachine<
  State extends string = string,
  Table extends Transitions<State> = Transitions<State>,
> = {
  readonly states: readonly State[];
  readonly transitions: Table;
  /** States that store where they were entered from, because a step leads back there. */
  readonly remembering: ReadonlySet<string>;
  /** True when a step is a second person's, so that rows keep their `actors`. */
  readonly keepsActors: boolean;
};

/** Every command of a machine. */
export type CommandOf<Machine> = Machine extends { readonly transitions: infer Table }
  ? keyof Table & string
  : never;

/** The commands of a machine that clients give. */
export type ClientCommandOf<Machine> = Machine extends { readonly transitions: infer Table }
  ? {
      [Command in keyof Table & string]: Table[Command] extends { by: 'service' } ? never : Command;
    }[keyof Table & string]
  : never;

/** Builds a machine from its table; an unknown state does not compile. Throws when a state is listed twice in one row. */
export function defineMachine<const State extends string, const Table extends Transitions<NoInfer<State>>>(
  states: readonly State[],
  transitions: Table,
): StateMachine<State, Table> {
  for (const [command, { from }] of Object.entries(transitions)) {
    if (new Set(from).size < from.length) throw new Error(`${command} lists a state twice`);
  }
  const back = Object.values(transitions).filter(({ to }) => to === 'previous');
  const keepsActors = Object.values(transitions).some(({ secondPerson }) => secondPerson === true);
  return { states, transitions, keepsActors, remembering: new Set(back.flatMap(({ from }) => from)) };
}

/** What a transition needs to know of the row that takes it. */
export type Standing = { status: string; previousStatus?: string | null };

/** The state that a command leads to from the row's, or IllegalTransition when the table has no such step. */
export function nextState<State extends string>(
  machine: StateMachine<State>,
  command: string,
  { status, previousStatus }: Standing,
  what: string,
): State | IllegalTransition {
  const transition = machine.transitions[command];
  const to = transition?.to === 'previous' ? previousStatus : transition?.to;
  if (transition && to && transition.from.some((from) => from === status)) return to as State;
  const message = `${command} is not possible while ${what} is ${status}`;
  return { refusal: 'IllegalTransition', message, from: status, command };
}

/** True when the table has a step for this command from the row's state. */
export const canTake = (machine: StateMachine, command: string, row: Standing): boolean =>
  !isRefusal(nextState(machine, command, row, ''));

/** The commands of a machine that clients may give, in the order of its table. */
export const clientCommands = (machine: StateMachine): string[] =>
  Object.entries(machine.transitions)
    .filter(([, { by }]) => by !== 'service')
    .map(([command]) => command);

/** Change type of a state on the feed: `IN_REVIEW` becomes `in-review`. */
export const stateChange = (state: string) => state.toLowerCase().replaceAll('_', '-');
