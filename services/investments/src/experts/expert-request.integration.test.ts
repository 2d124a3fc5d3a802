import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMatchedRequest, anExpert, anExpertRequest } from '../testing/builders.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { expertRequest } from './expert-request.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const values = (expert: string | null) => ({
  organization: newId('org'),
  area: 'localization',
  description: 'Example',
  hours: 1,
  expert,
  confirmedAt: null,
  example: true,
  provenance: null,
});

describe('a request for an expert', () => {
  it('takes every step of the table, and no other', async () => {
    const { id } = await anExpert(bed, { hoursPerMonth: 1000 });
    const spec = { aggregate: expertRequest, steps: STEPS.expertRequest, values: () => values(id) };
    expect(await wrongPairs(bed, spec)).toEqual([]);
  });

  it('is not confirmed without an expert', async () => {
    const wrong = await wrongPairs(bed, {
      aggregate: expertRequest,
      steps: STEPS.expertRequest,
      values: () => values(null),
      refused: { confirmExpert: 'NO_EXPERT' },
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['rated', ['confirmExpert', 'deliverExpertise', 'rateExpert'], ['confirmed', 'delivered', 'rated']],
    ['missed', ['confirmExpert', 'recordExpertNoShow'], ['confirmed', 'no-show']],
    ['cancelled', ['releaseExpert', 'cancelExpertRequest'], ['open', 'cancelled']],
  ])('tells of its life on its topic until it is %s', async (_what, commands, types) => {
    const row = await aMatchedRequest(bed);
    await take(bed, row, ...commands);
    const changes = await bed.changes(row.id);
    expect(changes.map(({ changeType }) => changeType)).toEqual(['opened', 'matched', ...types]);
    expect(new Set(changes.map(({ topic }) => topic))).toEqual(new Set(['investments.expert.v1']));
    expect(changes.map(({ version }) => version)).toEqual(changes.map((_change, index) => index + 1));
  });

  it('does not tell its topic when it was confirmed', async () => {
    const row = await take(bed, await aMatchedRequest(bed), 'confirmExpert');
    expect(row.confirmedAt).not.toBeNull();
    expect((await bed.changes(row.id)).at(-1)?.snapshot).not.toHaveProperty('confirmedAt');
  });

  it('is seen by its own organization, by experts and by staff', async () => {
    const row = await anExpertRequest(bed);
    const people = { 'its own people': peopleOf(row.organization) };
    expect(await seenBy(bed, expertRequest, row.id, people)).toEqual([
      'an expert',
      ...STAFF,
      'its own people',
    ]);
  });
});

describe('who may move a request', () => {
  it('cancelling and rating are for its own organization', async () => {
    const row = await take(bed, await aMatchedRequest(bed), 'confirmExpert', 'deliverExpertise');
    const editor = (organization: string) => ({ as: { roles: ['ORG_EDITOR'] as const, organization } });
    for (const command of ['rateExpert', 'cancelExpertRequest']) {
      await expect(bed.mutate(command, seen(row), editor(newId('org')))).rejects.toMatchObject({
        extensions: { code: 'FORBIDDEN' },
      });
    }
    expect(await bed.mutate('rateExpert', seen(row), editor(row.organization))).toMatchObject({
      status: 'RATED',
    });
  });

  it('confirming, releasing and delivering are for experts and staff', async () => {
    const COMMANDS = `mutation ($input: CommandInput!) {
      confirmExpert(input: $input) { __typename } releaseExpert(input: $input) { __typename }
      deliverExpertise(input: $input) { __typename } recordExpertNoShow(input: $input) { __typename } }`;
    const row = await aMatchedRequest(bed);
    const input = { ...seen(row), idempotencyKey: 'k' };
    const admin = { roles: ['ORG_ADMIN'], organization: row.organization } as const;
    expect((await bed.ask(COMMANDS, { input }, admin)).errors).toEqual([
      'FORBIDDEN at confirmExpert',
      'FORBIDDEN at releaseExpert',
      'FORBIDDEN at deliverExpertise',
      'FORBIDDEN at recordExpertNoShow',
    ]);
    const expert = { roles: ['EXPERT'] } as const;
    expect(await bed.mutate('confirmExpert', seen(row), { as: expert })).toMatchObject({
      status: 'CONFIRMED',
    });
  });
});

describe('a request in the graph', () => {
  const REQUEST = `query ($of: _Any!) { _entities(representations: [$of]) {
    ... on ExpertRequest { status area hours organization { id } expert { id areas } } }
    expertRequests(first: 1) { nodes { id } } expertProfiles(first: 1) { nodes { hoursPerMonth } } }`;

  it('shows its organization the expert when one of its admins or editors asks', async () => {
    const expert = await anExpert(bed);
    const row = await aMatchedRequest(bed, { expert, hours: 2 });
    const of = { __typename: 'ExpertRequest', id: row.id };
    const shown = { status: 'MATCHED', area: row.area, hours: 2, organization: { id: row.organization } };
    const editor = { roles: ['ORG_EDITOR'], organization: row.organization } as const;
    expect((await bed.ask(REQUEST, { of }, editor)).data).toMatchObject({
      _entities: [{ ...shown, expert: { id: expert.id, areas: expert.areas } }],
      expertRequests: { nodes: [{ id: row.id }] },
    });
    expect((await bed.ask(REQUEST, { of }, peopleOf(row.organization))).data).toMatchObject({
      _entities: [{ ...shown, expert: null }],
      expertProfiles: { nodes: [] },
    });
    expect((await bed.ask(REQUEST, { of }, {})).data).toEqual({
      _entities: [null],
      expertRequests: { nodes: [] },
      expertProfiles: { nodes: [] },
    });
  });
});
