import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { versionHash } from '../roadmaps/roadmap.ts';
import { anAgreement, anInterest, aProject, aProposal, aRoadmap, TO_REVIEW } from '../testing/builders.ts';
import { knownHub, knownOrganization, knownPerson, organizationParty, VN } from '../testing/foreign.ts';
import {
  aProposalRecord,
  aSource,
  aStep,
  publishedCenter,
  publishedInterest,
  publishedProgramme,
  publishedProposal,
  publishedRoadmap,
  publishedTraining,
  text,
} from '../testing/published.ts';
import { anAssignment, aReview, as } from '../testing/reviews.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

/** The data of a query that must not fail. */
async function get<Data>(query: string, variables: object = {}, as?: TestCaller): Promise<Data> {
  const { data, errors } = await bed.ask<Data>(query, variables, as);
  expect(errors).toEqual([]);
  return data;
}

/** What a mutation answers: the member of its union, and what all failures share. */
async function give(mutation: string, type: string, input: object, as?: TestCaller) {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
    ... on UserError { message } ... on RuleBreach { rule } ... on ReferenceUnknown { reference }
    ... on InvalidInput { field } ... on IllegalTransition { from command } } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const { data, errors } = await bed.ask<Record<string, object> | null>(query, variables, as);
  return errors.length > 0 ? errors : data?.[mutation];
}

/** The id of an object as the gateway finds it by its key, and as the query of that name does, if there is one. */
async function found(type: string, query: string | undefined, id: string, as?: TestCaller) {
  type Node = { id: string } | null;
  const byKey = await get<{ _entities: Node[] }>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id } } }`,
    { of: [{ __typename: type, id }] },
    as,
  );
  const [entity] = byKey._entities;
  if (query === undefined) return [entity?.id ?? null, entity?.id ?? null];
  const byId = await get<{ found: Node }>(`query ($id: ID!) { found: ${query}(id: $id) { id } }`, { id }, as);
  return [entity?.id ?? null, byId.found?.id ?? null];
}

describe('every object', () => {
  it('is found by its id, by a query and by the gateway alike, and hidden from both alike', async () => {
    const center = await publishedCenter(bed);
    const draft = await aProposal(bed);
    const inReview = await take(bed, await aProposal(bed), ...TO_REVIEW);
    const objects: [type: string, query: string | undefined, id: string, isPublic: boolean][] = [
      ['Center', 'center', center.id, true],
      ['Programme', 'programme', (await publishedProgramme(bed, center)).id, true],
      ['ExpressionOfInterest', 'expressionOfInterest', (await anInterest(bed)).id, false],
      ['Proposal', 'proposal', draft.id, false],
      ['Review', undefined, (await aReview(bed, inReview.id)).id, false],
      ['ReviewAssignment', 'reviewAssignment', (await anAssignment(bed, inReview.id)).id, false],
      ['Roadmap', 'roadmap', (await publishedRoadmap(bed)).id, true],
      ['Project', 'project', (await aProject(bed)).id, false],
      ['TrainingProgramme', 'trainingProgramme', (await publishedTraining(bed)).id, true],
      ['Agreement', 'agreement', (await anAgreement(bed)).id, false],
    ];
    for (const [type, query, id, isPublic] of objects) {
      expect({ type, found: await found(type, query, id) }).toEqual({ type, found: [id, id] });
      const shown = isPublic ? id : null;
      expect({ type, found: await found(type, query, id, {}) }).toEqual({ type, found: [shown, shown] });
    }
  });

  it('is listed to those who may see it', async () => {
    const interest = await anInterest(bed);
    const proposal = await take(bed, await aProposal(bed), 'submitProposal', 'declareIneligible');
    const project = await aProject(bed);
    const agreement = await anAgreement(bed);
    const query = `{ expressionsOfInterest(first: 100) { nodes { id } } projects(first: 100) { nodes { id } }
      proposals(first: 100, status: INELIGIBLE) { nodes { id } } agreements(first: 100) { nodes { id } } }`;
    type Lists = Record<string, { nodes: { id: string }[] }>;
    const idsOf = (lists: Lists) => Object.values(lists).flatMap(({ nodes }) => nodes.map((node) => node.id));
    const all = idsOf(await get<Lists>(query));
    expect(all).toEqual(expect.arrayContaining([interest.id, proposal.id, project.id, agreement.id]));
    const shown = idsOf(await get<Lists>(query, {}, {}));
    expect([interest.id, proposal.id, project.id, agreement.id].filter((id) => shown.includes(id))).toEqual(
      [],
    );
  });
});

describe('a centre and what belongs to it', () => {
  it('lead to one another, and to objects of other services by their keys', async () => {
    const [hub, organization] = [await knownHub(bed), await knownOrganization(bed)];
    const center = await publishedCenter(bed, { hub, organization, countries: ['RU', 'VN'] });
    const programme = await publishedProgramme(bed, center);
    const interest = await publishedInterest(bed, center, { organization, listIsOpen: true });
    const query = `query ($id: ID!) { center(id: $id) {
      hub { id } organization { id } countries { code }
      programmes { nodes { id center { id } expressionsOfInterest { nodes { id } } } }
      expressionsOfInterest { nodes { id listIsOpen center { id } programme { id } organization { id } } } } }`;
    expect(await get(query, { id: center.id }, {})).toEqual({
      center: {
        hub: { id: hub },
        organization: { id: organization },
        countries: [{ code: 'RU' }, { code: 'VN' }],
        programmes: {
          nodes: [
            {
              id: programme.id,
              center: { id: center.id },
              expressionsOfInterest: { nodes: [{ id: interest.id }] },
            },
          ],
        },
        expressionsOfInterest: {
          nodes: [
            {
              id: interest.id,
              listIsOpen: true,
              center: { id: center.id },
              programme: null,
              organization: { id: organization },
            },
          ],
        },
      },
    });
  });
});

describe('a roadmap', () => {
  it('leads to its milestones, their proposals, and the critical path to any of them', async () => {
    const hub = await knownHub(bed);
    const record = await aProposalRecord(bed, { hub });
    const proposal = await publishedProposal(bed, record);
    const produces = record.source.recordId;
    const steps = [
      aStep('first', { produces, actor: VN }),
      aStep('second', { dependsOn: ['first'] }),
      aStep('third', { dependsOn: ['second'] }),
    ];
    const row = await publishedRoadmap(bed, { hub, steps });
    const [first, second, third] = row.milestones.map(({ id }) => ({ id }));
    const query = `query ($id: ID!, $to: ID!) { roadmap(id: $id) { hub { id } versionHash
      milestones(first: 1) { nodes { id actor { kind country { code } organization { id } } proposal { id } }
        pageInfo { hasNextPage } }
      criticalPath { unit length paths { milestones { id } } }
      pathTo: criticalPath(to: $to) { length paths { milestones { id } } } } }`;
    expect(await get(query, { id: row.id, to: second?.id }, {})).toEqual({
      roadmap: {
        hub: { id: hub },
        versionHash: versionHash(row.milestones),
        milestones: {
          nodes: [
            {
              ...first,
              actor: { kind: 'COUNTRY', country: { code: 'VN' }, organization: null },
              proposal: { id: proposal.id },
            },
          ],
          pageInfo: { hasNextPage: true },
        },
        criticalPath: { unit: 'STEPS', length: 3, paths: [{ milestones: [first, second, third] }] },
        pathTo: { length: 2, paths: [{ milestones: [first, second] }] },
      },
    });
    const back = '{ roadmaps { nodes { id } } reviews { nodes { id } } hub { id } }';
    expect(await get(`query ($id: ID!) { proposal(id: $id) ${back} }`, { id: proposal.id }, {})).toEqual({
      proposal: { roadmaps: { nodes: [{ id: row.id }] }, reviews: { nodes: [] }, hub: { id: hub } },
    });
  });
});

describe('cooperation', () => {
  it('leads to its hub, its parties, its trainees and the person to whom the source attributes it', async () => {
    const [hub, statedBy] = [await knownHub(bed), await knownPerson(bed)];
    const organization = await knownOrganization(bed);
    const parties = [organizationParty(organization)];
    const training = await publishedTraining(bed, { hub, parties, source: aSource({ statedBy }) });
    const query = `query ($id: ID!) { trainingProgramme(id: $id) { hub { id } traineesCountry { code }
      parties { kind organization { id } country { code } } provenance { document statedBy { id } } } }`;
    expect(await get(query, { id: training.id }, {})).toEqual({
      trainingProgramme: {
        hub: { id: hub },
        traineesCountry: { code: 'VN' },
        parties: [{ kind: 'ORGANIZATION', organization: { id: organization }, country: null }],
        provenance: { document: 'Example article', statedBy: { id: statedBy } },
      },
    });
    const [project, agreement] = [await aProject(bed, { hub }), await anAgreement(bed, { hub })];
    const both = `query ($p: ID!, $a: ID!) { project(id: $p) { hub { id } } agreement(id: $a) { hub { id } } }`;
    expect(await get(both, { p: project.id, a: agreement.id })).toEqual({
      project: { hub: { id: hub } },
      agreement: { hub: { id: hub } },
    });
  });
});

describe('reviews', () => {
  it('show scores and comments to their reviewer and to those who run the programme only', async () => {
    const { id } = await take(bed, await aProposal(bed), ...TO_REVIEW);
    const reviewer = await knownPerson(bed);
    const { assignment } = await aReview(bed, id, { reviewer, comment: 'too dear' });
    const query = `query ($id: ID!) { proposal(id: $id) {
      assignments { nodes { id status reviewer { id } proposal { id } } }
      reviews { nodes { reviewer { id } comment excellence proposal { id } } } } }`;
    const shown = { reviewer: { id: reviewer }, comment: 'too dear', excellence: 4, proposal: { id } };
    const assigned = { id: assignment, status: 'REVIEWED', reviewer: { id: reviewer }, proposal: { id } };
    const manager: TestCaller = { roles: ['PROGRAMME_MANAGER'] };
    for (const caller of [manager, as(reviewer).as]) {
      expect(await get(query, { id }, caller)).toEqual({
        proposal: { assignments: { nodes: [assigned] }, reviews: { nodes: [shown] } },
      });
    }
    const waiting = await anAssignment(bed, id);
    expect(await get(query, { id }, as(waiting.reviewer).as)).toMatchObject({
      proposal: { assignments: { nodes: [{ id: waiting.id }] }, reviews: { nodes: [] } },
    });
    for (const caller of [{ roles: ['REVIEWER'] }, { roles: ['EXPERT'] }, {}] as TestCaller[]) {
      expect(await get(query, { id }, caller)).toEqual({ proposal: null });
    }
  });
});

describe('a mutation', () => {
  const values = async (hub?: string) => ({
    hub: hub ?? (await knownHub(bed)),
    kind: 'JOINT_PROJECT',
    from: VN,
    to: { kind: 'COUNTRY', id: 'RU' },
    subject: text('Example'),
  });

  it('answers with the object, or with the refusal as a member of its union', async () => {
    const draft = (input: object) => give('draftProposal', 'DraftProposalInput', input);
    const missing = newId('hub');
    expect(await draft(await values())).toEqual({ __typename: 'Proposal' });
    expect(await draft(await values(missing))).toMatchObject({
      __typename: 'ReferenceUnknown',
      reference: missing,
    });
    expect(await draft({ ...(await values()), from: { kind: 'COUNTRY', id: 'x' } })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'from',
    });
    const row = await aRoadmap(bed, []);
    expect(
      await give('proposeRoadmap', 'ProposeRoadmapInput', { ...seen(row), parties: [VN] }),
    ).toMatchObject({ __typename: 'RuleBreach', rule: 'NO_MILESTONES' });
    expect(await give('activateRoadmap', 'CommandInput', seen(row))).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'DRAFT',
      command: 'activateRoadmap',
    });
  });

  it('is refused to who has none of its roles', async () => {
    const draft = async (as: TestCaller) => give('draftProposal', 'DraftProposalInput', await values(), as);
    expect(await draft({})).toEqual(['UNAUTHENTICATED at draftProposal']);
    expect(await draft({ roles: ['REVIEWER'] })).toEqual(['FORBIDDEN at draftProposal']);
    expect(await draft({ roles: ['PROGRAMME_MANAGER'] })).toEqual({ __typename: 'Proposal' });
    const [reviewed, own] = [await aProposal(bed), await anInterest(bed)];
    const manager: TestCaller = { roles: ['PROGRAMME_MANAGER'] };
    const admin: TestCaller = { roles: ['ORG_ADMIN'], organization: own.organization };
    const review = { proposal: reviewed.id, comment: 'not mine to say' };
    expect(await give('submitReview', 'SubmitReviewInput', review, manager)).toEqual([
      'FORBIDDEN at submitReview',
    ]);
    expect(await give('acknowledgeInterest', 'CommandInput', seen(own), admin)).toEqual([
      'FORBIDDEN at acknowledgeInterest',
    ]);
    expect(await give('acknowledgeInterest', 'CommandInput', seen(own), manager)).toEqual({
      __typename: 'ExpressionOfInterest',
    });
  });
});
