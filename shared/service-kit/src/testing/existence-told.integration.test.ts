import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, ruleBreach } from '@hub/hub-language';
import { inspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import { answering, mutation } from '../use-case/mutation.ts';
import type { UnitOfWork } from '../use-case/work/unit-of-work.ts';
import { existenceTold, type Prober } from './existence-told.ts';
import { openUseCaseBed, type UseCaseBed } from './use-case-bed.ts';

/** Says which organizations are inspected before it looks at who asks. */
async function openInspection(work: UnitOfWork, { organization }: { organization: string }) {
  return (await work.exists(inspection, { organization }))
    ? ruleBreach('INSPECTED', `${organization} is inspected already`)
    : ruleBreach('NOT_YET', 'nothing is known of it');
}
/** Answers all alike, and asks once more about those who are inspected. */
async function askOnceMore(work: UnitOfWork, { organization }: { organization: string }) {
  if (await work.exists(inspection, { organization })) await work.exists(inspection, { organization });
  return ruleBreach('NOT_YET', 'nothing is known of it');
}
const withOpening = (open: typeof openInspection) => ({
  ...library,
  mutations: { ...library.mutations, openInspection: mutation(open, answering('Inspection')) },
});
const leaking = withOpening(openInspection);

let bed: UseCaseBed;
let inspected: { id: string; organization: string };
beforeAll(async () => {
  bed = await openUseCaseBed(leaking);
  inspected = await anInspected();
});
afterAll(() => bed.close());

const anInspectedIn = async (other: UseCaseBed) => (await anInspected(other)).organization;
const anInspected = (of = bed) =>
  of.run((work: UnitOfWork) => {
    const values = { status: 'PENDING', previousStatus: null, validUntil: null, inspector: null } as const;
    return work.create(inspection, {
      ...values,
      organization: newId('org'),
      example: true,
      provenance: null,
    });
  }, {});

const stranger = (samples: Prober['samples']): Record<string, Prober> => ({
  stranger: { as: { roles: ['ORG_ADMIN'], organization: newId('org') }, samples },
});

it('finds the mutation that answers otherwise to an object that is there, and no other', async () => {
  const told = await existenceTold(
    bed,
    leaking,
    stranger({
      Inspection: { prefix: 'ins', given: null, secret: { hidden: inspected.id } },
      organization: { prefix: 'org', given: null, secret: { inspected: inspected.organization } },
    }),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /^stranger: openInspection\.organization, inspected: .*<id> is inspected.*, not: .*NOT_YET/,
  );
});

it('finds the mutation that asks the database more about an object that is there', async () => {
  const slower = await openUseCaseBed(withOpening(askOnceMore));
  try {
    const samples = {
      Inspection: { prefix: 'ins', given: null, secret: {} },
      organization: { prefix: 'org', given: null, secret: { inspected: await anInspectedIn(slower) } },
    };
    const [told] = await existenceTold(slower, withOpening(askOnceMore), stranger(samples));
    expect(told).toMatch(/NOT_YET.* after 5 statements .*, not: .*NOT_YET.* after 4 statements/);
  } finally {
    await slower.close();
  }
});

it('names the fields of which no sample is given', async () => {
  expect(await existenceTold(bed, leaking, stranger({}))).toEqual([
    'stranger: openInspection.organization has no sample',
    'stranger: startInspection.id has no sample',
  ]);
});
