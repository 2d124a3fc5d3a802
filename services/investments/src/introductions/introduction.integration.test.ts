import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anIntroduction, aPair, sidesOf } from '../testing/builders.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { introduction, introductionsOfOrganization } from './introduction.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

describe('an introduction', () => {
  it('takes every step of the table, and no other', async () => {
    const { mandate, round } = await aPair(bed, { mandate: { capacity: 100 }, round: { capacity: 100 } });
    const wrong = await wrongPairs(bed, {
      aggregate: introduction,
      steps: STEPS.introduction,
      values: async () => {
        await bed.database.query(`UPDATE introduction SET status = 'DISMISSED'`);
        return {
          previousStatus: null,
          match: null,
          mandate: mandate.id,
          round: round.id,
          investor: mandate.organization,
          startup: round.organization,
          requestedBy: null,
          requestedAt: null,
          deadline: null,
          declineReason: null,
          example: true,
          provenance: null,
        };
      },
    });
    expect(wrong).toEqual([]);
  });

  it('is suspended and restored by the service alone', () => {
    const names = Object.keys(definition.mutations);
    expect(names).not.toContain('suspendIntroduction');
    expect(names).not.toContain('restoreIntroduction');
  });

  it('is seen by both of its sides and by staff', async () => {
    const row = await anIntroduction(bed);
    const people = { 'the investor': peopleOf(row.investor), 'the startup': peopleOf(row.startup) };
    expect(await seenBy(bed, introduction, row.id, people)).toEqual([
      ...STAFF,
      'the investor',
      'the startup',
    ]);
  });

  it('tells of its life on its topic, and not which state it was suspended from', async () => {
    const row = await anIntroduction(bed);
    await take(bed, row, 'requestIntroduction', 'acceptIntroduction', 'connectIntroduction');
    const changes = await bed.changes(row.id);
    expect(changes.map(({ topic, changeType, version }) => [topic, changeType, version])).toEqual([
      ['investments.introduction.v1', 'suggested', 1],
      ['investments.introduction.v1', 'requested', 2],
      ['investments.introduction.v1', 'accepted', 3],
      ['investments.introduction.v1', 'connected', 4],
    ]);
    const { previousStatus: _kept, ...told } = row;
    const nulls = { provenance: undefined, requestedBy: undefined, requestedAt: undefined };
    expect(changes[0]?.snapshot).toEqual({ ...told, ...nulls, declineReason: undefined });
  });

  it('is found with either of its organizations', async () => {
    const row = await anIntroduction(bed);
    await anIntroduction(bed);
    const { investor, startup } = sidesOf(row);
    const found = async (organization: string, read = bed.reader()) =>
      (await read.related(introductionsOfOrganization, organization)).nodes.map(({ id }) => id);
    expect(await found(row.investor)).toEqual([row.id]);
    expect(await found(row.startup)).toEqual([row.id]);
    expect(await found(row.startup, bed.reader(investor))).toEqual([row.id]);
    expect(await found(row.investor, bed.reader(startup))).toEqual([row.id]);
    expect(await found(row.investor, bed.reader(peopleOf(newId('org'))))).toEqual([]);
  });
});

describe('an introduction in the graph', () => {
  const QUERY = `query ($id: ID!) { introduction(id: $id) {
    status requestedBy deadline investor { id } startup { id } match { score }
    mandate { id title } round { id title } } }`;

  it('shows staff both sides with all they say', async () => {
    const row = await anIntroduction(bed);
    const { data, errors } = await bed.ask(QUERY, { id: row.id });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      introduction: {
        status: 'SUGGESTED',
        requestedBy: null,
        deadline: row.deadline,
        investor: { id: row.investor },
        startup: { id: row.startup },
        match: { score: expect.any(Number) },
        mandate: { id: row.mandate },
        round: { id: row.round },
      },
    });
  });

  it('shows each side its own papers, not those of the other', async () => {
    const row = await anIntroduction(bed);
    const { investor, startup } = sidesOf(row);
    expect((await bed.ask(QUERY, { id: row.id }, investor)).data).toMatchObject({
      introduction: { mandate: { id: row.mandate }, round: null, match: { score: expect.any(Number) } },
    });
    expect((await bed.ask(QUERY, { id: row.id }, startup)).data).toMatchObject({
      introduction: { mandate: null, round: { id: row.round }, match: { score: expect.any(Number) } },
    });
    expect((await bed.ask(QUERY, { id: row.id }, {})).data).toEqual({ introduction: null });
  });

  it('stands with the organizations of both sides, with the other one when it is named, and as an entity', async () => {
    const row = await anIntroduction(bed);
    const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Organization { introductions { nodes { id } } } ... on Introduction { status } } }`;
    const of = [
      { __typename: 'Organization', id: row.investor },
      { __typename: 'Organization', id: row.startup },
      { __typename: 'Introduction', id: row.id },
    ];
    const one = { introductions: { nodes: [{ id: row.id }] } };
    const none = { introductions: { nodes: [] } };
    expect((await bed.ask(ENTITIES, { of })).data).toEqual({
      _entities: [one, one, { status: 'SUGGESTED' }],
    });
    expect((await bed.ask(ENTITIES, { of }, sidesOf(row).startup)).data).toEqual({
      _entities: [none, one, { status: 'SUGGESTED' }],
    });
    expect((await bed.ask(ENTITIES, { of }, {})).data).toEqual({ _entities: [none, none, null] });
  });
});

describe('who may move an introduction', () => {
  it.each(['requestIntroduction', 'dismissIntroduction'])(
    '%s is for its two sides; for others there is none',
    async (command) => {
      const row = await anIntroduction(bed);
      const stranger = { roles: ['INVESTOR'] as const, organization: newId('org') };
      await expect(bed.mutate(command, seen(row), { as: stranger })).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
      expect(await bed.mutate(command, seen(row), { as: sidesOf(row).investor })).toMatchObject({
        version: 2,
      });
    },
  );

  it('connecting and expiring are for the hub’s staff', async () => {
    const COMMAND = `mutation ($input: CommandInput!) {
      connectIntroduction(input: $input) { __typename } expireIntroduction(input: $input) { __typename } }`;
    const row = await anIntroduction(bed);
    const input = { ...seen(row), idempotencyKey: 'k' };
    const { errors } = await bed.ask(COMMAND, { input }, sidesOf(row).startup);
    expect(errors).toEqual(['FORBIDDEN at connectIntroduction', 'FORBIDDEN at expireIntroduction']);
  });
});
