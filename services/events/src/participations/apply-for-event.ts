import {
  invalidInput,
  referenceUnknown,
  requireNotBlocked,
  requireOrganization,
  ruleBreach,
  type Guard,
  type Work,
} from '@hub/service-kit';
import { delegationAggregate } from '../delegations/delegation.ts';
import { eventAggregate } from '../events/event.entity.ts';
import type { ApplyForEventInput } from '../graphql/generated.ts';
import { participationAggregate } from './participation.entity.ts';
import type { Participation } from './participation.ts';

const OPEN_FOR_APPLICATION = ['REGISTRATION', 'RUNNING'];

/** An organization applies: while registration is open, or late while the event runs. */
export async function applyForEvent(work: Work, input: ApplyForEventInput) {
  const event = await work.find(eventAggregate, input.event);
  if (!event) throw referenceUnknown(input.event, 'event');
  if (!OPEN_FOR_APPLICATION.includes(event.status)) {
    throw ruleBreach(
      'REGISTRATION_CLOSED',
      `applications are taken in REGISTRATION; the event is ${event.status}`,
    );
  }
  const organization = await requireOrganization(work.manager, input.organization);
  await requireNotBlocked(work.manager, organization.id);
  const twice = await work.manager.existsBy(participationAggregate.entity, {
    event: event.id,
    organization: organization.id,
  });
  if (twice) throw ruleBreach('ALREADY_APPLIED', 'this organization takes part in the event already');
  if (input.delegation) {
    const delegation = await work.find(delegationAggregate, input.delegation);
    if (delegation?.event !== event.id) throw invalidInput('no such delegation at this event', 'delegation');
  }
  const created = await work.create(participationAggregate, {
    status: 'APPLIED',
    event: event.id,
    delegation: input.delegation ?? null,
    organization: organization.id,
    representation: input.representation ?? null,
    example: organization.example,
    provenance: null,
  });
  return { __typename: 'Participation' as const, ...created };
}

const approve: Guard<Participation> = async (work, row) => {
  await requireNotBlocked(work.manager, row.organization);
};

export const participationGuards = { approveParticipation: approve };
