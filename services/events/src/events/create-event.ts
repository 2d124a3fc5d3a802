import {
  invalidInput,
  isRefusal,
  type InvalidInput,
  type Name,
  type ReferenceUnknown,
} from '@hub/hub-language';
import { hubOf } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { EventKind, PeerRule } from '../generated/enums.ts';
import { zoneProblem } from '../time/time-zone.ts';
import { event, type Event } from './event.ts';

export type NewEvent = {
  hub: string;
  kind: EventKind;
  names: readonly Name[];
  startsOn: string;
  endsOn: string;
  timeZone?: string | null | undefined;
  sendingCountry?: string | null | undefined;
  hostCountry?: string | null | undefined;
  participantsSeeEachOther: PeerRule;
  example: boolean;
};

/** Creates an event of a hub as a draft. */
export async function createEvent(
  work: UnitOfWork,
  input: NewEvent,
): Promise<Event | InvalidInput | ReferenceUnknown> {
  const problem = eventProblem(input);
  if (problem) return problem;
  const hub = await hubOf(work, input.hub);
  if (isRefusal(hub)) return hub;
  return work.create(event, {
    status: 'DRAFT',
    sourceStatus: null,
    kind: input.kind,
    names: input.names,
    hub: hub.id,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    timeZone: input.timeZone ?? null,
    sendingCountry: input.sendingCountry ?? null,
    hostCountry: input.hostCountry ?? null,
    participantsSeeEachOther: input.participantsSeeEachOther,
    example: input.example,
    provenance: null,
  });
}

function eventProblem({ startsOn, endsOn, names, timeZone }: NewEvent): InvalidInput | undefined {
  if (endsOn < startsOn) return invalidInput('the event ends before it starts', 'endsOn');
  if (names.length === 0) return invalidInput('an event needs at least one name', 'names');
  return timeZone ? zoneProblem(timeZone, 'timeZone') : undefined;
}
