import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, take, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anAgreement, anInterest, aProject, aProposal, aRoadmap, inPanel } from '../testing/builders.ts';
import { knownEvent, knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import {
  publishedCenter,
  publishedProgramme,
  publishedProject,
  publishedRoadmap,
  publishedTraining,
} from '../testing/published.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Page = { nodes: { id: string }[] } | null;
type Fields = Record<string, Page>;

/** Ids in the lists that this service adds to an object of another. */
async function listsOf(typeName: string, id: string, fields: readonly string[], as?: TestCaller) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on ${typeName} { ${fields.map((field) => `${field} { nodes { id } }`).join(' ')} } } }`;
  const variables = { of: [{ __typename: typeName, id }] };
  const { data, errors } = await bed.ask<{ _entities: Fields[] }>(query, variables, as);
  expect(errors).toEqual([]);
  return Object.fromEntries(
    Object.entries(data._entities[0] ?? {}).map(([field, page]) => [
      field,
      page && page.nodes.map((node) => node.id),
    ]),
  );
}

const OF_HUB = [
  'centers',
  'programmes',
  'proposals',
  'roadmaps',
  'projects',
  'trainingProgrammes',
  'agreements',
] as const;

describe('a hub', () => {
  it('leads to all that this service keeps of it, as far as the caller may see', async () => {
    const hub = await knownHub(bed);
    const center = await publishedCenter(bed, { hub });
    const programme = await publishedProgramme(bed, center);
    const draft = await aProposal(bed, { hub });
    const proposal = await take(bed, await inPanel(bed, await aProposal(bed, { hub })), 'approveProposal');
    const planned = await aRoadmap(bed, ['Example step'], hub);
    const roadmap = await publishedRoadmap(bed, { hub });
    const inside = await aProject(bed, { hub });
    const project = await publishedProject(bed, { hub });
    const training = await publishedTraining(bed, { hub });
    const agreement = await anAgreement(bed, { hub });
    expect(await listsOf('Hub', hub, OF_HUB, {})).toEqual({
      centers: [center.id],
      programmes: [programme.id],
      proposals: [proposal.id],
      roadmaps: [roadmap.id],
      projects: [project.id],
      trainingProgrammes: [training.id],
      agreements: [],
    });
    expect(await listsOf('Hub', hub, OF_HUB)).toMatchObject({
      proposals: [draft.id, proposal.id],
      roadmaps: [planned.id, roadmap.id],
      projects: [inside.id, project.id],
      agreements: [agreement.id],
    });
  });

  it('that nothing belongs to leads to empty lists', async () => {
    const lists = await listsOf('Hub', newId('hub'), OF_HUB);
    expect(Object.values(lists)).toEqual(OF_HUB.map(() => []));
  });
});

describe('an organization', () => {
  it('leads its own people to what it takes part in, and nobody else', async () => {
    const id = await knownOrganization(bed);
    const party = organizationParty(id);
    const interest = await anInterest(bed, { organization: id });
    const sent = await aProposal(bed, { from: party, to: VN });
    const project = await aProject(bed, { parties: [RU, party] });
    const training = await publishedTraining(bed, { parties: [party] });
    const agreement = await anAgreement(bed, { parties: [party, VN] });
    const fields = ['expressionsOfInterest', 'proposals', 'projects', 'trainingProgrammes', 'agreements'];
    expect(await listsOf('Organization', id, fields, peopleOf(id))).toEqual({
      expressionsOfInterest: [interest.id],
      proposals: [sent.id],
      projects: [project.id],
      trainingProgrammes: [training.id],
      agreements: [agreement.id],
    });
    expect(await listsOf('Organization', id, fields, peopleOf(newId('org')))).toEqual({
      expressionsOfInterest: [],
      proposals: [],
      projects: [],
      trainingProgrammes: [training.id],
      agreements: [],
    });
  });
});

describe('an event', () => {
  it('leads to the proposals at its hub between the countries that it brings together', async () => {
    const hub = await knownHub(bed);
    const event = await knownEvent(bed, { hub, sendingCountry: 'RU', hostCountry: 'VN' });
    const between = await aProposal(bed, { hub, from: VN, to: RU });
    await aProposal(bed, { hub, from: VN, to: { kind: 'COUNTRY', id: 'LA' } });
    await aProposal(bed, { from: VN, to: RU });
    expect(await listsOf('Event', event, ['proposals'])).toEqual({ proposals: [between.id] });
    expect(await listsOf('Event', event, ['proposals'], {})).toEqual({ proposals: [] });
  });

  it('that is not known here yet leads to no list rather than to an empty one', async () => {
    expect(await listsOf('Event', newId('evt'), ['proposals'])).toEqual({ proposals: null });
  });
});
