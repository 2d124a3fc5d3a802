import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { UNSIGNED } from '../parties/signature.ts';
import { anAgreement } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { text } from '../testing/published.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { opened, signed } from '../testing/signing.ts';
import { STEPS } from '../testing/state-tables.ts';
import { agreement, agreementsOfHub, agreementsOfOrganization } from './agreement.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('an agreement', () => {
  it('takes every step of the table, and no other', async () => {
    const wrong = await wrongPairs(bed, {
      aggregate: agreement,
      steps: STEPS.agreement,
      values: () => ({
        kind: 'MOU' as const,
        hub: newId('hub'),
        title: text('Example'),
        parties: [RU, VN],
        ...UNSIGNED,
        example: true,
        provenance: null,
      }),
    });
    expect(wrong).toEqual([]);
  }, 30_000);

  it('is seen by its parties and staff alone until all have signed', async () => {
    const party = await knownOrganization(bed);
    const people = { 'people of a party': peopleOf(party) };
    const draft = await anAgreement(bed, { parties: [organizationParty(party), VN] });
    const insiders = ['a programme manager', 'the operator', 'compliance', 'people of a party'];
    expect(await seenBy(bed, agreement, draft.id, people)).toEqual(insiders);
    const open = await opened(bed, await take(bed, draft, 'negotiateAgreement', 'reviewAgreement'));
    const body = open.signatories.find((one) => one.party.kind === 'COUNTRY')?.organization ?? '';
    const all = { ...people, 'people of who signs for a country': peopleOf(body) };
    expect(await seenBy(bed, agreement, draft.id, all)).toEqual([
      ...insiders,
      'people of who signs for a country',
    ]);
    await signed(bed, open);
    expect(await seenBy(bed, agreement, draft.id)).toEqual(Object.keys(OUTSIDERS));
  });

  it('belongs to its hub and to each organization among its parties', async () => {
    const hub = await knownHub(bed);
    const organization = await knownOrganization(bed);
    const parties = [RU, organizationParty(organization)];
    const mine = await anAgreement(bed, { hub, parties });
    const other = await anAgreement(bed, { hub });
    const elsewhere = await anAgreement(bed, { parties });
    const read = bed.reader();
    expect(ids(await read.related(agreementsOfHub, hub))).toEqual([mine.id, other.id]);
    expect(ids(await read.related(agreementsOfOrganization, organization))).toEqual([mine.id, elsewhere.id]);
    expect(ids(await bed.reader({}).related(agreementsOfHub, hub))).toEqual([]);
  });
});
