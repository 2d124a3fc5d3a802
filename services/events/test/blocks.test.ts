import { waitFor } from '@hub/infra/wait-for';
import {
  aHub,
  anOrganization,
  aScreening,
  publishChange,
  startTestService,
  type Answer,
  type TestService,
} from '@hub/testing';
import { afterAll, beforeAll, it } from '@jest/globals';

/** What Compliance decides while the service is down reaches what is open once it is up again. */

const names = [{ value: 'Example', lang: 'en', script: 'Latn', alias: false }];
const hub = aHub({ names });
const [blocked, other] = [anOrganization(), anOrganization()];
const screening = aScreening(blocked.id);

let events: TestService;
beforeAll(async () => {
  events = await startTestService('events', {
    createEvent: 'Event { id version }',
    announceEvent: 'Event { id version }',
    openRegistration: 'Event { id version }',
    applyForEvent: 'Participation { id version }',
    approveParticipation: 'Participation { id version }',
    requestMeeting: 'MeetingRequest { id version }',
    acceptMeeting: 'MeetingRequest { id version }',
    generateSchedule: 'ScheduleVersion { id version }',
    publishSchedule: 'ScheduleVersion { id version }',
  });
  await publishChange(events.stack, 'companies.hub.v1', 'recorded', hub);
  for (const organization of [blocked, other]) {
    await publishChange(events.stack, 'companies.organization-record.v1', 'registered', organization);
  }
}, 120_000);
afterAll(() => events.stop(), 60_000);

const seen = ({ id, version }: Answer) => ({ id, expectedVersion: version });

/** The participation of the organization that will be blocked, with a meeting in a published schedule. */
async function aMeetingOfBoth(): Promise<string> {
  const dates = { startsOn: '2026-03-01', endsOn: '2026-03-02' };
  const draft = await events.runWhenKnown('createEvent', { hub: hub.id, kind: 'FORUM', names, ...dates });
  const open = await events.run('openRegistration', seen(await events.run('announceEvent', seen(draft))));
  const participations: string[] = [];
  for (const { id: organization } of [blocked, other]) {
    const applied = await events.runWhenKnown('applyForEvent', { event: open.id, organization });
    participations.push((await events.run('approveParticipation', seen(applied))).id);
  }
  const [from, to] = participations;
  await events.run('acceptMeeting', seen(await events.run('requestMeeting', { from, to })));
  const slots = [{ startsAt: '2026-03-01T08:00:00Z', endsAt: '2026-03-01T08:30:00Z' }];
  const schedule = await events.run('generateSchedule', { event: open.id, slots, tables: 1 });
  await events.run('publishSchedule', seen(schedule));
  return from ?? '';
}

type Participation = Record<'meetings' | 'meetingRequests', { nodes: { status: string }[] }> & {
  status: string;
};

/** Waits until the participation, its request and its meeting are in these states. */
const stand = (id: string, ...states: readonly string[]) =>
  waitFor(
    async () => {
      const query = `query ($id: ID!) { participation(id: $id) {
        status meetingRequests { nodes { status } } meetings { nodes { status } } } }`;
      const { participation } = await events
        .as({ roles: ['OPERATOR'] })
        .get<{ participation: Participation }>(query, { id });
      const { status, meetingRequests, meetings } = participation;
      const now = [status, ...[...meetingRequests.nodes, ...meetings.nodes].map((one) => one.status)];
      return now.join() === states.join();
    },
    { timeoutMs: 30_000, what: `the states to be ${states.join(', ')}` },
  );

it('a block and its end that come while the service is down reach participation, request and meeting', async () => {
  const participation = await aMeetingOfBoth();
  await stand(participation, 'APPROVED', 'SCHEDULED', 'SCHEDULED');
  await events.stack.stopService('events');
  const block = { ...screening, status: 'BLOCKED' as const };
  await publishChange(events.stack, 'companies.screening.v1', 'blocked', block);
  await events.stack.startService('events');
  await stand(participation, 'SUSPENDED', 'SUSPENDED', 'SUSPENDED');
  await events.stack.stopService('events', 'SIGKILL');
  await publishChange(events.stack, 'companies.screening.v1', 'clear', { ...screening, version: 2 });
  await events.stack.startService('events');
  await stand(participation, 'APPROVED', 'SCHEDULED', 'SCHEDULED');
}, 120_000);
