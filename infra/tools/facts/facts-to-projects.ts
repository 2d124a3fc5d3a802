import { codeOf, DOCUMENT, english, namesOf, onlyHub, sourceOf, type IdOf } from './facts-to-values.ts';
import type { HubFacts } from './hub-facts.ts';

/** What the records of this service refer to, by then known. */
type Known = {
  hub: string;
  person: (recordId: string) => string;
  organization: (recordId: string) => string;
  party: (recordId: string) => { kind: string; id: string };
};

/** Input of importProjects; ids of companies' objects are known by then. */
export function projectsImport(facts: HubFacts, idOf: IdOf) {
  const organization = (recordId: string) => idOf('Organization', recordId);
  const known: Known = {
    hub: idOf('Hub', onlyHub(facts)),
    person: (recordId) => idOf('Person', recordId),
    organization,
    party: (recordId) =>
      recordId.startsWith('country:')
        ? { kind: 'COUNTRY', id: codeOf(recordId) }
        : { kind: 'ORGANIZATION', id: organization(recordId) },
  };
  return {
    document: DOCUMENT,
    centers: centersOf(facts, known),
    programmes: facts.programme_areas.map((one) => ({
      source: sourceOf(one, known.person),
      center: centerRecord(facts, one.center),
      names: namesOf(one),
      cooperationKinds: one.cooperation_kinds_en.map(english),
    })),
    expressionsOfInterest: facts.expressions_of_interest.map((one) => ({
      source: sourceOf(one, known.person),
      center: centerRecord(facts, one.object),
      organization: organization(one.organization),
      listIsOpen: one.list_is_open,
      sourceStatus: one.status,
    })),
    proposals: proposalsOf(facts, known),
    roadmaps: [roadmapOf(facts, known)],
    projects: projectsOf(facts, known),
    trainingProgrammes: trainingOf(facts, known),
  };
}

/** The centre is the object that the record of its purpose becomes. */
const centerRecord = (facts: HubFacts, organization: string) =>
  facts.center_purpose.find((one) => one.center === organization)?.id ?? organization;

const centersOf = (facts: HubFacts, { hub, person, organization }: Known) =>
  facts.center_purpose.map((one) => ({
    source: sourceOf(one, person),
    hub,
    organization: organization(one.center),
    statement: english(one.statement_en),
    permanent: one.permanent,
    countries: one.countries.map(codeOf),
    partyKinds: one.party_kinds,
  }));

const proposalsOf = (facts: HubFacts, { hub, person, party }: Known) =>
  facts.expected_proposals.map((one) => ({
    source: sourceOf(one, person),
    hub,
    kind: one.kind,
    from: party(one.from),
    to: party(one.to),
    subject: english(one.subject_en),
    timing: english(one.timing_en),
    sourceStatus: one.status,
  }));

type CooperationItem = HubFacts['cooperation_items'][number];

const cooperationOf = (one: CooperationItem, { hub, person, party }: Known) => ({
  kind: one.kind,
  source: sourceOf(one, person),
  hub,
  parties: one.parties.map(party),
  subject: english(one.subject_en ?? ''),
  sourceStatus: one.status,
});

const projectsOf = (facts: HubFacts, known: Known) =>
  facts.cooperation_items
    .filter(({ kind }) => kind === 'JOINT_WORK' || kind === 'READINESS')
    .map((one) => ({
      ...cooperationOf(one, known),
      status: one.kind === 'JOINT_WORK' ? 'IMPLEMENTATION' : 'PIPELINE',
      beneficiaries: one.beneficiaries_en ? english(one.beneficiaries_en) : null,
    }));

const trainingOf = (facts: HubFacts, known: Known) =>
  facts.cooperation_items
    .filter(({ kind }) => kind === 'TRAINING')
    .map((one) => ({
      ...cooperationOf(one, known),
      traineesCountry: one.trainees_country ? codeOf(one.trainees_country) : null,
    }));

/** The roadmap is what the last step produces; the steps are its milestones. */
function roadmapOf(facts: HubFacts, { hub, person, party }: Known) {
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
