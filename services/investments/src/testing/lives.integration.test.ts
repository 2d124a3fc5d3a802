import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractOf, topicsOf } from '@hub/change-feed/contracts';
import {
  openUseCaseBed,
  openWalls,
  crowdedReads,
  rowsUnlikeTypeOrm,
  untoldPersons,
  wholeTableReads,
  type RecordedChange,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { lives } from './lives.ts';

let bed: UseCaseBed;
let changes: RecordedChange[];
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  await lives(bed);
  changes = await bed.changes();
}, 60_000);
afterAll(() => bed.close());

const topics = topicsOf('investments').map(({ topic }) => topic);
const on = (topic: string) => changes.filter((change) => change.topic === topic);
const told = () => changes.flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));

describe('the lives of what the service keeps', () => {
  it.each(topics)('go through every change of %s, on its topic', (topic) => {
    const types = new Set(on(topic).map(({ changeType }) => changeType));
    expect([...types].toSorted()).toEqual([...contractOf(topic).changeTypes].toSorted());
  });

  it('are demonstration, and say so in what people read of them', () => {
    const ofRuns = new Set(on('investments.run.v1').map(({ aggregateId }) => aggregateId));
    expect(told().filter(({ id, example }) => example !== true && !ofRuns.has(String(id)))).toEqual([]);
    const texts = told().flatMap(({ title, description, declineReason }) =>
      [title, description, declineReason].filter((text) => typeof text === 'string'),
    );
    expect(texts.filter((text) => !text.startsWith('Example'))).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('show matches that say why, and leave no list of terms empty', () => {
    for (const { snapshot } of on('investments.match.v1')) {
      expect(snapshot).toMatchObject({ excludedBy: [], score: expect.any(Number) });
      expect(snapshot?.['contributions']).toContainEqual(
        expect.objectContaining({ evidence: 'it/cybersecurity is wanted' }),
      );
    }
    const lists = told().flatMap(({ stages, sectors, homeCountries, targetCountries, areas }) => [
      stages,
      sectors,
      homeCountries,
      targetCountries,
      areas,
    ]);
    expect(lists.filter((list) => Array.isArray(list) && list.length === 0)).toEqual([]);
  });

  it('show introductions in their order: asked for before the deadline, expired after it', () => {
    const introductions = on('investments.introduction.v1');
    const [expired] = introductions.filter(({ changeType }) => changeType === 'expired');
    expect(Date.parse(String(expired?.snapshot?.['deadline']))).toBeLessThan(Date.now());
    for (const { snapshot } of introductions.filter(({ snapshot: one }) => one?.['requestedAt'])) {
      const [asked, deadline] = [snapshot?.['requestedAt'], snapshot?.['deadline']].map((instant) =>
        Date.parse(String(instant)),
      );
      expect(asked).toBeLessThan(deadline ?? 0);
    }
  });
});

it('says of every column in which persons stand that it names them', async () => {
  expect(await untoldPersons(bed, definition)).toEqual([]);
});

it('is read as TypeORM reads it, every row of every aggregate', async () => {
  expect(await rowsUnlikeTypeOrm(bed, definition.aggregates)).toEqual([]);
});

/** A matching run weighs all that are open against each other, and against all that has been tried. */
const OF_A_RUN =
  /^(investor_mandate|fundraising_round|introduction): a use case: .* WHERE \(\("t"\."status" = ANY/;

it('is behind a wall, every row of every aggregate', async () => {
  expect(await openWalls(bed, definition.aggregates)).toEqual([]);
});

it('is read without going through a whole table, or through what is not on the page', async () => {
  const reads = await wholeTableReads(bed, definition.aggregates);
  expect(reads.filter((one) => !OF_A_RUN.test(one))).toEqual([]);
  expect(await crowdedReads(bed, definition.aggregates)).toEqual([]);
}, 120_000);
