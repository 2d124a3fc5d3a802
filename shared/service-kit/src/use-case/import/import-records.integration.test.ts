import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invalidInput, isRefusal, newId } from '@hub/hub-language';
import { aMember, anInspection, STATED } from '../../../test/library/builders.ts';
import { inspection } from '../../../test/library/inspection.ts';
import { library } from '../../../test/library/library.ts';
import { member, type Member } from '../../../test/library/member.ts';
import { countStatements } from '../../testing/reads/count-statements.ts';
import { openUseCaseBed, type UseCaseBed } from '../../testing/use-case-bed.ts';
import { RecordImport, type ImportedRecord, type ImportResult } from './import-records.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

type MemberRecord = { recordId: string; kind: string; contact?: string | null };
type InspectionRecord = { recordId: string; member: string };
type Input = { document: string; members?: MemberRecord[]; inspections?: InspectionRecord[] };

/** As the services write their imports: members, then inspections that name them by their records. */
async function importLibrary(work: UnitOfWork, input: Input): Promise<ImportResult> {
  const records = new RecordImport(work, input.document);
  for (const one of input.members ?? []) {
    await records.record(member, one.recordId, one, ({ kind, contact }) =>
      aMember({ kind, contact: contact ?? null, provenance: { ...STATED, recordId: one.recordId } }),
    );
  }
  for (const one of input.inspections ?? []) {
    await records.record(inspection, one.recordId, one, async (given) =>
      anInspection({ organization: await records.requireIdOf('Member', given.member) }),
    );
  }
  return records.result();
}
const aDocument = () => `report-${newId('doc')}`;
async function accepted(input: Input): Promise<readonly ImportedRecord[]> {
  return (await bed.accept(importLibrary, input)).records;
}
const countOf = async () => {
  const [row] = (await bed.database.query(
    'SELECT (SELECT count(*)::int FROM member) AS m, (SELECT count(*)::int FROM imported_record) AS r',
  )) as { m: number; r: number }[];
  return row;
};

describe('an import', () => {
  it('creates the objects of its records and says what each became', async () => {
    const records = await accepted({
      document: aDocument(),
      members: [{ recordId: 'M1', kind: 'COMPANY' }],
      inspections: [{ recordId: 'I1', member: 'M1' }],
    });
    expect(records).toMatchObject([
      { type: 'Member', recordId: 'M1', created: true },
      { type: 'Inspection', recordId: 'I1', created: true },
    ]);
    const [ofMember, ofInspection] = records;
    const stored = await bed.reader().byId(inspection, ofInspection?.id);
    expect(stored?.organization).toBe(ofMember?.id);
  });

  it('of equal values answers the same objects and changes nothing', async () => {
    const input = { document: aDocument(), members: [{ recordId: 'M1', kind: 'COMPANY', contact: null }] };
    const first = await accepted(input);
    const again = await accepted({ ...input, members: [{ kind: 'COMPANY', recordId: 'M1' }] });
    expect(again).toEqual(first.map((record) => ({ ...record, created: false })));
    expect(await bed.changes(first[0]?.id)).toHaveLength(2);
  });

  it('adds records to those that were imported before', async () => {
    const document = aDocument();
    const [known] = await accepted({ document, members: [{ recordId: 'M1', kind: 'COMPANY' }] });
    const [added] = await accepted({ document, inspections: [{ recordId: 'I1', member: 'M1' }] });
    expect(await bed.reader().byId(inspection, added?.id)).toMatchObject({ organization: known?.id });
  });

  it('tells the records of one document from those of another', async () => {
    const members = [{ recordId: 'M1', kind: 'COMPANY' }];
    const [one] = await accepted({ document: aDocument(), members });
    const [other] = await accepted({ document: aDocument(), members });
    expect(other?.id).not.toBe(one?.id);
  });

  it('takes as many statements for many records as for few', async () => {
    const countOf = (records: number) =>
      countStatements(bed.pool, () =>
        accepted({
          document: aDocument(),
          members: Array.from({ length: records }, (_, index) => ({
            recordId: `M${index}`,
            kind: 'COMPANY',
          })),
          inspections: Array.from({ length: records }, (_, index) => ({
            recordId: `I${index}`,
            member: `M${index}`,
          })),
        }),
      );
    // BEGIN and key; what is known of the document; all that is written, and COMMIT.
    const few = await countOf(1);
    expect(few).toMatchObject({ roundTrips: 3 });
    expect(await countOf(50)).toEqual(few);
  });

  it('that comes twice at once is imported once', async () => {
    const input = { document: aDocument(), members: [{ recordId: 'M1', kind: 'COMPANY' }] };
    const before = (await countOf())?.m ?? 0;
    const both = await Promise.all([accepted(input), accepted(input)]);
    expect(new Set(both.flat().map(({ id }) => id)).size).toBe(1);
    expect(both.flat().filter(({ created }) => created)).toHaveLength(1);
    expect((await countOf())?.m).toBe(before + 1);
  });

  it('of a record that is stated twice keeps the first, when both say the same', async () => {
    const document = aDocument();
    const record = { recordId: 'M1', kind: 'COMPANY' };
    const [first, second] = await accepted({ document, members: [record, { ...record, contact: null }] });
    expect(second).toEqual({ ...first, created: false });
    const differing = [
      { ...record, recordId: 'M2' },
      { recordId: 'M2', kind: 'UNIVERSITY' },
    ];
    await expect(bed.run(importLibrary, { document, members: differing })).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', field: 'kind' },
    });
  });

  it('throws CONFLICT that names the field when a record has another value, and imports none', async () => {
    const document = aDocument();
    await accepted({ document, members: [{ recordId: 'M1', kind: 'COMPANY' }] });
    const before = await countOf();
    const changed = [
      { recordId: 'M2', kind: 'COMPANY' },
      { recordId: 'M1', kind: 'UNIVERSITY' },
    ];
    await expect(bed.run(importLibrary, { document, members: changed })).rejects.toMatchObject({
      message: `M1 of ${document} was imported with another value of kind: correct the Member instead`,
      extensions: { code: 'CONFLICT', record: 'M1', field: 'kind' },
    });
    expect(await countOf()).toEqual(before);
  });

  it('throws CONFLICT when a value is added or left out', async () => {
    const document = aDocument();
    await accepted({ document, members: [{ recordId: 'M1', kind: 'COMPANY', contact: 'a@example.org' }] });
    const without = bed.run(importLibrary, { document, members: [{ recordId: 'M1', kind: 'COMPANY' }] });
    await expect(without).rejects.toMatchObject({ extensions: { code: 'CONFLICT', field: 'contact' } });
  });

  it('imports none when one is refused', async () => {
    const before = await countOf();
    const result = await bed.run(importLibrary, {
      document: aDocument(),
      members: [{ recordId: 'M1', kind: 'COMPANY' }],
      inspections: [{ recordId: 'I1', member: 'M7' }],
    });
    expect(result).toMatchObject({ refusal: 'ReferenceUnknown', reference: 'M7' });
    expect(await countOf()).toEqual(before);
  });
});

describe('a record whose object was erased', () => {
  it('stays erased, with the id that it had, whatever its values are now', async () => {
    const input = { document: aDocument(), members: [{ recordId: 'M1', kind: 'COMPANY' }] };
    const [created] = await accepted(input);
    const erase = async (work: UnitOfWork) => {
      await work.erase(member, await work.load(member, created?.id ?? ''), 'archived', 'asked for');
      return {};
    };
    await bed.run(erase, {});
    for (const kind of ['COMPANY', 'UNIVERSITY']) {
      const again = await accepted({ ...input, members: [{ recordId: 'M1', kind }] });
      expect(again).toEqual([{ ...created, created: false }]);
    }
    expect(await bed.reader().byId(member, created?.id)).toBeNull();
    const values = await bed.database.query('SELECT input FROM imported_record WHERE object_id = $1', [
      created?.id,
    ]);
    expect(values).toEqual([{ input: { erased: true } }]);
  });
});

describe('what an import creates', () => {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  it('can be read once it is told to be written, with the types before it and no later one', async () => {
    const seen = await bed.run(async (work: UnitOfWork) => {
      const records = new RecordImport(work, aDocument());
      const made = records.create(member, aMember());
      const looked = records.create(inspection, anInspection({ organization: made.id }));
      const unwritten = await work.list(member, { id: made.id });
      await records.written(member);
      const between = [
        await work.list(member, { id: made.id }),
        await work.list(inspection, { id: looked.id }),
      ];
      const later = records.create(member, aMember());
      await records.written(inspection);
      await records.written(inspection);
      await records.result();
      const all = [
        await work.list(member, { id: [made.id, later.id] }),
        await work.list(inspection, { id: looked.id }),
      ];
      return {
        unwritten: ids(unwritten).length,
        between: between.map((rows) => ids(rows).length),
        all: all.map((rows) => ids(rows).length),
      };
    }, {});
    expect(seen).toEqual({ unwritten: 0, between: [1, 0], all: [2, 1] });
  });
});

describe('after the first refusal', () => {
  const inOne = (body: (records: RecordImport) => Promise<void>) =>
    bed.run(async (work: UnitOfWork) => {
      const records = new RecordImport(work, aDocument());
      await body(records);
      return records.result();
    }, {});

  it('nothing more is built or created, and the first one is the result', async () => {
    const built: string[] = [];
    const build = (name: string) => (): Omit<Member, 'id' | 'version'> => {
      built.push(name);
      return aMember();
    };
    const first = invalidInput('the first', 'members.0', 'M1');
    const result = await inOne(async (records) => {
      await records.record(member, 'M1', {}, build('M1'));
      records.refuse(first);
      records.refuse(invalidInput('the second'));
      await records.record(member, 'M2', {}, build('M2'));
      expect(records.refusal).toBe(first);
    });
    expect(result).toBe(first);
    expect(built).toEqual(['M1']);
  });

  it('of what creates a record otherwise, that refusal is the result', async () => {
    const refusal = invalidInput('no');
    const result = await inOne((records) =>
      records.recordBy('Member', 'M1', {}, () => Promise.resolve(refusal)),
    );
    expect(result).toBe(refusal);
    expect(isRefusal(result)).toBe(true);
  });

  it('an id that is needed and unknown refuses', async () => {
    const result = await inOne(async (records) => {
      expect(await records.idOf('Member', 'M9')).toBeUndefined();
      expect(records.refusal).toBeUndefined();
      expect(await records.requireIdOf('Member', 'M9')).toBe('');
    });
    expect(result).toMatchObject({ refusal: 'ReferenceUnknown', reference: 'M9' });
  });
});
