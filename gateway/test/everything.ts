/** Queries that together read every field of every object of the hub, as anyone may. */
const PROVENANCE = `provenance {
  document recordId sentences modality note derived
  statedBy { id provenance { recordId } }
}`;
const NAMES = 'names { value lang script basis alias }';
const RECORD = 'provenance { recordId }';
const PARTY = `{ kind organization { id ${RECORD} } country { code ${RECORD} } }`;

const COMPANIES = `{
  sourceDocuments { nodes {
    id name citation publishedAtLocal timeZone attribution notStated legend { key text } example ${PROVENANCE}
  } }
  countries { nodes { code ${NAMES} example ${PROVENANCE} } }
  organizations(first: 100) { nodes {
    id kind status sourceStatus ${NAMES} country { code ${RECORD} } city { lang value } roleInSource
    identifiers { scheme value } example ${PROVENANCE}
  } }
  persons { nodes { id ${NAMES} example ${PROVENANCE} memberships { nodes {
    id position { lang value } roles organization { id ${RECORD} } example ${PROVENANCE}
  } } } }
  unnamedGroups { nodes {
    id description { lang value } counted approximateTotal { value qualifier } example ${PROVENANCE}
  } }
  facts { nodes { id category sourceStatus parties ${PARTY} example ${PROVENANCE} } }
  relationships { nodes {
    id relation subject { id ${RECORD} } object { ... on Hub { id ${RECORD} } ... on Organization { id ${RECORD} } }
    example ${PROVENANCE}
  } }
  hubs { nodes {
    id status sourceStatus ${NAMES} hostCountry { code ${RECORD} } homeCountry { code } coordinator { id ${RECORD} }
    operator { id } example ${PROVENANCE}
    functions { nodes { id ${NAMES} fromCountry { code ${RECORD} } toCountry { code ${RECORD} } ${PROVENANCE} } }
    operatorRequirements { nodes { id text { lang value } ${PROVENANCE} } }
  } }
}`;

const EVENTS = `{ hubs(first: 1) { nodes {
  events(first: 5) { nodes {
    id kind status sourceStatus ${NAMES} startsOn endsOn timeZone
    sendingCountry { code ${RECORD} } hostCountry { code ${RECORD} } example ${PROVENANCE}
    sessions(first: 5) { nodes {
      id kind status sourceStatus ${NAMES} event { id ${RECORD} } sides ${PARTY} partyKinds countStated
      example ${PROVENANCE}
    } }
    delegations(first: 5) { nodes {
      id status event { id ${RECORD} } country { code ${RECORD} } head { id ${RECORD} } countedGroups { id ${RECORD} }
      example ${PROVENANCE}
    } }
    participations(first: 50) { nodes {
      id status representation delegation { id ${RECORD} } organization { id ${RECORD} } example ${PROVENANCE}
    } }
    outcomes(first: 5) { nodes {
      id kind event { id ${RECORD} } hub { id ${RECORD} } organization { id ${RECORD} } text { lang value }
      example ${PROVENANCE}
    } }
  } }
  venues(first: 5) { nodes { id status ${NAMES} example ${PROVENANCE} spaces(first: 5) { nodes {
    id kind ${NAMES} capacity ${PROVENANCE}
  } } } }
} } }`;

const PROJECTS = `{ hubs(first: 1) { nodes {
  centers(first: 5) { nodes {
    id status organization { id ${RECORD} } statement { lang value } permanent countries { code ${RECORD} } partyKinds
    example ${PROVENANCE}
    programmes(first: 10) { nodes {
      id ${NAMES} cooperationKinds { lang value } center { id organization { id ${RECORD} } } example ${PROVENANCE}
    } }
    expressionsOfInterest(first: 20) { nodes {
      id status sourceStatus listIsOpen organization { id ${RECORD} } center { id organization { id ${RECORD} } }
      example ${PROVENANCE}
    } }
  } }
  proposals(first: 10) { nodes {
    id kind status sourceStatus from ${PARTY} to ${PARTY} subject { lang value } timing { lang value }
    example ${PROVENANCE}
  } }
  roadmaps(first: 5) { nodes { id status example ${PROVENANCE} milestones(first: 20) { nodes {
    id order status actor ${PARTY} action { lang value } timing { lang value } produces dependsOn
    proposal { id ${RECORD} } ${PROVENANCE}
  } } } }
  projects(first: 10) { nodes {
    id kind status sourceStatus parties ${PARTY} subject { lang value } beneficiaries { lang value }
    example ${PROVENANCE}
  } }
  trainingProgrammes(first: 10) { nodes {
    id kind sourceStatus parties ${PARTY} subject { lang value } traineesCountry { code ${RECORD} }
    example ${PROVENANCE}
  } }
} } }`;

export const EVERYTHING = [COMPANIES, EVENTS, PROJECTS];
