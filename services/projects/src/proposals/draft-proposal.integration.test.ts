import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { text } from '../testing/published.ts';
import { draftProposal, type NewProposal } from './draft-proposal.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const aNewProposal = (values: Partial<NewProposal> = {}): NewProposal => ({
  hub,
  kind: 'JOINT_PROJECT',
  from: VN,
  to: RU,
  subject: text('Secure elections'),
  example: false,
  ...values,
});

describe('drafting a proposal', () => {
  it('keeps it off the topic, with what was said and nothing that a document states', async () => {
    const created = await bed.accept(draftProposal, aNewProposal());
    expect(created).toEqual({
      id: created.id,
      version: 1,
      status: 'DRAFT',
      previousStatus: null,
      sourceStatus: null,
      kind: 'JOINT_PROJECT',
      hub,
      from: VN,
      to: RU,
      subject: text('Secure elections'),
      timing: null,
      audience: [VN],
      desk: hub,
      reviewers: [],
      example: false,
      provenance: null,
    });
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: null, changeType: 'recorded', actor: 'test', snapshot: { from: VN, to: RU } },
    ]);
  });

  it('takes known organizations as sides', async () => {
    const from = organizationParty(await knownOrganization(bed));
    const to = organizationParty(await knownOrganization(bed));
    expect(await bed.run(draftProposal, aNewProposal({ from, to }))).toMatchObject({ from, to });
  });

  it('refuses a hub that is not known here', async () => {
    const missing = newId('hub');
    expect(await bed.run(draftProposal, aNewProposal({ hub: missing }))).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
  });

  it.each(['from', 'to'] as const)('refuses an unknown organization as %s', async (side) => {
    const missing = newId('org');
    const values = aNewProposal({ [side]: organizationParty(missing) });
    expect(await bed.run(draftProposal, values)).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
  });

  it.each(['from', 'to'] as const)('refuses what is no country code as %s', async (side) => {
    const values = aNewProposal({ [side]: { kind: 'COUNTRY', id: 'Vietnam' } });
    expect(await bed.run(draftProposal, values)).toMatchObject({ refusal: 'InvalidInput', field: side });
  });

  it('lets an organization speak for itself alone', async () => {
    const [own, other] = [await knownOrganization(bed), await knownOrganization(bed)];
    const as = { roles: ['ORG_EDITOR'] as const, organization: own };
    const draft = (from: string) =>
      bed.accept(draftProposal, aNewProposal({ from: organizationParty(from) }), {
        as,
        operation: 'draftProposal',
      });
    expect(await draft(own)).toMatchObject({ from: organizationParty(own), status: 'DRAFT' });
    await expect(draft(other)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const forCountry = bed.accept(draftProposal, aNewProposal(), { as, operation: 'draftProposal' });
    await expect(forCountry).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('gives the same answer for the same key, and refuses the key for other input', async () => {
    const key = newId('key');
    const first = await bed.run(draftProposal, aNewProposal(), { key });
    expect(await bed.run(draftProposal, aNewProposal(), { key })).toEqual(first);
    await expect(
      bed.run(draftProposal, aNewProposal({ subject: text('another') }), { key }),
    ).rejects.toMatchObject({ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });
});
