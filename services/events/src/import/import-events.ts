import {
  invalidInput,
  newId,
  RecordImport,
  requireHub,
  requireOrganization,
  requireProvenance,
  requireReplica,
  type SourceInput,
  type Work,
} from '@hub/service-kit';
import { delegationAggregate } from '../delegations/delegation.ts';
import { eventAggregate, outcomeAggregate, sessionAggregate } from '../events/event.entity.ts';
import type {
  ImportDelegationInput,
  ImportEventInput,
  ImportEventsInput,
  ImportOutcomeInput,
  ImportParticipationInput,
  ImportSessionInput,
  ImportVenueInput,
} from '../graphql/generated.ts';
import { participationAggregate } from '../participations/participation.entity.ts';
import { venueAggregate } from '../venues/venue.entity.ts';

/** Imports the records of one document in the order of their references, all or none. */
export async function importEvents(work: Work, input: ImportEventsInput) {
  const imports = new EventsImport(work, input.document);
  for (const record of input.events) await imports.event(record);
  for (const record of input.sessions) await imports.session(record);
  for (const record of input.delegations) await imports.delegation(record);
  for (const record of input.participations) await imports.participation(record);
  for (const record of input.outcomes) await imports.outcome(record);
  for (const record of input.venues) await imports.venue(record);
  return imports.records.result();
}

const base = { example: false } as const;

class EventsImport {
  readonly records: RecordImport;
  readonly #work: Work;

  constructor(work: Work, document: string) {
    this.#work = work;
    this.records = new RecordImport(work, document);
  }

  event(record: ImportEventInput) {
    return this.records.record('Event', record.source.recordId, record, async (given) => {
      if (given.endsOn < given.startsOn) {
        throw invalidInput('the event ends before it starts', 'endsOn', given.source.recordId);
      }
      await requireHub(this.#work.manager, given.hub);
      return this.#work.create(eventAggregate, {
        ...base,
        status: 'RUNNING',
        sourceStatus: given.sourceStatus ?? null,
        kind: given.kind,
        names: given.names,
        hub: given.hub,
        startsOn: given.startsOn,
        endsOn: given.endsOn,
        timeZone: null,
        sendingCountry: given.sendingCountry ?? null,
        hostCountry: given.hostCountry ?? null,
        provenance: await this.#provenance(given.source),
      });
    });
  }

  session(record: ImportSessionInput) {
    return this.records.record('Session', record.source.recordId, record, async (given) =>
      this.#work.create(sessionAggregate, {
        ...base,
        status: 'HELD',
        sourceStatus: given.sourceStatus ?? null,
        kind: given.kind,
        names: given.names,
        event: await this.records.requireIdOf('Event', given.event),
        sides: given.sides,
        partyKinds: given.partyKinds,
        countStated: given.countStated ?? null,
        provenance: await this.#provenance(given.source),
      }),
    );
  }

  delegation(record: ImportDelegationInput) {
    return this.records.record('Delegation', record.source.recordId, record, async (given) => {
      const { manager } = this.#work;
      if (given.head) await requireReplica(manager, 'companies.person.v1', given.head);
      for (const group of given.countedGroups) {
        await requireReplica(manager, 'companies.fact.v1', group);
      }
      return this.#work.create(delegationAggregate, {
        ...base,
        status: 'SUBMITTED',
        event: await this.records.requireIdOf('Event', given.event),
        country: given.country,
        head: given.head ?? null,
        countedGroups: given.countedGroups,
        provenance: await this.#provenance(given.source),
      });
    });
  }

  participation(record: ImportParticipationInput) {
    return this.records.record('Participation', record.source.recordId, record, async (given) => {
      await requireOrganization(this.#work.manager, given.organization);
      const delegation = await this.#work.load(
        delegationAggregate,
        await this.records.requireIdOf('Delegation', given.delegation),
      );
      return this.#work.create(
        participationAggregate,
        {
          ...base,
          status: 'APPROVED',
          event: delegation.event,
          delegation: delegation.id,
          organization: given.organization,
          representation: given.representation ?? null,
          provenance: await this.#provenance(given.source),
        },
        'approved',
      );
    });
  }

  outcome(record: ImportOutcomeInput) {
    return this.records.record('EventOutcome', record.source.recordId, record, async (given) => {
      if (given.hub) await requireHub(this.#work.manager, given.hub);
      if (given.organization) await requireOrganization(this.#work.manager, given.organization);
      return this.#work.create(
        outcomeAggregate,
        {
          ...base,
          kind: given.kind,
          event: await this.records.requireIdOf('Event', given.event),
          hub: given.hub ?? null,
          organization: given.organization ?? null,
          text: given.text,
          provenance: await this.#provenance(given.source),
        },
        given.kind === 'LEAD' ? 'lead-recorded' : 'decision-recorded',
      );
    });
  }

  venue(record: ImportVenueInput) {
    return this.records.record('Venue', record.source.recordId, record, async (given) => {
      await requireHub(this.#work.manager, given.hub);
      return this.#work.create(venueAggregate, {
        ...base,
        status: 'PLANNED',
        hub: given.hub,
        names: given.names,
        spaces: await Promise.all(
          given.spaces.map(async ({ source, kind, names }) => ({
            id: newId('spc'),
            kind,
            names,
            capacity: null,
            provenance: await this.#provenance(source),
          })),
        ),
        provenance: await this.#provenance(given.source),
      });
    });
  }

  #provenance(source: SourceInput) {
    return requireProvenance(this.#work.manager, this.records.document, source);
  }
}
