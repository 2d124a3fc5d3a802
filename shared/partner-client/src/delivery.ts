import { changeIn, type ChangeOf, type PartitionRecords, type Topic } from './change-of.ts';
import type { Repetitions } from './repetitions.ts';

export type DeliveryOptions<Name extends Topic> = {
  onChange: (change: ChangeOf<Name>) => Promise<void> | void;
  onUnreadable?: ((error: Error) => void) | undefined;
  repetitions: Repetitions;
};

/**
 * Hands the changes of one batch over, one after the other, repetitions left out. Rejects with the failure of a handler,
 * or of a record that cannot be read; the same batch may come again then, and goes on with the change that failed.
 */
export async function deliver<Name extends Topic>(
  batch: PartitionRecords<Name>,
  { onChange, onUnreadable, repetitions }: DeliveryOptions<Name>,
): Promise<void> {
  for (const record of batch.records) {
    const change = readable(() => changeIn(batch, record), onUnreadable);
    if (!change || repetitions.has(change)) continue;
    await onChange(change);
    repetitions.add(change);
  }
}

function readable<T>(read: () => T, onUnreadable: DeliveryOptions<Topic>['onUnreadable']): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!onUnreadable || !(error instanceof Error)) throw error;
    onUnreadable(error);
    return undefined;
  }
}
