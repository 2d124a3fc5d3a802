import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownOrganization, screened } from '../testing/foreign.ts';
import { requestExpert, type NewExpertRequest } from './request-expert.ts';

let bed: UseCaseBed;
let organization: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  organization = await knownOrganization(bed, { example: false });
});
afterAll(() => bed.close());

const wish = (values: Partial<NewExpertRequest> = {}): NewExpertRequest => ({
  organization,
  area: 'localization',
  description: 'Which terms does the customs office use?',
  hours: 2,
  ...values,
});

describe('requesting an expert', () => {
  it('opens a request without an expert', async () => {
    const created = await bed.accept(requestExpert, wish());
    expect(created).toMatchObject({
      ...wish(),
      status: 'OPEN',
      version: 1,
      expert: null,
      confirmedAt: null,
      example: false,
      provenance: null,
    });
    expect(await bed.changes(created.id)).toMatchObject([
      {
        topic: 'investments.expert.v1',
        changeType: 'opened',
        snapshot: { organization, area: 'localization', hours: 2 },
      },
    ]);
  });

  it('is demonstration data when its organization is', async () => {
    const example = await knownOrganization(bed, { example: true });
    expect(await bed.run(requestExpert, wish({ organization: example }))).toMatchObject({ example: true });
  });

  it('refuses less than an hour', async () => {
    for (const hours of [0, -1]) {
      expect(await bed.run(requestExpert, wish({ hours }))).toMatchObject({
        refusal: 'InvalidInput',
        field: 'hours',
      });
    }
    expect(await bed.run(requestExpert, wish({ hours: 1 }))).toMatchObject({ status: 'OPEN' });
  });

  it('refuses an organization that has not arrived', async () => {
    const unknown = newId('org');
    expect(await bed.run(requestExpert, wish({ organization: unknown }))).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: unknown,
    });
  });

  it('refuses an organization that is blocked, and tells its own people alone', async () => {
    const blocked = await knownOrganization(bed);
    await screened(bed, blocked, 'BLOCKED');
    const by = (own: string) => ({ as: { roles: ['ORG_EDITOR'] as const, organization: own } });
    expect(await bed.mutate('requestExpert', wish({ organization: blocked }), by(blocked))).toMatchObject({
      rule: 'ORGANIZATION_BLOCKED',
    });
    const other = bed.mutate('requestExpert', wish({ organization: blocked }), by(organization));
    await expect(other).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('is for the caller’s own organization', async () => {
    const as = (own: string) => ({
      as: { roles: ['ORG_EDITOR'] as const, organization: own },
      operation: 'requestExpert',
    });
    await expect(bed.run(requestExpert, wish(), as(newId('org')))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await bed.run(requestExpert, wish(), as(organization))).toMatchObject({ organization });
  });
});
