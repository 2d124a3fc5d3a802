import { changeIn, type ChangeOf, type PartitionRecords, type Topic } from './change-of.ts';

/** The state of a topic while it is read: the last change of each key, by sequence. */
export class PresentState<Name extends Topic> {
  readonly #last = new Map<string, ChangeOf<Name>>();

  /** Takes the changes of a batch; one may come twice, or before an earlier one of its key. */
  add(batch: PartitionRecords<Name>): void {
    for (const record of batch.records) {
      const change = changeIn(batch, record);
      if ((this.#last.get(change.key)?.sequence ?? 0) < change.sequence) this.#last.set(change.key, change);
    }
  }

  /** By key, without those that are gone. */
  shown(): Map<string, ChangeOf<Name>> {
    return new Map([...this.#last].filter(([, { snapshot }]) => snapshot !== null));
  }
}
