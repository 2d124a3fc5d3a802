import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownPerson } from '../testing/foreign.ts';
import { racing } from '../testing/racing.ts';
import { createExpertProfile, type NewExpertProfile } from './create-expert-profile.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const create = async (values: Partial<NewExpertProfile> = {}) =>
  bed.run(createExpertProfile, {
    person: values.person ?? (await knownPerson(bed)),
    areas: ['export certification'],
    hoursPerMonth: 20,
    example: false,
    ...values,
  });
const ONE = { refusal: 'RuleBreach', rule: 'ONE_PROFILE' };

describe('creating an expert’s profile', () => {
  it('writes down what a person helps with, and whether it is demonstration data', async () => {
    const person = await knownPerson(bed);
    expect(await create({ person, areas: ['a', 'b'], hoursPerMonth: 0 })).toMatchObject({
      version: 1,
      person,
      areas: ['a', 'b'],
      hoursPerMonth: 0,
      example: false,
      provenance: null,
    });
    expect(await create({ example: true })).toMatchObject({ example: true });
  });

  it.each([
    ['no area', { areas: [] }, 'areas'],
    ['hours below nothing', { hoursPerMonth: -1 }, 'hoursPerMonth'],
  ] as [string, Partial<NewExpertProfile>, string][])('refuses %s', async (_what, values, field) => {
    expect(await create(values)).toMatchObject({ refusal: 'InvalidInput', field });
  });

  it('refuses a person that has not arrived', async () => {
    const person = newId('per');
    expect(await create({ person })).toMatchObject({ refusal: 'ReferenceUnknown', reference: person });
  });
});

describe('one profile a person', () => {
  it('refuses a second one', async () => {
    const person = await knownPerson(bed);
    expect(await create({ person })).toMatchObject({ version: 1 });
    expect(await create({ person, areas: ['another'] })).toMatchObject(ONE);
    expect(await create()).toMatchObject({ version: 1 });
  });

  it('holds when several create it at the same time', async () => {
    const person = await knownPerson(bed);
    const results = await racing(
      bed,
      'expert_profile',
      Array.from({ length: 4 }, () => () => create({ person })),
    );
    expect(results.filter((result) => !isRefusal(result))).toHaveLength(1);
    expect(results.filter((result) => isRefusal(result))).toEqual(
      Array(3).fill(expect.objectContaining(ONE)),
    );
  });
});

describe('createExpertProfile in the graph', () => {
  const CREATE = `mutation ($input: CreateExpertProfileInput!) { createExpertProfile(input: $input) {
    __typename ... on ExpertProfile { hoursPerMonth example } } }`;

  it('is for the hub’s staff', async () => {
    const input = {
      idempotencyKey: 'k',
      person: await knownPerson(bed),
      areas: ['localization'],
      hoursPerMonth: 5,
    };
    const expert = { roles: ['EXPERT', 'ORG_ADMIN'], organization: newId('org') } as const;
    expect((await bed.ask(CREATE, { input }, expert)).errors).toEqual(['FORBIDDEN at createExpertProfile']);
    expect((await bed.ask(CREATE, { input })).data).toEqual({
      createExpertProfile: { __typename: 'ExpertProfile', hoursPerMonth: 5, example: false },
    });
  });
});
