import type { HubFacts } from './hub-facts.ts';

/** Name of the source document, as every provenance carries it. */
export const DOCUMENT = 'hub-facts.json';

/** Id of the object that a record became. */
export type IdOf = (type: string, recordId: string) => string;

type Sourced = {
  id: string;
  sentence: string;
  also_supported_by?: readonly string[] | undefined;
  note?: string | undefined;
  modality?: string | undefined;
  stated_by?: string | undefined;
  derived?: boolean | undefined;
};

type Named = {
  name_ru?: string | undefined;
  name_en: string;
  name_en_basis?: string | undefined;
  aliases_ru?: readonly string[] | undefined;
};

const english = (value: string) => ({ lang: 'en', value });
const codeOf = (country: string) => country.replace('country:', '');

/** Provenance input; `statedBy` turns the person's record id into what the service wants. */
const sourceOf = (record: Sourced, statedBy: (recordId: string) => string = (recordId) => recordId) => ({
  recordId: record.id,
  sentences: [record.sentence, ...(record.also_supported_by ?? [])],
  modality: record.modality?.toUpperCase() ?? null,
  statedBy: record.stated_by ? statedBy(record.stated_by) : null,
  note: record.note ?? null,
  derived: record.derived ?? false,
});

const russian = (value: string, alias: boolean) => ({ value, lang: 'ru', script: 'Cyrl', basis: 'ARTICLE', alias });

/** The Russian forms are the article's own; the English one says where it comes from, when the file does. */
const namesOf = (record: Named) => [
  ...(record.name_ru ? [russian(record.name_ru, false)] : []),
  {
    value: record.name_en,
    lang: 'en',
    script: 'Latn',
    basis: record.name_en_basis?.toUpperCase() ?? null,
    alias: false,
  },
  ...(record.aliases_ru ?? []).map((alias) => russian(alias, true)),
];

/** "published 2019-02-20 17:16" in the citation, as local time. */
const publishedAt = (citation: string) => {
  const [, date, time] = /published (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(citation) ?? [];
  return date && time ? `${date}T${time}` : null;
};

const attribution = (citation: string) => /attributed to (.+)$/.exec(citation)?.[1] ?? null;

export function companiesImport(facts: HubFacts) {
  const { document, ...legend } = facts.about;
  return {
    document: {
      name: DOCUMENT,
      citation: document,
      publishedAtLocal: publishedAt(document),
      timeZone: null,
      attribution: attribution(document),
      legend: Object.entries(legend).map(([key, text]) => ({ key, text })),
      notStated: facts.not_in_article,
    },
    countries: facts.countries.map((one) => ({
      source: sourceOf(one),
      code: one.iso3166_alpha2,
      names: namesOf(one),
    })),
    organizations: facts.organizations.map((one) => ({
      source: sourceOf(one),
      names: namesOf(one),
      kind: one.kind,
      status: one.lifecycle ?? 'DRAFT',
      sourceStatus: one.lifecycle ?? null,
      country: one.country ? codeOf(one.country) : null,
      city: one.city_ru ? { lang: 'ru', value: one.city_ru } : null,
      roleInSource: one.role_in_article,
    })),
    persons: facts.persons.map((one) => ({
      source: sourceOf(one),
      names: namesOf(one),
      organization: one.organization,
      position: english(one.position_en),
      roles: one.roles,
    })),
    unnamedGroups: facts.unnamed_groups.map((one) => ({
      source: sourceOf(one),
      description: english(one.description_en),
      counted: one.counted ?? null,
      approximateTotal: one.approximate_total ?? null,
    })),
    hubs: facts.hub.flatMap((one) => ('subject' in one ? [] : [hubOf(one, facts)])),
    relationships: facts.hub.flatMap((one) =>
      'subject' in one
        ? [{ source: sourceOf(one), subject: one.subject, relation: one.relation, object: one.object }]
        : [],
    ),
    facts: facts.cooperation_items
      .filter((one) => one.kind === 'COUNTRY_LEVEL')
      .map((one) => ({
        source: sourceOf(one),
        category: one.kind,
        parties: one.parties.map((id) => ({ kind: 'COUNTRY', id: codeOf(id) })),
        sourceStatus: one.status,
      })),
  };
}

type HubRecord = Exclude<HubFacts['hub'][number], { subject: string }>;

/** The home country is the one from which the hub's market-entry function leads. */
function hubOf(hub: HubRecord, facts: HubFacts) {
  const home = facts.hub_functions.find((one) => one.from_country)?.from_country;
  return {
    source: sourceOf(hub),
    names: namesOf(hub),
    hostCountry: codeOf(hub.location),
    homeCountry: home ? codeOf(home) : null,
    sourceStatus: hub.lifecycle,
    coordinator: hub.coordinator,
    functions: facts.hub_functions.map((one) => ({
      source: sourceOf(one),
      names: namesOf(one),
      fromCountry: one.from_country ? codeOf(one.from_country) : null,
      toCountry: one.to_country ? codeOf(one.to_country) : null,
    })),
    operatorRequirements: facts.operator_requirements.map((one) => ({
      source: sourceOf(one),
      text: english(one.requirement_en),
    })),
  };
}

const onlyHub = (facts: HubFacts) => facts.hub.find((one) => !('subject' in one))?.id ?? '';

export function eventsImport(facts: HubFacts, idOf: IdOf) {
  const person = (recordId: string) => idOf('Person', recordId);
  const hub = idOf('Hub', onlyHub(facts));
  const counted = facts.unnamed_groups.filter((one) => one.approximate_total !== undefined);
  return {
    document: DOCUMENT,
    events: facts.events.flatMap((one) =>
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
    ),
    sessions: facts.events.flatMap((one) =>
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
    ),
    delegations: facts.delegation.flatMap((one) =>
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
    ),
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

/** No record names the venue itself: it is what the two kinds of infrastructure are parts of. */
function venueOf(facts: HubFacts, hub: string, person: (recordId: string) => string) {
  const spaces = facts.infrastructure;
  const sentences = [...new Set(spaces.map(({ sentence }) => sentence))];
  const note = 'No record of its own: holds the two kinds of infrastructure';
  return {
    source: { recordId: 'infrastructure', sentences, modality: 'OPINION', statedBy: null, note, derived: true },
    hub,
    names: [],
    spaces: spaces.map((one) => ({ source: sourceOf(one, person), kind: one.kind, names: namesOf(one) })),
  };
}

export function projectsImport(facts: HubFacts, idOf: IdOf) {
  const person = (recordId: string) => idOf('Person', recordId);
  const hub = idOf('Hub', onlyHub(facts));
  const party = (id: string) =>
    id.startsWith('country:')
      ? { kind: 'COUNTRY', id: codeOf(id) }
      : { kind: 'ORGANIZATION', id: idOf('Organization', id) };
  const centerOf = (organization: string) =>
    facts.center_purpose.find((one) => one.center === organization)?.id ?? organization;
  const cooperation = facts.cooperation_items.map((one) => ({
    kind: one.kind,
    source: sourceOf(one, person),
    hub,
    parties: one.parties.map(party),
    subject: english(one.subject_en ?? ''),
    sourceStatus: one.status,
    item: one,
  }));
  return {
    document: DOCUMENT,
    centers: facts.center_purpose.map((one) => ({
      source: sourceOf(one, person),
      hub,
      organization: idOf('Organization', one.center),
      statement: english(one.statement_en),
      permanent: one.permanent,
      countries: one.countries.map(codeOf),
      partyKinds: one.party_kinds,
    })),
    programmes: facts.programme_areas.map((one) => ({
      source: sourceOf(one, person),
      center: centerOf(one.center),
      names: namesOf(one),
      cooperationKinds: one.cooperation_kinds_en.map(english),
    })),
    expressionsOfInterest: facts.expressions_of_interest.map((one) => ({
      source: sourceOf(one, person),
      center: centerOf(one.object),
      organization: idOf('Organization', one.organization),
      listIsOpen: one.list_is_open,
      sourceStatus: one.status,
    })),
    proposals: facts.expected_proposals.map((one) => ({
      source: sourceOf(one, person),
      hub,
      kind: one.kind,
      from: party(one.from),
      to: party(one.to),
      subject: english(one.subject_en),
      timing: english(one.timing_en),
      sourceStatus: one.status,
    })),
    roadmaps: [roadmapOf(facts, hub, person, party)],
    projects: cooperation
      .filter(({ kind }) => kind === 'JOINT_WORK' || kind === 'READINESS')
      .map(({ item, ...one }) => ({
        ...one,
        status: one.kind === 'JOINT_WORK' ? 'IMPLEMENTATION' : 'PIPELINE',
        beneficiaries: item.beneficiaries_en ? english(item.beneficiaries_en) : null,
      })),
    trainingProgrammes: cooperation
      .filter(({ kind }) => kind === 'TRAINING')
      .map(({ item, ...one }) => ({
        ...one,
        traineesCountry: item.trainees_country ? codeOf(item.trainees_country) : null,
      })),
  };
}

type PartyOf = (id: string) => { kind: string; id: string };

/** The roadmap is what the last step produces; the steps are its milestones. */
function roadmapOf(facts: HubFacts, hub: string, person: (recordId: string) => string, party: PartyOf) {
  const steps = facts.roadmap_steps;
  const sentences = [...new Set(steps.map(({ sentence }) => sentence))];
  const note = 'No record of its own: what the last step produces';
  return {
    source: { recordId: 'roadmap', sentences, modality: 'EXPECTED', statedBy: null, note, derived: true },
    hub,
    steps: steps.map((one) => ({
      source: sourceOf(one, person),
      order: one.order,
      actor: one.actor ? party(one.actor) : null,
      action: english(one.action_en),
      timing: one.timing_en ? english(one.timing_en) : null,
      produces: one.produces,
      dependsOn: one.depends_on ?? [],
    })),
  };
}
