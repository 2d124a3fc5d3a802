import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Grant } from '@hub/hub-language';
import { aMember, anInspection, STATED } from '../../test/library/builders.ts';
import { inspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import { member, type Member } from '../../test/library/member.ts';
import { openUseCaseBed, type TestCaller, type UseCaseBed } from '../testing/use-case-bed.ts';

type Step = {
  version: number;
  type: string;
  by: string | null;
  reason: string | null;
  at: string;
  changed: string[];
};
type Page = { nodes: Step[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } | null;

const NAME = { value: 'Example', lang: 'en', script: 'Latn', alias: false };
const ANNA: TestCaller = { subject: 'anna', roles: ['OPERATOR'] };
const OWN: TestCaller = { subject: 'olga', roles: ['ORG_ADMIN'] };

let bed: UseCaseBed;
let shown: Member;
/** Somebody of the member itself. */
let own: TestCaller;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
  const create = () =>
    bed.run((work) => work.create(member, aMember({ provenance: STATED })), {}, { as: ANNA });
  const first = await create();
  own = { ...OWN, organization: first.id };
  const second = await bed.run(
    (work) => work.save(member, first, { names: [NAME], contact: 'desk' }, 'updated', 'told by phone'),
    {},
    { as: ANNA },
  );
  shown = await bed.run(
    (work) => work.save(member, second, { city: { lang: 'en', value: 'Lisbon' } }),
    {},
    { as: own },
  );
});
afterAll(() => bed.close());

const SHOWN = 'nodes { version type by reason at changed } pageInfo { endCursor hasNextPage }';
async function historyFor(as: TestCaller, args = ''): Promise<Page> {
  const query = `query ($id: ID!) { member(id: $id) { id history${args} { ${SHOWN} } } }`;
  const { data, errors } = await bed.ask<{ member: { history: Page } }>(query, { id: shown.id }, as);
  expect(errors).toEqual([]);
  return data.member.history;
}

describe('the history of an object', () => {
  it('tells staff what was done, by whom, why, and which fields it changed, latest first', async () => {
    const history = await historyFor(ANNA);
    expect(history?.nodes).toMatchObject([
      { version: 3, type: 'updated', by: 'olga', reason: null, changed: [] },
      { version: 2, type: 'updated', by: 'anna', reason: 'told by phone', changed: ['names'] },
      { version: 1, type: 'registered', by: 'anna', reason: null },
    ]);
    expect(Date.parse(history?.nodes[0]?.at ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect(history?.nodes[2]?.changed).toContain('status');
  });

  it('tells the own people who did it, and why, of their own steps alone', async () => {
    const history = await historyFor(own);
    expect(history?.nodes.map(({ version, by, reason }) => ({ version, by, reason }))).toEqual([
      { version: 3, by: 'olga', reason: null },
      { version: 2, by: null, reason: null },
      { version: 1, by: null, reason: null },
    ]);
  });

  it('names no field that the reader may not read, and none that is no field of the graph', async () => {
    const [, , first] = (await historyFor(own))?.nodes ?? [];
    expect(first?.changed.toSorted()).toEqual(['names', 'status']);
    expect(JSON.stringify(await historyFor(own))).not.toContain('contact');
  });

  it.each<[string, () => TestCaller]>([
    ['whoever is of another organization', () => ({ ...OWN, organization: newId('org') })],
    ['whoever is signed in and holds nothing', () => ({ subject: 'nobody', roles: [] })],
    [
      'an expert, who is assigned to nothing of it',
      () => ({ subject: 'expert', grants: [{ role: 'EXPERT', kind: 'PLATFORM', id: null } satisfies Grant] }),
    ],
  ])('is not for %s, though everyone sees the object', async (_, caller) => {
    expect(await historyFor(caller())).toBeNull();
  });

  it('is for nobody without a token', async () => {
    const query = 'query ($id: ID!) { member(id: $id) { id history { nodes { version } } } }';
    const { data, errors } = await bed.ask(query, { id: shown.id }, {});
    expect(errors).toEqual(['UNAUTHENTICATED at member.history']);
    expect(data).toMatchObject({ member: { id: shown.id, history: null } });
  });

  it('comes in pages', async () => {
    const first = await historyFor(ANNA, '(first: 2)');
    expect(first?.nodes.map(({ version }) => version)).toEqual([3, 2]);
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const rest = await historyFor(ANNA, `(first: 2, after: "${first?.pageInfo.endCursor ?? ''}")`);
    expect(rest?.nodes.map(({ version }) => version)).toEqual([1]);
    expect(rest?.pageInfo.hasNextPage).toBe(false);
  });

  it('of many objects is read with as many statements as that of one', async () => {
    const organization = shown.id;
    const more = (count: number) =>
      bed.run(
        (work) =>
          work.createMany(
            inspection,
            Array.from({ length: count }, () => anInspection({ organization })),
          ),
        {},
      );
    const count = async () => {
      const query = `query ($id: ID!) { member(id: $id) { inspections { nodes { history { nodes { version } } } } } }`;
      let asked = 0;
      const reads = bed.reads.run.bind(bed.reads);
      bed.reads.run = (...call) => {
        asked++;
        return reads(...call);
      };
      const { data, errors } = await bed.ask<{
        member: { inspections: { nodes: { history: { nodes: object[] } }[] } };
      }>(query, { id: shown.id }, ANNA);
      bed.reads.run = reads;
      expect(errors).toEqual([]);
      return { asked, histories: data.member.inspections.nodes.map(({ history }) => history.nodes.length) };
    };
    await more(1);
    const one = await count();
    await more(9);
    const ten = await count();
    expect(one.histories).toEqual([1]);
    expect(ten.histories).toEqual(Array.from({ length: 10 }, () => 1));
    expect(ten.asked).toBe(one.asked);
  });
});
