import { appendChanges, eraseValues, type NewChange, type SqlSession } from '@hub/change-feed';
import type { AggregateRow, Identity } from '@hub/hub-language';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { changesFor, topicsOf, type ChangeHead } from '../../aggregate/changes.ts';

/** One step of an aggregate: what it is called, and why it was taken. */
export type Step = { changeType: string; reason?: string | null | undefined };

/** The changes of one transaction, kept until it ends. */
export class RecordedChanges {
  readonly #changes: NewChange[] = [];
  readonly #erased: string[] = [];
  readonly #identity: Identity;
  readonly #causationId: string;

  constructor(identity: Identity, causationId: string) {
    this.#identity = identity;
    this.#causationId = causationId;
  }

  /** Records a step from one row to the next; `before` is null for a new one. */
  record<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    step: Step,
    before: Row | null,
    after: Row,
  ): void {
    // One at a time: a run of many rows would not fit into the arguments of one call.
    for (const change of changesFor(aggregate, this.#headOf(after, step), before, after)) {
      this.#changes.push(change);
    }
  }

  /** Records that a row is erased: a tombstone on each of its topics, and no values in its earlier changes. */
  recordErased(aggregate: Aggregate, row: AggregateRow, step: Step): void {
    const head = this.#headOf({ ...row, version: row.version + 1 }, step);
    this.#erased.push(row.id);
    for (const topic of topicsOf(aggregate)) {
      this.#changes.push({ ...head, topic, snapshot: null, before: null });
    }
  }

  /** The topics of all of them. */
  topics(): readonly string[] {
    return this.#changes.map(({ topic }) => topic);
  }

  /** Writes all of them. Rejects when one does not fit its contract. */
  async append(session: SqlSession): Promise<void> {
    await appendChanges(session, this.#changes);
    if (this.#erased.length > 0) await eraseValues(session, this.#erased);
  }

  #headOf({ id, version }: AggregateRow, { changeType, reason }: Step): ChangeHead {
    return {
      aggregateId: id,
      version,
      changeType,
      actor: this.#identity.subject,
      reason: reason ?? undefined,
      causationId: this.#causationId,
      traceparent: this.#identity.traceparent,
    };
  }
}
