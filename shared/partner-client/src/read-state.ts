import { decodeChange, readToEnd, requireReadable } from '@hub/change-feed/subscriber';
import { accessOf, type Account, type ChangeOf, type Topic } from './change-of.ts';

export type ReadOptions<Name extends Topic> = Account & { topic: Name };

/**
 * The present state of a topic, rebuilt from offset zero: the last change of each key, without those that are gone.
 * Follow the topic afterwards with `new Repetitions(state.values())` to lose nothing in between.
 */
export async function readState<Name extends Topic>({
  topic,
  ...account
}: ReadOptions<Name>): Promise<Map<string, ChangeOf<Name>>> {
  const kafka = accessOf(account);
  await requireReadable(kafka, [topic]);
  const state = new Map<string, ChangeOf<Name>>();
  await readToEnd(kafka, topic, ({ partition, records }) => {
    for (const record of records) {
      const change = decodeChange(topic, partition, record) as ChangeOf<Name>;
      if ((state.get(change.key)?.sequence ?? 0) < change.sequence) state.set(change.key, change);
    }
  });
  return new Map([...state].filter(([, { snapshot }]) => snapshot !== null));
}
