import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type Party } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anAgreement, TO_SIGNING } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { signAgreement } from './sign-agreement.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

/** An agreement of these parties that is open for signature. */
const inSigning = async (parties: readonly Party[] = [RU, VN], hub?: string) =>
  take(bed, await anAgreement(bed, { parties, ...(hub ? { hub } : {}) }), ...TO_SIGNING);

describe('signing an agreement', () => {
  it('makes it active with the last signature, and only then known to all', async () => {
    const open = await inSigning();
    const half = await bed.accept(signAgreement, { ...seen(open), party: VN });
    expect(half).toMatchObject({ status: 'SIGNING', signedBy: [VN], version: open.version + 1 });
    const active = await bed.accept(signAgreement, { ...seen(half), party: RU });
    expect(active).toMatchObject({ status: 'ACTIVE', signedBy: [VN, RU], version: open.version + 2 });
    const changes = (await bed.changes(open.id)).slice(-2);
    expect(changes.map(({ topic, changeType }) => [topic, changeType])).toEqual([
      [null, 'updated'],
      ['projects.agreement.v1', 'active'],
    ]);
    expect(changes[1]?.snapshot).toMatchObject({ status: 'ACTIVE', signedBy: [VN, RU] });
  });

  it('is possible for an organization as for a country, not for one in place of the other', async () => {
    const party = organizationParty(await knownOrganization(bed));
    const open = await inSigning([party]);
    const wrong = await bed.run(signAgreement, { ...seen(open), party: { ...party, kind: 'COUNTRY' } });
    expect(wrong).toMatchObject({ refusal: 'InvalidInput', field: 'party' });
    expect(await bed.run(signAgreement, { ...seen(open), party })).toMatchObject({ status: 'ACTIVE' });
  });

  it('refuses who is no party, and a second signature of the same', async () => {
    const open = await inSigning();
    const laos: Party = { kind: 'COUNTRY', id: 'LA' };
    expect(await bed.run(signAgreement, { ...seen(open), party: laos })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'party',
    });
    const half = await bed.accept(signAgreement, { ...seen(open), party: RU });
    expect(await bed.run(signAgreement, { ...seen(half), party: RU })).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'ALREADY_SIGNED',
    });
  });

  it('is refused before the agreement is open for signature and when all have signed', async () => {
    const illegal = { refusal: 'IllegalTransition', command: 'signAgreement' };
    const draft = await anAgreement(bed);
    expect(await bed.run(signAgreement, { ...seen(draft), party: RU })).toMatchObject({
      ...illegal,
      from: 'DRAFT',
    });
    const open = await inSigning([RU]);
    const active = await bed.accept(signAgreement, { ...seen(open), party: RU });
    expect(await bed.run(signAgreement, { ...seen(active), party: RU })).toMatchObject({
      ...illegal,
      from: 'ACTIVE',
    });
  });

  it('keeps one of two signatures that saw the same version, the other must read again', async () => {
    const open = await inSigning();
    const results = await Promise.allSettled(
      [RU, VN].map((party) => bed.run(signAgreement, { ...seen(open), party })),
    );
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { extensions: { code: 'CONFLICT' } } }]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toMatchObject([
      { value: { status: 'SIGNING' } },
    ]);
  });

  it('makes it active exactly when every party has signed, in whatever order they try', async () => {
    const hub = await knownHub(bed);
    const countries = ['RU', 'VN', 'LA', 'KH'].map((id): Party => ({ kind: 'COUNTRY', id }));
    const attempts = fc.array(fc.constantFrom(...countries), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), attempts, async (count, tries) => {
        const parties = countries.slice(0, count);
        let row = await inSigning(parties, hub);
        const signed = new Set<string>();
        for (const party of tries) {
          const result = await bed.run(signAgreement, { ...seen(row), party });
          const mayUse = signed.size < count && parties.includes(party) && !signed.has(party.id);
          expect(isRefusal(result)).toBe(!mayUse);
          if (isRefusal(result)) continue;
          signed.add(party.id);
          row = result;
          expect(row.status).toBe(signed.size === count ? 'ACTIVE' : 'SIGNING');
        }
      }),
      { numRuns: 10 },
    );
  }, 30_000);
});
