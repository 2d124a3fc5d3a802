import { readToEnd, requireReadable } from '@hub/change-feed/subscriber';
import { accessOf, type Account, type ChangeOf, type Topic } from './change-of.ts';
import { PresentState } from './present-state.ts';

/** Who reads which topic. */
export type ReadOptions<Name extends Topic> = Account & { topic: Name };

/**
 * The present state of a topic, rebuilt from offset zero: the last change of each key, without those that are gone.
 * Follow the topic afterwards with `new Repetitions(state.values())` to lose nothing in between. Rejects when
 * no broker answers or the account may not log in, and, naming the topic, when it may not read it.
 */
export async function readState<Name extends Topic>({
  topic,
  ...account
}: ReadOptions<Name>): Promise<Map<string, ChangeOf<Name>>> {
  const kafka = accessOf(account);
  await requireReadable(kafka, [topic]);
  const state = new PresentState<Name>();
  await readToEnd(kafka, topic, ({ partition, records }) => state.add({ topic, partition, records }));
  return state.shown();
}
