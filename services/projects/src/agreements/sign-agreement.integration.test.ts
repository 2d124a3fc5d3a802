import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type Party } from '@hub/hub-language';
import { give, seen, openUseCaseBed, take, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anAgreement, inSigning } from '../testing/builders.ts';
import { knownHub, knownOrganization, knownPerson, organizationParty, RU, VN } from '../testing/foreign.ts';
import { opened, signed, signer, signerOf } from '../testing/signing.ts';
import { contentHash, type Agreement } from './agreement.ts';
import { signAgreement } from './sign-agreement.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

/** A party signs by an admin of its signatory, a person of its own. */
const sign = async (row: Agreement, party: Party, hash = contentHash(row)) =>
  bed.run(
    signAgreement,
    { ...seen(row), party, versionHash: hash },
    await signerOf(bed, 'signAgreement', row, party),
  );

describe('signing an agreement', () => {
  it('makes it active with the last signature, and only then known to all', async () => {
    const open = await inSigning(bed);
    const half = (await sign(open, VN)) as Agreement;
    expect(half).toMatchObject({ status: 'SIGNING', version: open.version + 1 });
    const active = (await sign(half, RU)) as Agreement;
    expect(active).toMatchObject({ status: 'ACTIVE', version: open.version + 2 });
    const hash = contentHash(open);
    expect(active.signatures).toMatchObject([
      { party: VN, versionHash: hash, person: expect.stringMatching(/^per_/) },
      { party: RU, versionHash: hash, signedAt: expect.any(String) },
    ]);
    const changes = (await bed.changes(open.id)).slice(-2);
    expect(changes.map(({ topic, changeType }) => [topic, changeType])).toEqual([
      [null, 'updated'],
      ['projects.agreement.v1', 'active'],
    ]);
    expect(changes[1]?.snapshot).toMatchObject({ status: 'ACTIVE', signedBy: [VN, RU], versionHash: hash });
    expect(JSON.stringify(changes[1]?.snapshot)).not.toContain('per_');
  });

  it('is possible for an organization, which signs for itself, as for a country', async () => {
    const party = organizationParty(await knownOrganization(bed));
    const open = await inSigning(bed, { parties: [party] });
    expect(open.signatories).toEqual([{ party, organization: party.id }]);
    const by = signer('signAgreement', party.id, await knownPerson(bed));
    const input = { ...seen(open), versionHash: contentHash(open) };
    const wrong = await bed.run(signAgreement, { ...input, party: { ...party, kind: 'COUNTRY' } }, by);
    expect(wrong).toMatchObject({ refusal: 'InvalidInput', field: 'party' });
    expect(await bed.run(signAgreement, { ...input, party }, by)).toMatchObject({ status: 'ACTIVE' });
  });

  it('is of exactly what was read', async () => {
    const open = await inSigning(bed);
    const other = contentHash({ ...open, kind: 'BINDING' });
    expect(await sign(open, RU, other)).toMatchObject({ refusal: 'RuleBreach', rule: 'OTHER_VERSION' });
  });

  it('is void when the agreement goes back to the negotiation', async () => {
    const half = (await sign(await inSigning(bed), RU)) as Agreement;
    const back = await give(bed, half, 'reviseAgreement', { reason: 'a party asks for more' });
    expect(back).toMatchObject({ status: 'NEGOTIATION', signatures: [], signatories: [], signers: [] });
    const again = await opened(bed, await take(bed, back, 'reviewAgreement'));
    expect(again.signatures).toEqual([]);
    expect(await signed(bed, again)).toMatchObject({ status: 'ACTIVE' });
  });

  it('refuses a second signature of the same party', async () => {
    const half = (await sign(await inSigning(bed), RU)) as Agreement;
    expect(await sign(half, RU)).toMatchObject({ refusal: 'RuleBreach', rule: 'ALREADY_SIGNED' });
  });

  it('is refused before the agreement is open for signature and when all have signed', async () => {
    const illegal = { refusal: 'IllegalTransition', command: 'signAgreement' };
    const draft = await anAgreement(bed);
    const input = { ...seen(draft), party: RU, versionHash: contentHash(draft) };
    expect(await bed.run(signAgreement, input)).toMatchObject({ ...illegal, from: 'DRAFT' });
    const active = await signed(bed, await inSigning(bed, { parties: [RU] }));
    await expect(sign(active, RU)).resolves.toMatchObject({ ...illegal, from: 'ACTIVE' });
  });

  it('keeps one of two signatures that saw the same version, the other must read again', async () => {
    const open = await inSigning(bed);
    const results = await Promise.allSettled([RU, VN].map((party) => sign(open, party)));
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { extensions: { code: 'CONFLICT' } } }]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toMatchObject([
      { value: { status: 'SIGNING' } },
    ]);
  });

  it('makes it active exactly when every party has signed, in whatever order they try', async () => {
    const hub = await knownHub(bed);
    const countries = ['RU', 'VN', 'LA'].map((id): Party => ({ kind: 'COUNTRY', id }));
    const attempts = fc.array(fc.constantFrom(...countries), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), attempts, async (count, tries) => {
        const parties = countries.slice(0, count);
        let row = await inSigning(bed, { parties, hub });
        const done = new Set<string>();
        for (const party of tries.filter((one) => parties.includes(one))) {
          const result = await sign(row, party);
          const mayUse = done.size < count && !done.has(party.id);
          expect(isRefusal(result)).toBe(!mayUse);
          if (isRefusal(result)) continue;
          done.add(party.id);
          row = result;
          expect(row.status).toBe(done.size === count ? 'ACTIVE' : 'SIGNING');
        }
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
