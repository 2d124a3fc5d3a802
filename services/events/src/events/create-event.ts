import { invalidInput, requireHub, requireOrganization, type Work } from '@hub/service-kit';
import type { CreateEventInput, RecordEventOutcomeInput } from '../graphql/generated.ts';
import { eventAggregate, outcomeAggregate } from './event.entity.ts';

/** Throws a Refusal when `zone` is not an IANA time zone. */
export function requireZone(zone: string, field: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw invalidInput(`${zone} is not an IANA time zone; write e.g. Asia/Ho_Chi_Minh`, field);
  }
}

export async function createEvent(work: Work, input: CreateEventInput) {
  if (input.endsOn < input.startsOn) throw invalidInput('the event ends before it starts', 'endsOn');
  if (input.names.length === 0) throw invalidInput('an event needs at least one name', 'names');
  if (input.timeZone) requireZone(input.timeZone, 'timeZone');
  await requireHub(work.manager, input.hub);
  const created = await work.create(eventAggregate, {
    status: 'DRAFT',
    sourceStatus: null,
    kind: input.kind,
    names: input.names,
    hub: input.hub,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    timeZone: input.timeZone ?? null,
    sendingCountry: input.sendingCountry ?? null,
    hostCountry: input.hostCountry ?? null,
    example: input.example,
    provenance: null,
  });
  return { __typename: 'Event' as const, ...created };
}

export async function recordEventOutcome(work: Work, input: RecordEventOutcomeInput) {
  const event = await work.load(eventAggregate, input.event);
  if (input.organization) await requireOrganization(work.manager, input.organization);
  const created = await work.create(
    outcomeAggregate,
    {
      kind: input.kind,
      event: event.id,
      hub: event.hub,
      organization: input.organization ?? null,
      text: input.text,
      example: event.example,
      provenance: null,
    },
    input.kind === 'LEAD' ? 'lead-recorded' : 'decision-recorded',
  );
  return { __typename: 'EventOutcome' as const, ...created };
}
