import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId, type Party } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMilestone, aRoadmap } from '../testing/builders.ts';
import {
  knownHub,
  knownOrganization,
  knownPerson,
  organizationParty,
  RU,
  screened,
  VN,
} from '../testing/foreign.ts';
import { text } from '../testing/published.ts';
import { bodiesFor, proposed, signer, signerOf } from '../testing/signing.ts';
import { proposeRoadmap } from './propose-roadmap.ts';
import { roadmap, versionHash, type Roadmap } from './roadmap.ts';
import { signRoadmap } from './sign-roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const open = async (parties: readonly Party[] = [RU, VN]): Promise<Roadmap> =>
  proposed(bed, await aRoadmap(bed, ['first', 'second'], hub), parties);
/** A party signs by an admin of its signatory, a person of its own. */
const sign = async (row: Roadmap, party: Party, hash = versionHash(row.milestones)) =>
  bed.run(
    signRoadmap,
    { ...seen(row), party, versionHash: hash },
    await signerOf(bed, 'signRoadmap', row, party),
  );
const signedBy = ({ signatories }: Roadmap, party: Party) =>
  signatories.find((one) => one.party.id === party.id)?.organization ?? '';
/** Tries to sign for a party as somebody. */
const signAs = (row: Roadmap, party: Party, as: TestCaller) =>
  bed.accept(
    (work, input: Parameters<typeof signRoadmap>[1]) => signRoadmap(work, input),
    { ...seen(row), party, versionHash: versionHash(row.milestones) },
    { as, operation: 'signRoadmap' },
  );

describe('signing a roadmap', () => {
  it('agrees on it with the last signature, each under the same hash', async () => {
    const row = await open();
    const versionHashed = { versionHash: versionHash(row.milestones), signedAt: expect.any(String) };
    const half = (await sign(row, RU)) as Roadmap;
    const first = { ...versionHashed, party: RU, organization: signedBy(row, RU) };
    expect(half).toMatchObject({
      status: 'IN_AGREEMENT',
      signatures: [{ ...first, person: expect.stringMatching(/^per_/) }],
    });
    expect(await sign(half, VN)).toMatchObject({
      status: 'AGREED',
      signatures: [first, { ...versionHashed, party: VN, organization: signedBy(row, VN) }],
    });
    const last = (await bed.changes(row.id)).at(-1);
    expect(last?.snapshot?.['signatures']).toMatchObject([first, { party: VN }]);
    expect(JSON.stringify(last?.snapshot?.['signatures'])).not.toContain('per_');
  });

  it('refuses the hash of another version', async () => {
    const row = await open();
    expect(await sign(row, RU, 'another')).toMatchObject({ refusal: 'RuleBreach', rule: 'OTHER_VERSION' });
    const draft = await take(bed, row, 'reviseRoadmap');
    const again = await proposed(bed, await aMilestone(bed, draft, { action: text('third') }));
    expect(await sign(again, RU, versionHash(row.milestones))).toMatchObject({ rule: 'OTHER_VERSION' });
    expect(await sign(again, RU)).toMatchObject({ status: 'IN_AGREEMENT', signatures: [{ party: RU }] });
  });

  it('starts over when the roadmap was revised', async () => {
    const half = (await sign(await open(), RU)) as Roadmap;
    const draft = await take(bed, half, 'reviseRoadmap');
    expect(draft).toMatchObject({ signatures: [], signatories: [], signers: [] });
    const again = await proposed(bed, draft);
    expect(again.signatures).toEqual([]);
    expect(await sign(again, VN)).toMatchObject({ status: 'IN_AGREEMENT' });
  });

  it('refuses who is no party, and a second signature of the same', async () => {
    const row = await open();
    const half = (await sign(row, RU)) as Roadmap;
    const by = signer('signRoadmap', signedBy(row, RU), await knownPerson(bed));
    const input = { ...seen(half), versionHash: versionHash(row.milestones) };
    for (const party of [
      { kind: 'COUNTRY', id: 'LA' },
      { kind: 'ORGANIZATION', id: 'RU' },
    ] as Party[]) {
      const refused = await bed.run(signRoadmap, { ...input, party }, by);
      expect(refused).toMatchObject({ refusal: 'InvalidInput', field: 'party' });
    }
    expect(await sign(half, RU)).toMatchObject({ refusal: 'RuleBreach', rule: 'ALREADY_SIGNED' });
  });

  it('is refused for a draft, whatever else is wrong', async () => {
    const draft = await take(bed, await open(), 'reviseRoadmap');
    const input = { ...seen(draft), party: RU, versionHash: 'another' };
    expect(await bed.run(signRoadmap, input)).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'DRAFT',
      command: 'signRoadmap',
    });
  });

  it('loses no signature when both parties sign at the same time', async () => {
    const row = await open();
    const results = await Promise.allSettled([sign(row, RU), sign(row, VN)]);
    const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(kept.filter((result) => !isRefusal(result))).toHaveLength(1);
    const present = await bed.reader().byId(roadmap, row.id);
    expect(present?.signatures).toHaveLength(1);
    expect(present?.status).toBe('IN_AGREEMENT');
  });
});

describe('who signs', () => {
  const admin = (organization: string, person: string): TestCaller => ({
    roles: ['ORG_ADMIN'],
    organization,
    person,
  });
  const code = (is: string) => ({ extensions: { code: is } });

  it('is an admin of the party’s own signatory, and no staff', async () => {
    const row = await open();
    const person = await knownPerson(bed);
    for (const role of ['OPERATOR', 'PROGRAMME_MANAGER'] as const) {
      await expect(signAs(row, RU, { roles: [role], person })).rejects.toMatchObject(code('FORBIDDEN'));
    }
    const other = admin(signedBy(row, VN), person);
    await expect(signAs(row, RU, other)).rejects.toMatchObject(code('FORBIDDEN'));
    const stranger = admin(newId('org'), person);
    await expect(signAs(row, RU, stranger)).rejects.toMatchObject(code('NOT_FOUND'));
    expect(await signAs(row, RU, admin(signedBy(row, RU), person))).toMatchObject({
      signatures: [{ person, organization: signedBy(row, RU) }],
    });
  });

  it('is a known person, and one for one party', async () => {
    const row = await open();
    const person = await knownPerson(bed);
    const nobody = { roles: ['ORG_ADMIN'] as const, organization: signedBy(row, RU) };
    await expect(signAs(row, RU, nobody)).rejects.toThrow('PERSON_UNKNOWN');
    const half = await signAs(row, RU, admin(signedBy(row, RU), person));
    const again = signAs(half as Roadmap, VN, admin(signedBy(row, VN), person));
    await expect(again).rejects.toThrow('SIGNED_FOR_ANOTHER');
  });

  it('is no organization that is blocked since, while the others may', async () => {
    const party = organizationParty(await knownOrganization(bed));
    const parties = [party, RU, VN];
    const row = await bed.accept(proposeRoadmap, {
      ...seen(await aRoadmap(bed, ['first'], hub)),
      parties,
      signatories: await bodiesFor(bed, parties),
    });
    await screened(bed, party.id, 'BLOCKED');
    const present = (await bed.reader().byId(roadmap, row.id)) as Roadmap;
    expect(await sign(present, party)).toMatchObject({ rule: 'ORGANIZATION_BLOCKED' });
    expect(await sign(present, RU)).toMatchObject({ signatures: [{ party: RU }] });
  });
});
