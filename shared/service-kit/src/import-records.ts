import { codedError, referenceUnknown } from './errors.ts';
import { canonicalJson } from './use-case.ts';
import { isForgotten } from './imported-record.ts';
import type { Work } from './work.ts';

export type ImportedRecord = { type: string; recordId: string; id: string; created: boolean };

/**
 * Imports records of one source document. A record imported before with equal values answers the object that it
 * became; with other values CONFLICT naming the field; one whose object was erased stays erased. Give it the records in the order of their references.
 */
export class RecordImport {
  readonly document: string;
  readonly records: ImportedRecord[] = [];
  readonly #work: Work;

  constructor(work: Work, document: string) {
    this.#work = work;
    this.document = document;
  }

  /** Creates the object of one record, unless an equal import already did; gives its id. */
  async record<Input extends object>(
    type: string,
    recordId: string,
    input: Input,
    create: (input: Input) => Promise<{ id: string }>,
  ): Promise<string> {
    const [known] = (await this.#work.manager.query(
      'SELECT object_id, input FROM imported_record WHERE type = $1 AND document = $2 AND record_id = $3',
      [type, this.document, recordId],
    )) as { object_id: string; input: Record<string, unknown> }[];
    if (known) {
      if (!isForgotten(known.input)) {
        this.#requireEqual(type, recordId, known.input, input as Record<string, unknown>);
      }
      this.records.push({ type, recordId, id: known.object_id, created: false });
      return known.object_id;
    }
    const { id } = await create(input);
    await this.#work.manager.query(
      'INSERT INTO imported_record (type, document, record_id, object_id, input) VALUES ($1, $2, $3, $4, $5)',
      [type, this.document, recordId, id, JSON.stringify(input)],
    );
    this.records.push({ type, recordId, id, created: true });
    return id;
  }

  /** Id of a record of this document that became an object of `type`, in this import or an earlier one. */
  async idOf(type: string, recordId: string): Promise<string | undefined> {
    const here = this.records.find((r) => r.type === type && r.recordId === recordId);
    if (here) return here.id;
    const [known] = (await this.#work.manager.query(
      'SELECT object_id FROM imported_record WHERE type = $1 AND document = $2 AND record_id = $3',
      [type, this.document, recordId],
    )) as { object_id: string }[];
    return known?.object_id;
  }

  /** As `idOf`; refuses with ReferenceUnknown when there is none. */
  async requireIdOf(type: string, recordId: string): Promise<string> {
    const id = await this.idOf(type, recordId);
    if (!id) throw referenceUnknown(recordId, `${type} record`);
    return id;
  }

  result() {
    return { __typename: 'ImportSuccess' as const, records: this.records };
  }

  #requireEqual(
    type: string,
    recordId: string,
    known: Record<string, unknown>,
    now: Record<string, unknown>,
  ) {
    const fields = new Set([...Object.keys(known), ...Object.keys(now)]);
    for (const field of fields) {
      if (canonicalJson(known[field] ?? null) === canonicalJson(now[field] ?? null)) continue;
      throw codedError(
        'CONFLICT',
        `${recordId} of ${this.document} was imported with another value of ${field}: correct the ${type} instead`,
        { record: recordId, field },
      );
    }
  }
}
