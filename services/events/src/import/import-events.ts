import {
  invalidInput,
  isRefusal,
  newId,
  referenceUnknown,
  type AnyRefusal,
  type Provenance,
  type Refusal,
  type SourceInput,
} from '@hub/hub-language';
import { hubOf, importedProvenance, organizationOf, personOf } from '@hub/followed-companies';
import { RecordImport, type ImportResult, type UnitOfWork } from '@hub/service-kit/use-case';
import { delegation } from '../delegations/delegation.ts';
import { eventOutcome, recordedAs } from '../events/event-outcome.ts';
import { event } from '../events/event.ts';
import { session } from '../events/session.ts';
import { participation } from '../participations/participation.ts';
import { venue } from '../venues/venue.ts';
import type {
  DelegationRecord,
  EventRecord,
  EventsRecords,
  OutcomeRecord,
  ParticipationRecord,
  SessionRecord,
  VenueRecord,
} from './records.ts';

/** Imports the records of one document in the order of their references, all or none. */
export async function importEvents(work: UnitOfWork, input: EventsRecords): Promise<ImportResult> {
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
  readonly #work: UnitOfWork;
  /** Events and organizations of the participations of this import. */
  readonly #participants = new Set<string>();

  constructor(work: UnitOfWork, document: string) {
    this.#work = work;
    this.records = new RecordImport(work, document);
  }

  event(record: EventRecord) {
    return this.records.record(event, record.source.recordId, record, async (given) => {
      if (given.endsOn < given.startsOn) {
        const message = 'the event ends before it starts';
        this.records.refuse(invalidInput(message, 'endsOn', given.source.recordId));
      }
      await this.#require(hubOf, given.hub);
      return {
        ...base,
        status: 'RUNNING' as const,
        sourceStatus: given.sourceStatus ?? null,
        kind: given.kind,
        names: given.names,
        hub: given.hub,
        startsOn: given.startsOn,
        endsOn: given.endsOn,
        timeZone: null,
        sendingCountry: given.sendingCountry ?? null,
        hostCountry: given.hostCountry ?? null,
        participantsSeeEachOther: 'BY_REQUEST' as const,
        provenance: await this.#provenance(given.source),
      };
    });
  }

  session(record: SessionRecord) {
    return this.records.record(session, record.source.recordId, record, async (given) => ({
      ...base,
      status: 'HELD' as const,
      sourceStatus: given.sourceStatus ?? null,
      kind: given.kind,
      names: given.names,
      event: await this.records.requireIdOf('Event', given.event),
      sides: given.sides,
      partyKinds: given.partyKinds,
      countStated: given.countStated ?? null,
      provenance: await this.#provenance(given.source),
    }));
  }

  delegation(record: DelegationRecord) {
    return this.records.record(delegation, record.source.recordId, record, async (given) => {
      await this.#require(personOf, given.head);
      for (const group of given.countedGroups) await this.#require(groupOf, group);
      return {
        ...base,
        status: 'SUBMITTED' as const,
        event: await this.records.requireIdOf('Event', given.event),
        country: given.country,
        head: given.head ?? null,
        countedGroups: given.countedGroups,
        provenance: await this.#provenance(given.source),
      };
    });
  }

  participation(record: ParticipationRecord) {
    return this.records.recordBy('Participation', record.source.recordId, record, async (given) => {
      await this.#require(organizationOf, given.organization);
      const member = await this.records.requireIdOf('Delegation', given.delegation);
      const provenance = await this.#provenance(given.source);
      if (this.records.refusal) return this.records.refusal;
      await this.records.written(delegation);
      const of = await this.#work.load(delegation, member);
      const { organization } = given;
      if (await this.#takesPart(of.event, organization)) {
        const message = 'this organization takes part in the event already: state it once';
        return invalidInput(message, 'organization', given.source.recordId);
      }
      const values = {
        ...base,
        status: 'APPROVED' as const,
        event: of.event,
        delegation: of.id,
        organization,
        previousStatus: null,
        representation: given.representation ?? null,
        provenance,
      };
      return this.records.create(participation, values, 'approved');
    });
  }

  /** True when the organization takes part already, as stored or by an earlier record of this import. */
  async #takesPart(inEvent: string, organization: string): Promise<boolean> {
    const key = `${inEvent} ${organization}`;
    if (this.#participants.has(key)) return true;
    this.#participants.add(key);
    return this.#work.exists(participation, { event: inEvent, organization });
  }

  outcome(record: OutcomeRecord) {
    return this.records.recordBy('EventOutcome', record.source.recordId, record, async (given) => {
      await this.#require(hubOf, given.hub);
      await this.#require(organizationOf, given.organization);
      const values = {
        ...base,
        kind: given.kind,
        event: await this.records.requireIdOf('Event', given.event),
        hub: given.hub ?? null,
        organization: given.organization ?? null,
        text: given.text,
        provenance: await this.#provenance(given.source),
      };
      return this.records.refusal ?? this.records.create(eventOutcome, values, recordedAs(given.kind));
    });
  }

  venue(record: VenueRecord) {
    return this.records.record(venue, record.source.recordId, record, async (given) => {
      await this.#require(hubOf, given.hub);
      const spaces = given.spaces.map(async ({ source, kind, names }) => {
        const provenance = await this.#provenance(source);
        return { id: newId('spc'), kind, names, capacity: null, provenance };
      });
      return {
        ...base,
        status: 'PLANNED' as const,
        hub: given.hub,
        names: given.names,
        spaces: await Promise.all(spaces),
        provenance: await this.#provenance(given.source),
      };
    });
  }

  /** Refuses the import when something that it refers to is unknown here; nothing is required of no id. */
  async #require(
    find: (work: UnitOfWork, id: string) => Promise<object | AnyRefusal>,
    id: string | null | undefined,
  ): Promise<void> {
    const found = id ? await find(this.#work, id) : undefined;
    if (isRefusal(found)) this.records.refuse(found as Refusal);
  }

  /** The provenance of a record; unknown people refuse the import. */
  async #provenance(source: SourceInput): Promise<Provenance | null> {
    const provenance = await importedProvenance(this.#work, this.records.document, source);
    if (!isRefusal(provenance)) return provenance;
    this.records.refuse(provenance);
    return null;
  }
}

/** The unnamed group, or ReferenceUnknown while it has not arrived. */
const groupOf = async (work: UnitOfWork, id: string) =>
  (await work.replica('companies.fact.v1', id)) ?? referenceUnknown(id, 'fact');
