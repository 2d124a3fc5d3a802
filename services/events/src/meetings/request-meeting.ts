import {
  codedError,
  referenceUnknown,
  ruleBreach,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import { refuseBlocked } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { isAdmitted, participation, type Participation } from '../participations/participation.ts';
import { between, meetingRequest, type MeetingRequest, type Sides } from './meeting-request.ts';

/** Participations that ask and are asked. */
export type NewRequest = { from: string; to: string; message?: string | null | undefined };

const OPEN = ['REQUESTED', 'ACCEPTED', 'SCHEDULED', 'UNSCHEDULABLE', 'SUSPENDED'] as const;

/**
 * One participant asks another of the same event, whom it sees, for a meeting. One open request a pair. Throws
 * FORBIDDEN when the caller asks in another's name.
 */
export async function requestMeeting(
  work: UnitOfWork,
  input: NewRequest,
): Promise<MeetingRequest | ReferenceUnknown | RuleBreach> {
  await lockBoth(work, input);
  const from = await work.find(participation, input.from);
  if (!from) return referenceUnknown(input.from, 'participation');
  if (!work.actsFor(from.organization)) {
    throw codedError('FORBIDDEN', 'ask in the name of your own participation');
  }
  const to = await work.find(participation, input.to);
  if (!to) return referenceUnknown(input.to, 'participation');
  const refused =
    (await sideProblem(work, from)) ??
    (await sideProblem(work, to)) ??
    (await pairProblem(work, { from, to }));
  if (refused) return refused;
  const values = { ...between({ from, to }), message: input.message ?? null, origin: null };
  return work.create(meetingRequest, { ...values, status: 'REQUESTED' });
}

/** Locks them in the order of their ids, so that two who ask each other at once do not wait for one another. */
async function lockBoth(work: UnitOfWork, { from, to }: NewRequest): Promise<void> {
  for (const id of [from, to].toSorted()) await work.find(participation, id);
}

/** A side that may not meet; of another's block nobody is told, it is as if there were no such participation. */
async function sideProblem(
  work: UnitOfWork,
  row: Participation,
): Promise<ReferenceUnknown | RuleBreach | undefined> {
  if (!isAdmitted(row)) {
    return ruleBreach('NOT_ADMITTED', `participation ${row.id} is ${row.status}, not approved`);
  }
  const blocked = await refuseBlocked(work, row.organization);
  return blocked && !work.actsFor(row.organization) ? referenceUnknown(row.id, 'participation') : blocked;
}

async function pairProblem(work: UnitOfWork, { from, to }: Sides): Promise<RuleBreach | undefined> {
  if (from.event !== to.event) return ruleBreach('OTHER_EVENT', 'both must take part in the same event');
  if (from.id === to.id) return ruleBreach('SAME_PARTICIPANT', 'nobody meets themselves');
  const isOpen = await work.exists(
    meetingRequest,
    { from: from.id, to: to.id, status: OPEN },
    { from: to.id, to: from.id, status: OPEN },
  );
  return isOpen
    ? ruleBreach('ALREADY_REQUESTED', 'there is an open request between these two already')
    : undefined;
}
