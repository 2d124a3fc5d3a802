import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { Center } from '../centers/center.ts';
import { anInterest } from '../testing/builders.ts';
import { knownOrganization, screened } from '../testing/foreign.ts';
import { publishedCenter, publishedProgramme } from '../testing/published.ts';
import { expressInterest } from './express-interest.ts';

let bed: UseCaseBed;
let center: Center;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  center = await publishedCenter(bed);
});
afterAll(() => bed.close());

describe('expressing interest', () => {
  it('submits it for the centre as a whole; only the audit trail tells of it', async () => {
    const organization = await knownOrganization(bed, { example: false });
    const created = await bed.accept(expressInterest, { center: center.id, organization });
    expect(created).toMatchObject({
      status: 'SUBMITTED',
      version: 1,
      programme: null,
      organization,
      example: false,
      provenance: null,
    });
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: null, changeType: 'submitted', snapshot: { organization, center: center.id } },
    ]);
  });

  it('is demonstration data when its organization is', async () => {
    const organization = await knownOrganization(bed, { example: true });
    expect(await anInterest(bed, { center: center.id, organization })).toMatchObject({ example: true });
  });

  it('refuses a centre or an organization that is not known here', async () => {
    const organization = await knownOrganization(bed);
    const missing = { center: newId('ctr'), organization: newId('org') };
    expect(await bed.run(expressInterest, { center: missing.center, organization })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing.center,
    });
    expect(
      await bed.run(expressInterest, { center: center.id, organization: missing.organization }),
    ).toMatchObject({ refusal: 'ReferenceUnknown', reference: missing.organization });
  });

  it('refuses a programme of another centre, and one that there is not', async () => {
    const organization = await knownOrganization(bed);
    const foreign = await publishedProgramme(bed, await publishedCenter(bed));
    for (const programme of [foreign.id, newId('prg'), 'no id']) {
      expect(await bed.run(expressInterest, { center: center.id, programme, organization })).toMatchObject({
        refusal: 'InvalidInput',
        field: 'programme',
      });
    }
  });

  it.each(['BLOCKED', 'APPEAL'] as const)('refuses an organization that is %s', async (status) => {
    const organization = await knownOrganization(bed);
    await screened(bed, organization, status);
    expect(await bed.run(expressInterest, { center: center.id, organization })).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'ORGANIZATION_BLOCKED',
    });
  });

  it.each(['CLEAR', 'REVIEW'] as const)('takes an organization whose screening is %s', async (status) => {
    const organization = await knownOrganization(bed);
    await screened(bed, organization, status);
    expect(await anInterest(bed, { center: center.id, organization })).toMatchObject({ organization });
  });
});

describe('one open expression an organization and target', () => {
  const ONE = { refusal: 'RuleBreach', rule: 'ONE_OPEN_INTEREST' };

  it('refuses a second one while the first is open', async () => {
    const first = await anInterest(bed, { center: center.id });
    const again = () => bed.run(expressInterest, { center: center.id, organization: first.organization });
    expect(await again()).toMatchObject(ONE);
    const accepted = await take(bed, first, 'acknowledgeInterest', 'reviewInterest', 'acceptInterest');
    expect(await again()).toMatchObject(ONE);
    await take(bed, accepted, 'convertInterest');
    expect(await again()).toMatchObject({ status: 'SUBMITTED' });
  });

  it('leaves other targets and other organizations free', async () => {
    const programme = (await publishedProgramme(bed, center)).id;
    const { organization } = await anInterest(bed, { center: center.id });
    await anInterest(bed, { center: center.id, programme, organization });
    await anInterest(bed, { organization });
    await anInterest(bed, { center: center.id, programme });
    expect(await bed.run(expressInterest, { center: center.id, programme, organization })).toMatchObject(ONE);
  });

  it('holds when several ask at the same time', async () => {
    const organization = await knownOrganization(bed);
    const results = await Promise.all(
      Array.from({ length: 5 }, () => bed.run(expressInterest, { center: center.id, organization })),
    );
    expect(results.filter((result) => !isRefusal(result))).toHaveLength(1);
    expect(results.filter((result) => isRefusal(result))).toEqual(
      Array(4).fill(expect.objectContaining(ONE)),
    );
  });
});

describe('who may express interest', () => {
  const asAdmin = (organization: string) => ({
    as: { roles: ['ORG_ADMIN'] as const, organization },
    operation: 'expressInterest',
  });

  it('is an organization for itself, not for another', async () => {
    const [own, other] = [await knownOrganization(bed), await knownOrganization(bed)];
    await expect(
      bed.accept(expressInterest, { center: center.id, organization: other }, asAdmin(own)),
    ).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(
      await bed.run(expressInterest, { center: center.id, organization: own }, asAdmin(own)),
    ).toMatchObject({ organization: own });
  });
});
