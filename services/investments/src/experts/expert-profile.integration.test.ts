import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anExpert } from '../testing/builders.ts';
import { knownPerson } from '../testing/foreign.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { expertProfile, profilesOfPerson } from './expert-profile.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const editor: TestCaller = { roles: ['ORG_EDITOR'], organization: newId('org') };
const member = peopleOf(newId('org'));

describe('an expert’s profile', () => {
  it('is seen by the expert, the people of organizations and the hub, not by other experts or the public', async () => {
    const { id, person } = await anExpert(bed);
    const people = {
      'the expert': { roles: ['EXPERT'], person },
      'another expert': { roles: ['EXPERT'], person: newId('per') },
      'an editor': editor,
      'a member': member,
    } as const;
    expect(await seenBy(bed, expertProfile, id, people)).toEqual([
      'another organization',
      ...STAFF,
      'the expert',
      'an editor',
      'a member',
    ]);
  });

  it('tells its topic who, what and how many hours', async () => {
    const person = await knownPerson(bed);
    const row = await anExpert(bed, { person, areas: ['localization'], hoursPerMonth: 3 });
    const changes = await bed.changes(row.id);
    expect(changes).toMatchObject([
      { topic: 'investments.expert-profile.v1', changeType: 'recorded', version: 1 },
    ]);
    expect(changes[0]?.snapshot).toEqual({
      id: row.id,
      version: 1,
      example: true,
      person,
      areas: ['localization'],
      hoursPerMonth: 3,
    });
  });

  it('is found with its person', async () => {
    const row = await anExpert(bed);
    await anExpert(bed);
    const of = async (as?: TestCaller) =>
      (await bed.reader(as).related(profilesOfPerson, row.person)).nodes.map(({ id }) => id);
    expect(await of()).toEqual([row.id]);
    expect(await of(editor)).toEqual([row.id]);
    expect(await of({})).toEqual([]);
  });

  it('opens in the graph for its expert, and stays shut for everyone', async () => {
    const row = await anExpert(bed);
    const QUERY = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Person { expertProfiles { nodes { id areas } } }
      ... on ExpertProfile { person { id } areas hoursPerMonth } } }`;
    const of = [
      { __typename: 'Person', id: row.person },
      { __typename: 'ExpertProfile', id: row.id },
    ];
    const { areas, hoursPerMonth, person } = row;
    expect(await bed.ask(QUERY, { of }, { roles: ['EXPERT'], person })).toEqual({
      data: {
        _entities: [
          { expertProfiles: { nodes: [{ id: row.id, areas }] } },
          { person: { id: person }, areas, hoursPerMonth },
        ],
      },
      errors: [],
    });
    expect((await bed.ask(QUERY, { of }, {})).data).toEqual({
      _entities: [{ expertProfiles: { nodes: [] } }, null],
    });
    expect(await bed.ask(QUERY, { of }, member)).toEqual({
      data: {
        _entities: [
          { expertProfiles: { nodes: [{ id: row.id, areas }] } },
          { person: null, areas, hoursPerMonth },
        ],
      },
      errors: ['FORBIDDEN at _entities.1.person'],
    });
  });
});
