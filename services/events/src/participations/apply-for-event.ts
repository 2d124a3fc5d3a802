import {
  invalidInput,
  isRefusal,
  referenceUnknown,
  ruleBreach,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import { holdScreening, unblockedOrganization } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { delegation } from '../delegations/delegation.ts';
import { event, type Event } from '../events/event.ts';
import { participation, type Participation } from './participation.ts';

export type Application = {
  event: string;
  organization: string;
  delegation?: string | null | undefined;
  representation?: string | null | undefined;
};

const takesApplications = ({ status }: Event) => status === 'REGISTRATION' || status === 'RUNNING';

/** An organization applies: while registration is open, or late while the event runs. */
export async function applyForEvent(
  work: UnitOfWork,
  input: Application,
): Promise<Participation | InvalidInput | ReferenceUnknown | RuleBreach> {
  await holdScreening(work, [input.organization]);
  const at = await work.find(event, input.event);
  if (!at) return referenceUnknown(input.event, 'event');
  if (!takesApplications(at)) {
    const message = `applications are taken in REGISTRATION; the event is ${at.status}`;
    return ruleBreach('REGISTRATION_CLOSED', message);
  }
  const organization = await unblockedOrganization(work, input.organization);
  if (isRefusal(organization)) return organization;
  if (await work.exists(participation, { event: at.id, organization: organization.id })) {
    return ruleBreach('ALREADY_APPLIED', 'this organization takes part in the event already');
  }
  if (input.delegation && (await work.find(delegation, input.delegation))?.event !== at.id) {
    return invalidInput('no such delegation at this event', 'delegation');
  }
  return work.create(participation, {
    status: 'APPLIED',
    previousStatus: null,
    event: at.id,
    delegation: input.delegation ?? null,
    organization: organization.id,
    representation: input.representation ?? null,
    example: organization.example,
    provenance: null,
  });
}
