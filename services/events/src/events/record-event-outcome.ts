import { isRefusal, type LocalizedText, type ReferenceUnknown } from '@hub/hub-language';
import { organizationOf } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { OutcomeKind } from '../generated/enums.ts';
import { eventOutcome, recordedAs, type EventOutcome } from './event-outcome.ts';
import { event } from './event.ts';

export type NewOutcome = {
  event: string;
  kind: OutcomeKind;
  organization?: string | null | undefined;
  text: LocalizedText;
};

/** Records what came of an event, for an organization or for all. */
export async function recordEventOutcome(
  work: UnitOfWork,
  input: NewOutcome,
): Promise<EventOutcome | ReferenceUnknown> {
  const of = await work.load(event, input.event);
  if (input.organization) {
    const organization = await organizationOf(work, input.organization);
    if (isRefusal(organization)) return organization;
  }
  const values = {
    kind: input.kind,
    event: of.id,
    hub: of.hub,
    organization: input.organization ?? null,
    text: input.text,
    example: of.example,
    provenance: null,
  };
  return work.create(eventOutcome, values, recordedAs(input.kind));
}
