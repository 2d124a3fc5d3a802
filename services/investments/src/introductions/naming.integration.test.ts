import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { give, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anIntroduction, sidesOf } from '../testing/builders.ts';
import { screened } from '../testing/foreign.ts';
import type { Introduction } from './introduction.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Side = 'investor' | 'startup';
const SIDES: readonly Side[] = ['investor', 'startup'];

type Shown = {
  introduction: {
    match: { score: number; contributions: { feature: string; points: number; evidence: string | null }[] };
  } & Record<Side, { id: string } | null>;
};
const QUERY = `query ($id: ID!) { introduction(id: $id) { investor { id } startup { id } mandate { id } round { id }
  match { score contributions { feature points evidence } } } }`;

/** Sides that these people see named, whether they read the evidence, and the error of each field that is not shown. */
async function shownTo(row: Introduction, as?: TestCaller) {
  const { data, errors } = await bed.ask<Shown>(QUERY, { id: row.id }, as);
  const { match, ...names } = data.introduction;
  return {
    names: SIDES.filter((side) => names[side] !== null),
    evidence: match.contributions.some(({ evidence }) => evidence !== null),
    features: match.contributions.filter(({ points }) => points > 0).map(({ feature }) => feature),
    errors: [...new Set(errors.map((error) => error.replace(/\.\d+\./, '.')))].toSorted(),
  };
}

const HIDDEN = (side: Side) =>
  [
    `FORBIDDEN at introduction.${side}`,
    `FORBIDDEN at introduction.${side === 'investor' ? 'mandate' : 'round'}`,
    'FORBIDDEN at introduction.match.contributions.evidence',
  ].toSorted();

const otherOf = (side: Side): Side => (side === 'investor' ? 'startup' : 'investor');
/** What a side is shown that does not know the other. */
const aloneAs = (side: Side) => ({ names: [side], evidence: false, errors: HIDDEN(otherOf(side)) });
const BOTH = { names: SIDES, evidence: true, errors: [] };

const asked = async (by: Side) => {
  const row = await anIntroduction(bed);
  return give(bed, row, 'requestIntroduction', {}, { as: sidesOf(row)[by] });
};

describe('an introduction', () => {
  it.each(SIDES)('that is suggested tells the %s how well it fits, and not with whom', async (side) => {
    const row = await anIntroduction(bed);
    const shown = await shownTo(row, sidesOf(row)[side]);
    expect(shown).toMatchObject(aloneAs(side));
    expect(shown.features).toEqual(expect.arrayContaining(['stage', 'ticket', 'sector']));
    expect(await shownTo(row)).toMatchObject(BOTH);
  });

  it.each(SIDES)(
    'that the %s asked for names it to the other side, and not the other to it',
    async (side) => {
      const row = await asked(side);
      expect(await shownTo(row, sidesOf(row)[side])).toMatchObject(aloneAs(side));
      expect(await shownTo(row, sidesOf(row)[otherOf(side)])).toMatchObject(BOTH);
    },
  );

  it('that the hub asked for names nobody before it is accepted', async () => {
    const row = await give(bed, await anIntroduction(bed), 'requestIntroduction');
    for (const side of SIDES) expect(await shownTo(row, sidesOf(row)[side])).toMatchObject(aloneAs(side));
    const accepted = await give(bed, row, 'acceptIntroduction');
    for (const side of SIDES) expect(await shownTo(accepted, sidesOf(row)[side])).toMatchObject(BOTH);
  });

  it('that was declined leaves the side that asked without the other’s name', async () => {
    const row = await asked('startup');
    const { investor, startup } = sidesOf(row);
    await give(bed, row, 'declineIntroduction', { reason: 'Example: another field' }, { as: investor });
    expect(await shownTo(row, startup)).toMatchObject(aloneAs('startup'));
    expect(await shownTo(row, investor)).toMatchObject(BOTH);
  });

  it('that rests tells what it told before', async () => {
    const row = await asked('startup');
    await screened(bed, row.startup, 'BLOCKED');
    expect(await shownTo(row, sidesOf(row).startup)).toMatchObject(aloneAs('startup'));
    expect(await shownTo(row, sidesOf(row).investor)).toMatchObject(BOTH);
  });
});

describe('the introductions of an organization', () => {
  it('show the other side only those in which it is named', async () => {
    const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Organization { introductions { nodes { id } } } } }`;
    const found = async (row: Introduction, of: Side, as: TestCaller) => {
      type Found = { _entities: { introductions: { nodes: { id: string }[] } }[] };
      const representation = { __typename: 'Organization', id: row[of] };
      const { data } = await bed.ask<Found>(ENTITIES, { of: [representation] }, as);
      return data._entities.flatMap(({ introductions }) => introductions.nodes.map(({ id }) => id));
    };
    const row = await asked('startup');
    const { investor, startup } = sidesOf(row);
    expect(await found(row, 'investor', startup)).toEqual([]);
    expect(await found(row, 'startup', investor)).toEqual([row.id]);
    expect(await found(row, 'startup', startup)).toEqual([row.id]);
    await give(bed, row, 'acceptIntroduction', {}, { as: investor });
    expect(await found(row, 'investor', startup)).toEqual([row.id]);
  });
});
