import { codedError, isRefusal, referenceUnknown, type AggregateRow, type Refusal } from '@hub/hub-language';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { canonicalJson } from '../canonical-json.ts';
import { HeldRows } from './held-rows.ts';
import { findImported, isForgotten, rememberImported, type Remembered } from './imported-record.ts';
import type { NewValues } from '../work/unit-of-work-values.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';

/** What one record became. */
export type ImportedRecord = { type: string; recordId: string; id: string; created: boolean };

/** Every record of an import, or why nothing was imported. */
export type ImportResult = { records: readonly ImportedRecord[] } | Refusal;

/** The object that a record became. */
type Imported = { id: string; created?: boolean };

/** A record is known by its type and its reference in the document. */
const keyOf = (type: string, recordId: string) => `${type} ${recordId}`;

/**
 * Imports records of one source document, all or none. A record imported before with equal values answers the object
 * that it became; with other values CONFLICT naming the field; one whose object was erased stays erased. Give it the
 * records in the order of their references. After the first refusal nothing more is created: `result` gives it. New
 * objects are inserted at the end, in one statement for each type, in the order in which the types came.
 */
export class RecordImport {
  /** The document that the records are of. */
  readonly document: string;
  readonly #records: ImportedRecord[] = [];
  readonly #work: UnitOfWork;
  /** By type and reference; read with the first record. */
  #known: Promise<Map<string, Remembered>> | undefined;
  readonly #new: Remembered[] = [];
  readonly #held: HeldRows;
  #refusal: Refusal | undefined;

  constructor(work: UnitOfWork, document: string) {
    this.#work = work;
    this.#held = new HeldRows(work);
    this.document = document;
  }

  /** Creates the aggregate of one record from the values that `build` gives, unless an equal import already did. */
  record<Row extends AggregateRow, Input extends object>(
    aggregate: Aggregate<Row>,
    recordId: string,
    input: Input,
    build: (input: Input) => Promise<NewValues<Row>> | NewValues<Row>,
  ): Promise<void> {
    return this.recordBy(aggregate.typeName, recordId, input, async (given) => {
      const values = await build(given);
      return this.#refusal ?? this.create(aggregate, values);
    });
  }

  /** As `record`, for what is created otherwise than from values alone, or is there already: `created` is false then. */
  async recordBy<Input extends object>(
    type: string,
    recordId: string,
    input: Input,
    create: (input: Input) => Promise<Imported | Refusal>,
  ): Promise<void> {
    if (this.#refusal) return;
    const known = (await this.#imported()).get(keyOf(type, recordId));
    if (known) {
      if (!isForgotten(known.input)) this.#requireEqual(type, recordId, known.input, input);
      this.#records.push({ type, recordId, id: known.objectId, created: false });
      return;
    }
    const object = await create(input);
    if (isRefusal(object)) return this.refuse(object as Refusal);
    const { id, created = true } = object as Imported;
    await this.#remember({ type, document: this.document, recordId, objectId: id, input });
    this.#records.push({ type, recordId, id, created });
  }

  /** Creates an object with the import, for `recordBy`. It is inserted later: call `written` before you read its type. */
  create<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    values: NewValues<Row>,
    changeType = aggregate.created,
  ): Row {
    return this.#held.hold(aggregate, values, changeType);
  }

  /** Inserts the objects of this type that were created so far, and those of the types before it. */
  written(aggregate: Pick<Aggregate, 'typeName'>): Promise<void> {
    return this.#held.insert(aggregate);
  }

  /** Why the import was refused, once it is. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Ends the import with this refusal. */
  refuse(refusal: Refusal): void {
    this.#refusal ??= refusal;
  }

  /** Id of a record of this document that became an object of `type`, in this import or an earlier one. */
  async idOf(type: string, recordId: string): Promise<string | undefined> {
    return (await this.#imported()).get(keyOf(type, recordId))?.objectId;
  }

  /** As `idOf`; without such a record the import is refused with ReferenceUnknown, and what is built with it is dropped. */
  async requireIdOf(type: string, recordId: string): Promise<string> {
    const id = await this.idOf(type, recordId);
    if (id === undefined) this.refuse(referenceUnknown(recordId, `${type} record`));
    return id ?? '';
  }

  /**
   * Ends the import: what became of the records, or the first refusal; return it from the use case, so that a refusal
   * rolls back.
   */
  async result(): Promise<ImportResult> {
    if (this.#refusal) return this.#refusal;
    await this.#held.insert();
    await rememberImported(this.#work, this.#new);
    return { records: this.#records };
  }

  #imported(): Promise<Map<string, Remembered>> {
    this.#known ??= findImported(this.#work, this.document).then(
      (found) => new Map(found.map((one) => [keyOf(one.type, one.recordId), one])),
    );
    return this.#known;
  }

  async #remember(record: Remembered): Promise<void> {
    this.#new.push(record);
    (await this.#imported()).set(keyOf(record.type, record.recordId), record);
  }

  #requireEqual(type: string, recordId: string, known: object, now: object): void {
    const [before, after] = [known, now] as Record<string, unknown>[];
    const fields = new Set([...Object.keys(known), ...Object.keys(now)]);
    for (const field of fields) {
      if (canonicalJson(before?.[field] ?? null) === canonicalJson(after?.[field] ?? null)) continue;
      throw codedError(
        'CONFLICT',
        `${recordId} of ${this.document} was imported with another value of ${field}: correct the ${type} instead`,
        { record: recordId, field },
      );
    }
  }
}
