import assert from 'node:assert/strict';
import { mutate, step, type Answer, type Story } from './story-tools.ts';
import type { Examples } from './story-introduction.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

const SLOTS = [
  { startsAt: '2019-02-19T02:00:00Z', endsAt: '2019-02-19T02:30:00Z' },
  { startsAt: '2019-02-19T02:30:00Z', endsAt: '2019-02-19T03:00:00Z' },
];
const ZONE = 'Asia/Ho_Chi_Minh';

type Agenda = {
  participation: {
    delegation: { id: string } | null;
    agenda: { icalendar: string; items: { startsAt: string; table: number }[] };
    meetings: { nodes: { id: string; version: number; status: string; origin: { id: string } | null }[] };
  };
};

/** Chapter 3: both join as example participants outside the delegation; the introduction becomes a meeting. */
export async function meetAtTheMission(
  story: Story,
  { fund, startup, introduction }: Examples,
): Promise<void> {
  const organizer = await story.as('event-organizer', ['EVENT_ORGANIZER']);
  const participation = await join(story, fund);
  await join(story, startup);
  await waitFor(() => accepted(story, participation.id, introduction.id), {
    timeoutMs: 30_000,
    what: 'the introduction to become a meeting request',
    everyMs: 100,
  });
  story.report('   the accepted introduction became an accepted meeting request');
  const input = { event: story.hub.mission, slots: SLOTS, tables: 2, seed: 1 };
  const fields = 'id version status placed bound unscheduled { reason }';
  const schedule = await mutate(organizer, {
    name: 'generateSchedule',
    input,
    expected: 'ScheduleVersion',
    fields,
  });
  assert.equal(schedule['placed'], 1);
  await step(organizer, 'publishSchedule', 'ScheduleVersion', schedule, 'PUBLISHED');
  const query = `query ($id: ID!) { participation(id: $id) {
    delegation { id } agenda(zone: "${ZONE}") { icalendar items { startsAt table } }
    meetings { nodes { id version status origin { id } } }
  } }`;
  const { participation: seen } = await organizer.get<Agenda>(query, { id: participation.id });
  const [meeting] = seen.meetings.nodes;
  assert.equal(seen.delegation, null, 'the example must stay outside the delegation');
  assert.equal(meeting?.origin?.id, introduction.id);
  assert.match(seen.agenda.icalendar, /BEGIN:VTIMEZONE/);
  await step(organizer, 'holdMeeting', 'Meeting', { ...meeting, __typename: 'Meeting' }, 'HELD');
  story.partner.expect('investments.introduction.v1', introduction.id, 'suggested', 'requested', 'accepted');
  story.partner.expect('events.schedule.v1', schedule.id, 'published');
  story.partner.expect('events.meeting.v1', meeting.id, 'scheduled', 'held');
  const [item] = seen.agenda.items;
  story.report(`   scheduled at ${item?.startsAt ?? ''} (${ZONE}), table ${item?.table ?? ''}, and held`);
}

async function join(story: Story, organization: Answer): Promise<Answer> {
  const organizer = await story.as('event-organizer', ['EVENT_ORGANIZER']);
  const input = { event: story.hub.mission, organization: organization.id };
  const applied = await mutate(organizer, { name: 'applyForEvent', input, expected: 'Participation' });
  return step(organizer, 'approveParticipation', 'Participation', applied, 'APPROVED');
}

async function accepted(story: Story, participation: string, introduction: string): Promise<boolean> {
  const organizer = await story.as('event-organizer', ['EVENT_ORGANIZER']);
  type Requests = {
    participation: { meetingRequests: { nodes: { status: string; origin: { id: string } | null }[] } };
  };
  const { participation: seen } = await organizer.get<Requests>(
    'query ($id: ID!) { participation(id: $id) { meetingRequests { nodes { status origin { id } } } } }',
    { id: participation },
  );
  return seen.meetingRequests.nodes.some(
    ({ status, origin }) => status === 'ACCEPTED' && origin?.id === introduction,
  );
}
