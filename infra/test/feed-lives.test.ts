import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeChange, readToEnd } from '@hub/change-feed/subscriber';
import { createClient, type HubClient } from '@hub/infra/client';
import { loadHubFacts } from '@hub/infra/loader';
import { waitFor } from '@hub/infra/wait-for';
import { startTestStack, type TestStack } from '@hub/testing';
import { settleDemoPeople } from '../tools/identity/demo-grants.ts';
import { demoPlaces } from '../tools/identity/demo-places.ts';
import { mutate, step, type Answer, type Mutation } from '../tools/story/story-tools.ts';

/**
 * What the article records goes through its possible lives; whoever follows the topics sees each step, in order.
 */

let stack: TestStack;
let staff: HubClient;
let hub: Hub;
let signatories: object[];
beforeAll(async () => {
  stack = await startTestStack();
  const roles = ['OPERATOR', 'COMPLIANCE', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER', 'EXPERT'] as const;
  staff = createClient(stack.url, await stack.issuer.issue({ subject: 'staff', roles: [...roles] }));
  await loadHubFacts(staff);
  hub = (await staff.get<{ hubs: { nodes: Hub[] } }>(HUB)).hubs.nodes[0] as Hub;
}, 90_000);
afterAll(() => stack.stop(), 60_000);

type Row = Pick<Answer, 'id' | 'version' | 'status'>;
type Rows = { nodes: Row[] };
type Hub = {
  id: string;
  roadmaps: Rows;
  projects: Rows;
  events: { nodes: (Row & { participations: Rows })[] };
};

const ROW = 'nodes { id version status }';
const HUB = `{ hubs { nodes { id roadmaps { ${ROW} } projects { ${ROW} }
  events { nodes { id version status participations(first: 20) { ${ROW} } } } } } }`;
const PARTIES = [
  { kind: 'COUNTRY', id: 'RU' },
  { kind: 'COUNTRY', id: 'VN' },
];
const at = (row: Row) => ({ id: row.id, expectedVersion: row.version });

/** Takes an aggregate through commands, each named with the state that it leads to. */
async function live(type: string, row: Row, ...steps: string[]): Promise<Answer> {
  let current = row as Answer;
  for (const [index, command] of steps.entries()) {
    if (index % 2 === 0) current = await step(staff, command, type, current, steps[index + 1] ?? '');
  }
  return current;
}

/** Repeats a mutation until the change that it refers to has come over the feed. */
const whenKnown = (mutation: Mutation) =>
  waitFor(
    () =>
      mutate(staff, mutation).catch((error: Error) => {
        if (!/known here yet/.test(error.message)) throw error;
        return undefined;
      }),
    { timeoutMs: 30_000, what: `${mutation.name}: the feed to bring what it refers to` },
  );

/** The changes of one aggregate on a topic, by type. */
async function changesOf(topic: string, key: string): Promise<string[]> {
  const types: string[] = [];
  await readToEnd({ ...stack.environment.kafkaAdmin, prefix: stack.topicPrefix }, topic, (batch) => {
    for (const record of batch.records) {
      if (record.key?.toString() !== key) continue;
      types.push(decodeChange(topic, batch.partition, record).type.split('.').at(-2) ?? '');
    }
  });
  return types;
}

const untilSeen = (topic: string, key: string, ...types: string[]) =>
  waitFor(async () => (await changesOf(topic, key)).join() === types.join(), {
    timeoutMs: 30_000,
    what: `${topic} to bring ${types.join(', ')} of ${key}`,
  });

const person = (subject: string) => stack.issuer.issue({ subject, roles: [] });

/** Settles the demo people, and names the example bodies of government that sign for the parties. */
async function bodiesOfGovernment(): Promise<object[]> {
  const places = await demoPlaces(staff);
  await settleDemoPeople(stack.url, staff, { tokenOf: person, places });
  return (['government:HOME', 'government:HOST'] as const).map((scope, index) => ({
    party: PARTIES[index],
    organization: places.get(scope)?.scopeId,
  }));
}

/** Opened for the signatures of both parties, or of both again. */
const openAgreement = async (row: Row): Promise<Answer> => {
  const steps = ['negotiateAgreement', 'NEGOTIATION', 'reviewAgreement', 'LEGAL_REVIEW'];
  const reviewed = await live('Agreement', row, ...steps.slice(row.status === 'DRAFT' ? 0 : 2));
  return whenKnown({
    name: 'openForSignature',
    input: { ...at(reviewed), signatories },
    expected: 'Agreement',
    fields: 'id version status versionHash',
  });
};

describe('the feed shows the life of', () => {
  it('an expression of interest', async () => {
    const interests = (
      await staff.get<{ expressionsOfInterest: Rows }>(`{ expressionsOfInterest { ${ROW} } }`)
    ).expressionsOfInterest.nodes;
    const [converted, expired, declined, withdrawn] = interests as [Row, Row, Row, Row];
    const type = 'ExpressionOfInterest';
    const review = ['acknowledgeInterest', 'ACKNOWLEDGED', 'reviewInterest', 'UNDER_REVIEW'];
    const ask = ['requestInterestInfo', 'INFO_REQUESTED'];
    const accept = [
      'provideInterestInfo',
      'UNDER_REVIEW',
      'acceptInterest',
      'ACCEPTED',
      'convertInterest',
      'CONVERTED',
    ];
    await live(type, converted, ...review, ...ask, ...accept);
    await live(type, expired, ...review, ...ask, 'expireInterest', 'EXPIRED');
    await live(type, declined, ...review, 'declineInterest', 'DECLINED');
    await live(type, withdrawn, 'withdrawInterest', 'WITHDRAWN');
    const topic = 'projects.interest.v1';
    const begin = ['submitted', 'acknowledged', 'under-review'];
    await untilSeen(topic, converted.id, ...begin, 'info-requested', 'under-review', 'accepted', 'converted');
    await untilSeen(topic, expired.id, ...begin, 'info-requested', 'expired');
    await untilSeen(topic, declined.id, ...begin, 'declined');
    await untilSeen(topic, withdrawn.id, 'submitted', 'withdrawn');
  }, 60_000);

  it('a project, and a roadmap that is taken back before it is agreed', async () => {
    const running = hub.projects.nodes.find(({ status }) => status === 'IMPLEMENTATION') as Row;
    const planned = hub.projects.nodes.find(({ status }) => status === 'PIPELINE') as Row;
    await live('Project', running, 'suspendProject', 'SUSPENDED', 'resumeProject', 'IMPLEMENTATION');
    const resumed = { ...running, version: running.version + 2 };
    await live('Project', resumed, 'finalizeProject', 'FINALISATION', 'closeProject', 'CLOSED');
    await live('Project', planned, 'cancelProject', 'CANCELLED');
    const topic = 'projects.project.v1';
    await untilSeen(topic, running.id, 'recorded', 'suspended', 'implementation', 'finalisation', 'closed');
    await untilSeen(topic, planned.id, 'recorded', 'cancelled');

    const roadmap = hub.roadmaps.nodes[0] as Row;
    signatories = await bodiesOfGovernment();
    const input = { ...at(roadmap), parties: PARTIES, signatories };
    const proposed = await whenKnown({ name: 'proposeRoadmap', input, expected: 'Roadmap' });
    await live('Roadmap', proposed, 'reviseRoadmap', 'DRAFT');
    await untilSeen('projects.roadmap.v1', roadmap.id, 'recorded', 'in-agreement', 'draft');
  }, 60_000);

  it('an agreement: nothing before it is in force, which its signatories bring about and no staff', async () => {
    const title = { lang: 'en', value: 'Example agreement' };
    const input = { hub: hub.id, kind: 'MOU', title, parties: PARTIES, example: true };
    const draft = await mutate(staff, { name: 'draftAgreement', input, expected: 'Agreement' });
    const open = await openAgreement(draft);
    const signature = { ...at(open), party: PARTIES[0], versionHash: open['versionHash'] };
    const signing = mutate(staff, { name: 'signAgreement', input: signature, expected: 'Agreement' });
    await expect(signing).rejects.toThrow('ORG_ADMIN');
    const revised = await live('Agreement', open, 'reviseAgreement', 'NEGOTIATION');
    expect(await changesOf('projects.agreement.v1', open.id)).toEqual([]);

    let agreement = await openAgreement(revised);
    const { versionHash } = agreement;
    for (const [index, signatory] of ['signatory-home', 'signatory-host'].entries()) {
      const own = createClient(stack.url, await person(signatory));
      const given = { ...at(agreement), party: PARTIES[index], versionHash };
      agreement = await mutate(own, { name: 'signAgreement', input: given, expected: 'Agreement' });
    }
    expect(agreement.status).toBe('ACTIVE');
    await live('Agreement', agreement, 'terminateAgreement', 'TERMINATED');
    await untilSeen('projects.agreement.v1', agreement.id, 'active', 'terminated');
  }, 60_000);

  it('an organization, a market-entry case and a request for expertise', async () => {
    const query = `{ organizations(first: 100) { ${ROW} } persons { nodes { id version } } }`;
    const { organizations, persons } = await staff.get<{ organizations: Rows; persons: Rows }>(query);
    const organization = organizations.nodes.find(({ status }) => status === 'DRAFT') as Row;
    const identifier = { scheme: 'RU_INN', value: '7707083893' };
    const add = {
      name: 'addIdentifier',
      input: { ...at(organization), identifier },
      expected: 'Organization',
    };
    const identified = await mutate(staff, add);
    const steps = [
      'submitOrganization',
      'SUBMITTED',
      'rejectOrganization',
      'REJECTED',
      'reviseOrganization',
      'DRAFT',
    ];
    await live('Organization', identified, ...steps);
    const seen = ['registered', 'updated', 'submitted', 'rejected', 'draft'];
    await untilSeen('companies.organization.v1', organization.id, ...seen);
    await untilSeen('companies.organization-record.v1', organization.id, ...seen);

    const opening = { hub: hub.id, organization: organization.id, targetCountry: 'VN' };
    const opened = await mutate(staff, {
      name: 'openMarketEntryCase',
      input: opening,
      expected: 'MarketEntryCase',
    });
    const qualified = await live('MarketEntryCase', opened, 'qualifyCase', 'QUALIFIED');
    const plan = { ...at(qualified), plan: 'Example plan' };
    const planned = await mutate(staff, { name: 'agreePlan', input: plan, expected: 'MarketEntryCase' });
    const active = await live('MarketEntryCase', planned, 'startCase', 'ACTIVE');
    const outcome = { ...at(active), outcome: 'Example outcome' };
    await mutate(staff, { name: 'completeCase', input: outcome, expected: 'MarketEntryCase' });
    const lived = ['opened', 'qualified', 'planned', 'active', 'completed'];
    await untilSeen('companies.case.v1', opened.id, ...lived);

    const offer = { person: persons.nodes[0]?.id, areas: ['example'], hoursPerMonth: 4, example: true };
    const expert = await whenKnown({
      name: 'createExpertProfile',
      input: offer,
      expected: 'ExpertProfile',
      fields: 'id version',
    });
    const need = { organization: organization.id, area: 'example', description: 'Example request' };
    const request = await whenKnown({ name: 'requestExpert', input: need, expected: 'ExpertRequest' });
    const match = { ...at(request), expert: expert.id };
    const matched = await mutate(staff, { name: 'matchExpert', input: match, expected: 'ExpertRequest' });
    await live('ExpertRequest', matched, 'confirmExpert', 'CONFIRMED');
    await untilSeen('investments.expert.v1', request.id, 'opened', 'matched', 'confirmed');
    await untilSeen('investments.expert-profile.v1', expert.id, 'recorded');
  }, 90_000);

  it('meetings at the mission: asked for, placed or not, moved; a lead; a schedule that is replaced', async () => {
    const mission = hub.events.nodes[0];
    const [a, b, c] = (mission?.participations.nodes ?? []) as [Row, Row, Row];
    const ask = async (from: Row, to: Row) => {
      const input = { from: from.id, to: to.id };
      const request = await mutate(staff, { name: 'requestMeeting', input, expected: 'MeetingRequest' });
      return live('MeetingRequest', request, 'acceptMeeting', 'ACCEPTED');
    };
    const requests = [await ask(a, b), await ask(a, c)];
    const slots = [{ startsAt: '2019-02-19T02:00:00Z', endsAt: '2019-02-19T02:30:00Z' }];
    const later = { startsAt: '2019-02-19T05:00:00Z', endsAt: '2019-02-19T05:30:00Z' };
    const publish = async (some: object[]) => {
      const input = { event: mission?.id, slots: some, tables: 1, seed: 1 };
      const schedule = await mutate(staff, { name: 'generateSchedule', input, expected: 'ScheduleVersion' });
      return live('ScheduleVersion', schedule, 'publishSchedule', 'PUBLISHED');
    };
    const first = await publish(slots);
    const topic = 'events.request.v1';
    const states = await waitFor(
      async () => {
        const lives = await Promise.all(requests.map(({ id }) => changesOf(topic, id)));
        return lives.every((life) => life.length === 3) && lives.map((life) => life.at(-1) ?? '');
      },
      { timeoutMs: 30_000, what: 'both requests to be placed or left out' },
    );
    expect(new Set(states)).toEqual(new Set(['scheduled', 'unschedulable']));

    const meetings = await staff.get<{ participation: { meetings: Rows } }>(
      `query ($id: ID!) { participation(id: $id) { meetings { ${ROW} } } }`,
      { id: a.id },
    );
    const meeting = meetings.participation.meetings.nodes[0] as Row;
    const move = { ...at(meeting), slot: later, table: 1 };
    await mutate(staff, { name: 'moveMeeting', input: move, expected: 'Meeting' });
    await untilSeen('events.meeting.v1', meeting.id, 'scheduled', 'moved');

    await publish([{ startsAt: '2019-02-19T06:00:00Z', endsAt: '2019-02-19T06:30:00Z' }]);
    await untilSeen('events.schedule.v1', first.id, 'published', 'superseded');

    const text = { lang: 'en', value: 'Example lead' };
    const lead = { event: mission?.id, kind: 'LEAD', text };
    const outcome = await mutate(staff, {
      name: 'recordEventOutcome',
      input: lead,
      expected: 'EventOutcome',
      fields: 'id version',
    });
    await untilSeen('events.outcome.v1', outcome.id, 'lead-recorded');
  }, 90_000);
});
