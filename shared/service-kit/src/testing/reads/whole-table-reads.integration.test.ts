import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anInspection } from '../../../test/library/builders.ts';
import { inspection } from '../../../test/library/inspection.ts';
import { library } from '../../../test/library/library.ts';
import type { UnitOfWork } from '../../use-case/work/unit-of-work.ts';
import { openUseCaseBed, type UseCaseBed } from '../use-case-bed.ts';
import { wholeTableReads } from './whole-table-reads.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

it('finds the relations whose column has no index, and no others', async () => {
  await bed.run((work: UnitOfWork) => work.create(inspection, anInspection()), {});
  const relations = async () =>
    (await wholeTableReads(bed, [inspection]))
      .filter((one) => one.includes('relation'))
      .map((one) => /^(\w+): .*?, (\w+):/.exec(one)?.slice(1).join(' '));
  await bed.asOwner((owner) =>
    owner.query('CREATE INDEX IF NOT EXISTS of_organization ON inspection (organization, id)'),
  );
  expect(await relations()).toEqual([]);
  const indexes = (await bed.database.query(
    "SELECT indexname FROM pg_indexes WHERE tablename = 'inspection' AND indexname NOT LIKE '%pkey'",
  )) as { indexname: string }[];
  for (const { indexname } of indexes) await bed.asOwner((owner) => owner.query(`DROP INDEX ${indexname}`));
  expect(new Set(await relations())).toContain('inspection ALL');
});
