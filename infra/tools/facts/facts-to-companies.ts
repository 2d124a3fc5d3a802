import { attribution, codeOf, DOCUMENT, english, namesOf, publishedAt, sourceOf } from './facts-to-values.ts';
import type { HubFacts } from './hub-facts.ts';

/** Input of importCompanies: the document and everything that companies owns. */
export const companiesImport = (facts: HubFacts) => ({
  document: documentOf(facts),
  countries: facts.countries.map((one) => ({
    source: sourceOf(one),
    code: one.iso3166_alpha2,
    names: namesOf(one),
  })),
  organizations: facts.organizations.map(organizationOf),
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
});

function documentOf(facts: HubFacts) {
  const { document, ...legend } = facts.about;
  return {
    name: DOCUMENT,
    citation: document,
    publishedAtLocal: publishedAt(document),
    timeZone: null,
    attribution: attribution(document),
    legend: Object.entries(legend).map(([key, text]) => ({ key, text })),
    notStated: facts.not_in_article,
  };
}

const organizationOf = (one: HubFacts['organizations'][number]) => ({
  source: sourceOf(one),
  names: namesOf(one),
  kind: one.kind,
  status: one.lifecycle ?? 'DRAFT',
  sourceStatus: one.lifecycle ?? null,
  country: one.country ? codeOf(one.country) : null,
  city: one.city_ru ? { lang: 'ru', value: one.city_ru } : null,
  roleInSource: one.role_in_article,
});

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
