import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contractOf, type Topic } from '@hub/change-feed';
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

const topics = [...new Set(definition.aggregates.map(({ topic }) => topic))];
const published = (topic: Topic) => changes.filter((change) => change.topic === topic);

it.each(topics)('goes through every change of %s, on its topic', (topic) => {
  const seen = new Set(published(topic).map(({ changeType }) => changeType));
  expect([...seen].toSorted()).toEqual([...contractOf(topic).changeTypes].toSorted());
});

it('leaves no name and no list of participants empty', () => {
  const values = changes.flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));
  const lists = values.flatMap(({ names, participations, organizations, sides }) => [
    names,
    participations,
    organizations,
    sides,
  ]);
  expect(lists.filter((list) => Array.isArray(list) && list.length === 0)).toEqual([]);
  const names = values.flatMap((value) => (value['names'] ?? []) as { value: string }[]);
  expect(names.filter(({ value }) => !value.startsWith('Example'))).toEqual([]);
});

it('marks as demonstration what no document states', () => {
  const values = changes.flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));
  expect(values.filter(({ example, provenance }) => example !== true && !provenance)).toEqual([]);
});

it('says of every column in which persons stand that it names them', async () => {
  expect(await untoldPersons(bed, definition)).toEqual([]);
});

it('is read as TypeORM reads it, every row of every aggregate', async () => {
  expect(await rowsUnlikeTypeOrm(bed, definition.aggregates)).toEqual([]);
});

it('is behind a wall, every row of every aggregate', async () => {
  expect(await openWalls(bed, definition.aggregates)).toEqual([]);
});

it('is read without going through a whole table, or through what is not on the page', async () => {
  const search = '{ events(first: 1) { nodes { participations(search: "Example") { nodes { id } } } } }';
  expect(await wholeTableReads(bed, definition.aggregates, [search])).toEqual([]);
  expect(await crowdedReads(bed, definition.aggregates)).toEqual([]);
}, 120_000);
