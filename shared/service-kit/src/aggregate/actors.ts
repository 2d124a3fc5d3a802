import { codedError } from '@hub/hub-language';
import type { StateMachine } from './state-machine.ts';

/** A row that keeps who took part in it since its chapter began. */
export type WithActors = { actors?: readonly string[] };

/** Those who took part, with one more; each stands there once. */
export const withActor = (actors: readonly string[], subject: string): readonly string[] =>
  actors.includes(subject) ? actors : [...actors, subject];

/**
 * Who has taken part once this subject has taken a step. Throws FORBIDDEN for a step that is a second person's, when
 * the subject has taken part before.
 */
export function actorsAfter(
  machine: StateMachine,
  command: string,
  { actors = [] }: WithActors,
  subject: string,
): readonly string[] {
  const step = machine.transitions[command];
  if (step?.secondPerson === true && actors.includes(subject))
    throw codedError('FORBIDDEN', `four eyes: whoever has taken part may not also take ${command}`);
  return step?.beginsChapter === true ? [subject] : withActor(actors, subject);
}
