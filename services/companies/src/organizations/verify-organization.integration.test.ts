import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { give, openUseCaseBed, peopleOf, seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { requestScreening } from '../screening/screen-organization.ts';
import {
  aClearScreening,
  aCompany,
  AN_INN,
  anOrganization,
  aReviewedScreening,
  aRunningScreening,
  aVerifiedOrganization,
  named,
} from '../testing/builders.ts';
import { ALL, seenBy, STAFF } from '../testing/seen-by.ts';
import { organization } from './organization.ts';
import { registerOrganization } from './register-organization.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const boris = { as: { subject: 'boris', roles: ['COMPLIANCE'] } } as const;
const submitted = async () =>
  take(bed, await anOrganization(bed, { identifiers: [AN_INN] }), 'submitOrganization');
const verify = async (row: { id: string; version: number }, now?: Date) =>
  bed.mutate('verifyOrganization', seen(row), now ? { now } : {});
const notCleared = { refusal: 'RuleBreach', rule: 'NOT_CLEARED' };

describe('verifying an organization', () => {
  it('makes it public, with its identifier', async () => {
    const row = await submitted();
    const people = { 'its own people': peopleOf(row.id) };
    expect(await seenBy(bed, organization, row.id, people)).toEqual([...STAFF, 'its own people']);
    await aClearScreening(bed, row.id);
    expect(await verify(row)).toMatchObject({ status: 'VERIFIED', identifiers: [AN_INN] });
    expect(await seenBy(bed, organization, row.id)).toEqual(ALL);
  });

  it('tells of it on the public topic for the first time', async () => {
    const { id } = await aVerifiedOrganization(bed);
    const changes = await bed.changes(id);
    const onTopic = (topic: string) =>
      changes.filter((change) => change.topic === topic).map(({ changeType }) => changeType);
    expect(onTopic('companies.organization-record.v1')).toEqual(['registered', 'submitted', 'verified']);
    expect(onTopic('companies.organization.v1')).toEqual(['verified']);
  });

  it('needs an identifier', async () => {
    const row = await take(bed, await anOrganization(bed), 'submitOrganization');
    await aClearScreening(bed, row.id);
    expect(await verify(row)).toMatchObject({ refusal: 'RuleBreach', rule: 'IDENTIFIER_MISSING' });
  });

  it('needs a screening that is clear', async () => {
    const row = await submitted();
    expect(await verify(row)).toMatchObject(notCleared);
    await aRunningScreening(bed, row.id);
    expect(await verify(row)).toMatchObject(notCleared);
  });

  it('needs the latest screening to be clear, not an older one', async () => {
    const row = await submitted();
    await aClearScreening(bed, row.id);
    const afterIt = { now: new Date('2100-01-02T00:00:00.000Z') };
    await bed.accept(requestScreening, { organization: row.id }, afterIt);
    expect(await verify(row)).toMatchObject(notCleared);
  });

  it('is refused to a blocked organization', async () => {
    const row = await submitted();
    await give(bed, await aReviewedScreening(bed, row.id, 'MATCH'), 'blockScreening', {}, boris);
    expect(await verify(row)).toMatchObject(notCleared);
  });

  it('is refused from the moment that the screening ends', async () => {
    const row = await submitted();
    const { validUntil } = await aClearScreening(bed, row.id);
    expect(validUntil).toBe('2100-01-01T00:00:00.000Z');
    expect(await verify(row, new Date('2100-01-01T00:00:00.000Z'))).toMatchObject(notCleared);
    expect(await verify(row, new Date('2099-12-31T23:59:59.999Z'))).toMatchObject({ status: 'VERIFIED' });
  });
});

describe('archiving an organization', () => {
  it('frees its name for another, and keeps it readable', async () => {
    const row = await aVerifiedOrganization(bed);
    const namesake = aCompany({ names: row.names });
    expect(await bed.run(registerOrganization, namesake)).toMatchObject({
      refusal: 'NameTaken',
      organization: row.id,
    });
    await take(bed, row, 'archiveOrganization');
    expect(await bed.accept(registerOrganization, namesake)).toMatchObject({ status: 'DRAFT' });
    expect(await seenBy(bed, organization, row.id)).toEqual(ALL);
  });

  it('is not done by suspending: the name stays taken', async () => {
    const row = await take(bed, await aVerifiedOrganization(bed), 'suspendOrganization');
    expect(await bed.run(registerOrganization, aCompany({ names: row.names }))).toMatchObject({
      refusal: 'NameTaken',
    });
    const other = aCompany({ names: [...row.names, named('Example second name')] });
    expect(await bed.run(registerOrganization, other)).toMatchObject({ refusal: 'NameTaken' });
  });
});
