import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleOf, take, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { allOf, anActiveMandate, anOpenRound, aPair, matchOf } from '../testing/builders.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { match, matchesOfMandate, matchesOfRound, matchesOfRun, matchRun } from './match.ts';
import { runMatching } from './run-matching.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('a match', () => {
  it('is seen by both of its sides and by staff', async () => {
    const pair = await aPair(bed);
    const { id } = await matchOf(bed, pair);
    const people = {
      'the investor': peopleOf(pair.mandate.organization),
      'the startup': peopleOf(pair.round.organization),
    };
    expect(await seenBy(bed, match, id, people)).toEqual([...STAFF, 'the investor', 'the startup']);
  });

  it('tells its topic the explanation, not who the two sides are', async () => {
    const found = await matchOf(bed, await aPair(bed));
    const { investor: _investor, startup: _startup, ...told } = found;
    expect(await bed.changes(found.id)).toMatchObject([
      { topic: 'investments.match.v1', changeType: 'match-found', version: 1 },
    ]);
    expect((await bed.changes(found.id))[0]?.snapshot).toEqual({ ...told, provenance: undefined });
  });

  it('stands with its mandate and its round until the next run compares them anew', async () => {
    const pair = await aPair(bed);
    const first = await matchOf(bed, pair);
    const second = await matchOf(bed, pair);
    const ofPair = async (as?: TestCaller) => {
      const read = bed.reader(as);
      const ofMandate = await allOf((after) => read.related(matchesOfMandate, pair.mandate.id, { after }));
      const ofRound = await allOf((after) => read.related(matchesOfRound, pair.round.id, { after }));
      return [ids(ofMandate), ids(ofRound)].map((found) => [
        found.includes(first.id),
        found.includes(second.id),
      ]);
    };
    const onlyTheLatest = [
      [false, true],
      [false, true],
    ];
    expect(await ofPair()).toEqual(onlyTheLatest);
    expect(await ofPair(peopleOf(pair.mandate.organization))).toEqual(onlyTheLatest);
    await take(bed, pair.round, 'pauseRound');
    await bed.accept(runMatching, {});
    expect(await ofPair()).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(await bed.reader().byId(match, first.id)).toEqual(first);
  });

  it('belongs to its mandate and round, not to those of others', async () => {
    const [mandate, otherMandate] = [await anActiveMandate(bed), await anActiveMandate(bed)];
    const [round, otherRound] = [await anOpenRound(bed), await anOpenRound(bed)];
    await bed.accept(runMatching, {});
    const read = bed.reader();
    const ofMandate = await allOf((after) => read.related(matchesOfMandate, mandate.id, { after }));
    const ofRound = await allOf((after) => read.related(matchesOfRound, round.id, { after }));
    expect(new Set(ofMandate.map((one) => one.mandate))).toEqual(new Set([mandate.id]));
    expect(ofMandate.map((one) => one.round)).toEqual(expect.arrayContaining([round.id, otherRound.id]));
    expect(new Set(ofRound.map((one) => one.round))).toEqual(new Set([round.id]));
    expect(ofRound.map((one) => one.mandate)).toEqual(expect.arrayContaining([mandate.id, otherMandate.id]));
  });
});

describe('a run', () => {
  it('is seen by staff alone', async () => {
    const run = await bed.accept(runMatching, {});
    expect(await seenBy(bed, matchRun, run.id)).toEqual(STAFF);
    expect(await bed.changes(run.id)).toMatchObject([
      { topic: 'investments.run.v1', changeType: 'run-completed', snapshot: { weightsVersion: 1 } },
    ]);
  });

  it('shows a side only the matches that are its own', async () => {
    const [pair, other] = [await aPair(bed), await aPair(bed)];
    const run = (await bed.accept(runMatching, {})).id;
    const read = bed.reader(peopleOf(pair.mandate.organization));
    const own = await allOf((after) => read.related(matchesOfRun, run, { after }));
    expect(new Set(own.map(({ investor }) => investor))).toEqual(new Set([pair.mandate.organization]));
    expect(own.map((one) => one.round)).toEqual(expect.arrayContaining([pair.round.id, other.round.id]));
  });
});
