import { importedProvenance, hubOf, organizationOf } from '@hub/followed-companies';
import { invalidInput, isRefusal, type Refusal, type SourceInput } from '@hub/hub-language';
import { RecordImport, type ImportResult, type UnitOfWork } from '@hub/service-kit/use-case';
import { center } from '../centers/center.ts';
import { programme } from '../centers/programme.ts';
import { project } from '../cooperation/project.ts';
import { trainingProgramme } from '../cooperation/training-programme.ts';
import { expressionOfInterest } from '../interests/expression-of-interest.ts';
import { knownParties, knownParty } from '../parties/known-party.ts';
import { UNSIGNED } from '../parties/signature.ts';
import { proposal } from '../proposals/proposal.ts';
import { milestonesFrom } from '../roadmaps/milestones-from-steps.ts';
import { roadmap } from '../roadmaps/roadmap.ts';
import type {
  CenterRecord,
  InterestRecord,
  ProgrammeRecord,
  ProjectRecord,
  ProjectsRecords,
  ProposalRecord,
  RoadmapRecord,
  TrainingRecord,
} from './records.ts';

/** Imports the records of one document in the order of their references, all or none. */
export async function importProjects(work: UnitOfWork, input: ProjectsRecords): Promise<ImportResult> {
  const imports = new ProjectsImport(work, input.document);
  for (const record of input.centers) await imports.center(record);
  for (const record of input.programmes) await imports.programme(record);
  for (const record of input.expressionsOfInterest) await imports.interest(record);
  for (const record of input.proposals) await imports.proposal(record);
  for (const record of input.roadmaps) await imports.roadmap(record);
  for (const record of input.projects) await imports.project(record);
  for (const record of input.trainingProgrammes) await imports.training(record);
  return imports.records.result();
}

const base = { example: false } as const;

class ProjectsImport {
  readonly records: RecordImport;
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork, document: string) {
    this.#work = work;
    this.records = new RecordImport(work, document);
  }

  center(record: CenterRecord) {
    return this.records.record(center, record.source.recordId, record, async (given) => ({
      ...base,
      status: 'PLANNED' as const,
      sourceStatus: given.sourceStatus ?? null,
      hub: await this.#hub(given.hub),
      organization: await this.#organization(given.organization),
      statement: given.statement ?? null,
      permanent: given.permanent ?? null,
      countries: given.countries,
      partyKinds: given.partyKinds,
      provenance: await this.#provenance(given.source),
    }));
  }

  programme(record: ProgrammeRecord) {
    return this.records.record(programme, record.source.recordId, record, async (given) => ({
      ...base,
      center: await this.records.requireIdOf('Center', given.center),
      names: given.names,
      cooperationKinds: given.cooperationKinds,
      provenance: await this.#provenance(given.source),
    }));
  }

  interest(record: InterestRecord) {
    return this.records.record(expressionOfInterest, record.source.recordId, record, async (given) => ({
      ...base,
      status: 'SUBMITTED' as const,
      previousStatus: null,
      sourceStatus: given.sourceStatus ?? null,
      organization: await this.#organization(given.organization),
      center: await this.records.requireIdOf('Center', given.center),
      programme: null,
      listIsOpen: given.listIsOpen ?? null,
      provenance: await this.#provenance(given.source),
    }));
  }

  proposal(record: ProposalRecord) {
    return this.records.record(proposal, record.source.recordId, record, async (given) => {
      const hub = await this.#hub(given.hub);
      const from = await this.#accepted(knownParty(this.#work, given.from, 'from'));
      const to = await this.#accepted(knownParty(this.#work, given.to, 'to'));
      return {
        ...base,
        status: 'EXPECTED' as const,
        previousStatus: null,
        sourceStatus: given.sourceStatus ?? null,
        kind: given.kind,
        hub,
        from,
        to,
        subject: given.subject,
        timing: given.timing ?? null,
        audience: [from, to],
        desk: hub,
        reviewers: [],
        provenance: await this.#provenance(given.source),
      };
    });
  }

  roadmap(record: RoadmapRecord) {
    return this.records.record(roadmap, record.source.recordId, record, async (given) => ({
      ...base,
      status: 'DRAFT' as const,
      hub: await this.#hub(given.hub),
      milestones: await this.#accepted(milestonesFrom(this.#work, this.records, given.steps)),
      parties: [],
      ...UNSIGNED,
      provenance: await this.#provenance(given.source),
    }));
  }

  project(record: ProjectRecord) {
    return this.records.record(project, record.source.recordId, record, async (given) => ({
      ...base,
      status: await this.#accepted(startedOrPlanned(given)),
      sourceStatus: given.sourceStatus ?? null,
      kind: given.kind,
      hub: await this.#hub(given.hub),
      parties: await this.#accepted(knownParties(this.#work, given.parties, 'parties')),
      subject: given.subject,
      beneficiaries: given.beneficiaries ?? null,
      provenance: await this.#provenance(given.source),
    }));
  }

  training(record: TrainingRecord) {
    return this.records.record(trainingProgramme, record.source.recordId, record, async (given) => ({
      ...base,
      sourceStatus: given.sourceStatus ?? null,
      kind: given.kind,
      hub: await this.#hub(given.hub),
      parties: await this.#accepted(knownParties(this.#work, given.parties, 'parties')),
      subject: given.subject,
      traineesCountry: given.traineesCountry ?? null,
      provenance: await this.#provenance(given.source),
    }));
  }

  /** The value; a refusal is that of the whole import, which drops what is built with it. */
  async #accepted<Value>(found: Promise<Value | Refusal> | Value | Refusal): Promise<Value> {
    const value = await found;
    if (isRefusal(value)) this.records.refuse(value as Refusal);
    return value as Value;
  }

  async #hub(id: string): Promise<string> {
    return (await this.#accepted(hubOf(this.#work, id))).id;
  }

  async #organization(id: string): Promise<string> {
    return (await this.#accepted(organizationOf(this.#work, id))).id;
  }

  #provenance(source: SourceInput) {
    return this.#accepted(importedProvenance(this.#work, this.records.document, source));
  }
}

/** A document tells of projects that run or are planned. */
const startedOrPlanned = ({ status, source }: ProjectRecord) =>
  status === 'IMPLEMENTATION' || status === 'PIPELINE'
    ? status
    : invalidInput('an imported project is IMPLEMENTATION or PIPELINE', 'status', source.recordId);
