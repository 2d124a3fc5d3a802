import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import {
  give,
  openUseCaseBed,
  peopleOf,
  seen,
  take,
  wrongPairs,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMatchedRequest, anExpert, expertOf } from '../testing/builders.ts';
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
  previousStatus: null,
  confirmedAt: null,
  conflicted: [],
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

  it('is seen by its own organization, by the expert to whom it is offered and by staff', async () => {
    const [expert, other] = [await anExpert(bed), await anExpert(bed)];
    const row = await aMatchedRequest(bed, { expert });
    const people = {
      'its own people': peopleOf(row.organization),
      'the expert': expertOf(expert),
      'another expert': expertOf(other),
    };
    expect(await seenBy(bed, expertRequest, row.id, people)).toEqual([
      ...STAFF,
      'its own people',
      'the expert',
    ]);
  });
});

describe('who may move a request', () => {
  it('cancelling and rating are for its own organization', async () => {
    const row = await take(bed, await aMatchedRequest(bed), 'confirmExpert', 'deliverExpertise');
    const editor = (organization: string) => ({ as: { roles: ['ORG_EDITOR'] as const, organization } });
    for (const command of ['rateExpert', 'cancelExpertRequest']) {
      await expect(bed.mutate(command, seen(row), editor(newId('org')))).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
    }
    expect(await bed.mutate('rateExpert', seen(row), editor(row.organization))).toMatchObject({
      status: 'RATED',
    });
  });

  it('confirming, releasing and delivering are for the expert to whom it is offered, and staff', async () => {
    const COMMANDS = `mutation ($input: CommandInput!) {
      confirmExpert(input: $input) { __typename } releaseExpert(input: $input) { __typename }
      deliverExpertise(input: $input) { __typename } recordExpertNoShow(input: $input) { __typename } }`;
    const [expert, other] = [await anExpert(bed), await anExpert(bed)];
    const row = await aMatchedRequest(bed, { expert });
    const input = { ...seen(row), idempotencyKey: 'k' };
    const admin = { roles: ['ORG_ADMIN'], organization: row.organization } as const;
    expect((await bed.ask(COMMANDS, { input }, admin)).errors).toEqual([
      'FORBIDDEN at confirmExpert',
      'FORBIDDEN at releaseExpert',
      'FORBIDDEN at deliverExpertise',
      'FORBIDDEN at recordExpertNoShow',
    ]);
    for (const command of ['confirmExpert', 'releaseExpert', 'declareExpertConflict', 'deliverExpertise']) {
      await expect(bed.mutate(command, seen(row), { as: expertOf(other) })).rejects.toMatchObject({
        message: `there is no ExpertRequest ${row.id}`,
        extensions: { code: 'NOT_FOUND' },
      });
    }
    const confirmed = await give(bed, row, 'confirmExpert', {}, { as: expertOf(expert) });
    expect(await give(bed, confirmed, 'deliverExpertise', {}, { as: expertOf(expert) })).toMatchObject({
      status: 'DELIVERED',
    });
  });
});

describe('a request in the graph', () => {
  const REQUEST = `query ($of: _Any!) { _entities(representations: [$of]) {
    ... on ExpertRequest { status area hours organization { id } expert { id areas } } }
    expertRequests(first: 1) { nodes { id } } expertProfiles(first: 1) { nodes { hoursPerMonth } } }`;

  it('shows the people of its organization what its expert knows', async () => {
    const expert = await anExpert(bed);
    const row = await aMatchedRequest(bed, { expert, hours: 2 });
    const of = { __typename: 'ExpertRequest', id: row.id };
    const shown = { status: 'MATCHED', area: row.area, hours: 2, organization: { id: row.organization } };
    const editor = { roles: ['ORG_EDITOR'], organization: row.organization } as const;
    for (const caller of [editor, peopleOf(row.organization)]) {
      expect((await bed.ask(REQUEST, { of }, caller)).data).toMatchObject({
        _entities: [{ ...shown, expert: { id: expert.id, areas: expert.areas } }],
        expertRequests: { nodes: [{ id: row.id }] },
      });
    }
    expect((await bed.ask(REQUEST, { of }, {})).data).toEqual({
      _entities: [null],
      expertRequests: { nodes: [] },
      expertProfiles: { nodes: [] },
    });
  });
});
