import assert from 'node:assert/strict';
import type { Examples } from './story-introduction.ts';
import { mutate, nameOf, onceKnown, seenRow, step, type Answer, type Story } from './story-tools.ts';

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

/** Chapter 4: three take part outside the delegation; an introduction and a request become meetings. */
export async function meetAtTheMission(
  story: Story,
  { fund, startup, introduction }: Examples,
): Promise<void> {
  const funds = await join(story, 'investor', fund.id);
  const startups = await join(story, 'founder', startup.id);
  const companies = await join(story, 'company-admin', story.placeOf('organization:COMPANY'));
  story.report(
    `   ${['investor', 'founder', 'company-admin'].map(nameOf).join(', ')} applied, ` +
      `${nameOf('organizer-first')} (organizer) approved`,
  );
  await onceKnown('the introduction to become a meeting request', () =>
    requireAccepted(story, funds.id, introduction.id),
  );
  story.report('   the accepted introduction became an accepted meeting request');
  await askForMeeting(story, companies, startups);
  await publishSchedule(story);
  const meeting = await holdIntroduced(story, funds.id, introduction.id);
  story.partner.expect('investments.introduction.v1', introduction.id, 'suggested', 'requested', 'accepted');
  story.partner.expect('events.meeting.v1', meeting, 'scheduled', 'held');
}

/** Its own person applies, the event's organizer approves. */
async function join(story: Story, subject: string, organization: string): Promise<Answer> {
  const own = await story.as(subject);
  const apply = {
    name: 'applyForEvent',
    input: { event: story.hub.mission, organization },
    expected: 'Participation',
  };
  const applied = await onceKnown(`events to learn of ${subject}`, () => mutate(own, apply));
  const organizer = await story.as('organizer-first');
  return onceKnown('events to learn of the organizer', () =>
    step(organizer, 'approveParticipation', 'Participation', applied, 'APPROVED'),
  );
}

async function askForMeeting(story: Story, from: Answer, to: Answer): Promise<void> {
  const input = { from: from.id, to: to.id, message: 'Example request' };
  const ask = { name: 'requestMeeting', input, expected: 'MeetingRequest' };
  const company = await story.as('company-admin');
  // By the mission's own rule, participants see those of the other side.
  await assert.rejects(mutate(company, ask), /known here yet/);
  const organizer = await story.as('organizer-first');
  const event = await seenRow(organizer, 'event', story.hub.mission);
  const open = { id: event.id, expectedVersion: event.version, participantsSeeEachOther: 'ALL' };
  await mutate(organizer, { name: 'setPeerRule', input: open, expected: 'Event' });
  const request = await mutate(company, ask);
  await step(await story.as('founder'), 'acceptMeeting', 'MeetingRequest', request, 'ACCEPTED');
  story.report(
    `   ${nameOf('organizer-first')} let all participants see one another; ` +
      `${nameOf('company-admin')} asked for a meeting, ${nameOf('founder')} accepted`,
  );
}

async function publishSchedule(story: Story): Promise<void> {
  const organizer = await story.as('organizer-first');
  const schedule = await mutate(organizer, {
    name: 'generateSchedule',
    input: { event: story.hub.mission, slots: SLOTS, tables: 2, seed: 1 },
    expected: 'ScheduleVersion',
    fields: 'id version status placed bound unscheduled { reason }',
  });
  assert.equal(schedule['placed'], 2);
  await step(organizer, 'publishSchedule', 'ScheduleVersion', schedule, 'PUBLISHED');
  story.partner.expect('events.schedule.v1', schedule.id, 'published');
}

/** The investor finds the meeting in the agenda, the organizer says that it was held. Gives its id. */
async function holdIntroduced(story: Story, participation: string, introduction: string): Promise<string> {
  const investor = await story.as('investor');
  const query = `query ($id: ID!) { participation(id: $id) {
    delegation { id } agenda(zone: "${ZONE}") { icalendar items { startsAt table } }
    meetings { nodes { id version status origin { id } } }
  } }`;
  const { participation: seen } = await investor.get<Agenda>(query, { id: participation });
  const [meeting] = seen.meetings.nodes;
  assert.equal(seen.delegation, null, 'the example must stay outside the delegation');
  assert.ok(meeting && meeting.origin?.id === introduction);
  assert.match(seen.agenda.icalendar, /BEGIN:VTIMEZONE/);
  const organizer = await story.as('organizer-first');
  await step(organizer, 'holdMeeting', 'Meeting', { ...meeting, __typename: 'Meeting' }, 'HELD');
  const [item] = seen.agenda.items;
  story.report(`   scheduled at ${item?.startsAt ?? ''} (${ZONE}), table ${item?.table ?? ''}, and held`);
  return meeting.id;
}

async function requireAccepted(story: Story, participation: string, introduction: string): Promise<true> {
  const investor = await story.as('investor');
  type Requests = {
    participation: { meetingRequests: { nodes: { status: string; origin: { id: string } | null }[] } };
  };
  const { participation: seen } = await investor.get<Requests>(
    'query ($id: ID!) { participation(id: $id) { meetingRequests { nodes { status origin { id } } } } }',
    { id: participation },
  );
  const isAccepted = seen.meetingRequests.nodes.some(
    ({ status, origin }) => status === 'ACCEPTED' && origin?.id === introduction,
  );
  assert.ok(isAccepted, 'there is no accepted request of the introduction');
  return true;
}
