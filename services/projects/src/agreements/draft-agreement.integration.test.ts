import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { UNSIGNED } from '../parties/signature.ts';
import { knownHub, organizationParty, RU, VN } from '../testing/foreign.ts';
import { text } from '../testing/published.ts';
import { draftAgreement, type NewAgreement } from './draft-agreement.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const aNewAgreement = (values: Partial<NewAgreement> = {}): NewAgreement => ({
  hub,
  kind: 'BINDING',
  title: text('Exchange of threat data'),
  parties: [RU, VN],
  example: false,
  ...values,
});

describe('drafting an agreement', () => {
  it('keeps it without signatures and off the topic', async () => {
    const created = await bed.accept(draftAgreement, aNewAgreement());
    expect(created).toEqual({
      id: created.id,
      version: 1,
      status: 'DRAFT',
      kind: 'BINDING',
      hub,
      title: text('Exchange of threat data'),
      parties: [RU, VN],
      ...UNSIGNED,
      example: false,
      provenance: null,
    });
    expect(await bed.changes(created.id)).toMatchObject([{ topic: null, changeType: 'recorded' }]);
  });

  it('refuses a hub that is not known here', async () => {
    const missing = newId('hub');
    expect(await bed.run(draftAgreement, aNewAgreement({ hub: missing }))).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
  });

  it('refuses parties that are not known, and an agreement of nobody', async () => {
    const missing = newId('org');
    const unknown = aNewAgreement({ parties: [VN, organizationParty(missing)] });
    expect(await bed.run(draftAgreement, unknown)).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
    expect(await bed.run(draftAgreement, aNewAgreement({ parties: [] }))).toMatchObject({
      refusal: 'InvalidInput',
      field: 'parties',
    });
  });
});
