import { codeOf, DOCUMENT, english, namesOf, onlyHub, sourceOf, type IdOf } from './facts-to-values.ts';
import type { HubFacts } from './hub-facts.ts';

type PersonId = (recordId: string) => string;

/** Input of importEvents; ids of companies' objects are known by then. */
export function eventsImport(facts: HubFacts, idOf: IdOf) {
  const person: PersonId = (recordId) => idOf('Person', recordId);
  const hub = idOf('Hub', onlyHub(facts));
  return {
    document: DOCUMENT,
    events: missionsOf(facts, hub, person),
    sessions: sessionsOf(facts, person),
    delegations: delegationsOf(facts, idOf),
    participations: facts.delegation.flatMap((one) =>
      'organization' in one
        ? [
            {
              source: sourceOf(one, person),
              delegation: one.delegation,
              organization: idOf('Organization', one.organization),
              representation: one.representation,
            },
          ]
        : [],
    ),
    outcomes: facts.decisions.map((one) => ({
      source: sourceOf(one, person),
      event: one.taken_during,
      hub: idOf('Hub', one.about),
      organization: idOf('Organization', one.organization),
      kind: 'DECISION',
      text: english(one.decision_en),
    })),
    venues: [venueOf(facts, hub, person)],
  };
}

const missionsOf = (facts: HubFacts, hub: string, person: PersonId) =>
  facts.events.flatMap((one) =>
    one.kind === 'BUSINESS_MISSION'
      ? [
          {
            source: sourceOf(one, person),
            hub,
            kind: one.kind,
            names: namesOf(one),
            startsOn: one.starts_on,
            endsOn: one.ends_on,
            sendingCountry: codeOf(one.sending_country),
            hostCountry: codeOf(one.host_country),
            sourceStatus: one.status_at_publication,
          },
        ]
      : [],
  );

const sessionsOf = (facts: HubFacts, person: PersonId) =>
  facts.events.flatMap((one) =>
    one.kind === 'MEETING_SERIES'
      ? [
          {
            source: sourceOf(one, person),
            event: one.part_of,
            kind: one.kind,
            names: namesOf(one),
            sides: one.sides.map((id) => ({ kind: 'COUNTRY', id: codeOf(id) })),
            partyKinds: one.party_kinds,
            countStated: one.count_stated,
            sourceStatus: one.status,
          },
        ]
      : [],
  );

/** The groups with a stated number are those that the delegation counts. */
function delegationsOf(facts: HubFacts, idOf: IdOf) {
  const person: PersonId = (recordId) => idOf('Person', recordId);
  const counted = facts.unnamed_groups.filter((one) => one.approximate_total !== undefined);
  return facts.delegation.flatMap((one) =>
    'head' in one
      ? [
          {
            source: sourceOf(one, person),
            event: one.event,
            country: codeOf(one.country),
            head: person(one.head),
            countedGroups: counted.map(({ id }) => idOf('UnnamedGroup', id)),
          },
        ]
      : [],
  );
}

/** No record names the venue itself: it is what the two kinds of infrastructure are parts of. */
function venueOf(facts: HubFacts, hub: string, person: PersonId) {
  const spaces = facts.infrastructure;
  const sentences = [...new Set(spaces.map(({ sentence }) => sentence))];
  const note = 'No record of its own: holds the two kinds of infrastructure';
  return {
    source: {
      recordId: 'infrastructure',
      sentences,
      modality: 'OPINION',
      statedBy: null,
      note,
      derived: true,
    },
    hub,
    names: [],
    spaces: spaces.map((one) => ({ source: sourceOf(one, person), kind: one.kind, names: namesOf(one) })),
  };
}
