import {
  invalidInput,
  newId,
  RecordImport,
  referenceUnknown,
  requireHub,
  requireOrganization,
  requireProvenance,
  type SourceInput,
  type Work,
} from '@hub/service-kit';
import { centerAggregate, programmeAggregate } from '../centers/center.ts';
import { projectAggregate, trainingAggregate } from '../cooperation/project.ts';
import type {
  ImportCenterInput,
  ImportInterestInput,
  ImportProgrammeInput,
  ImportProjectInput,
  ImportProjectsInput,
  ImportProposalInput,
  ImportRoadmapInput,
  ImportTrainingInput,
} from '../graphql/generated.ts';
import { interestAggregate } from '../interests/expression-of-interest.ts';
import { proposalAggregate } from '../proposals/proposal.entity.ts';
import { requireParties, requireParty } from '../proposals/review-proposal.ts';
import { hasCircle } from '../roadmaps/critical-path.ts';
import { aMilestone } from '../roadmaps/plan-roadmap.ts';
import { roadmapAggregate, type Milestone } from '../roadmaps/roadmap.ts';

/** Imports the records of one document in the order of their references, all or none. */
export async function importProjects(work: Work, input: ImportProjectsInput) {
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
  readonly #work: Work;

  constructor(work: Work, document: string) {
    this.#work = work;
    this.records = new RecordImport(work, document);
  }

  center(record: ImportCenterInput) {
    return this.records.record('Center', record.source.recordId, record, async (given) => {
      await requireHub(this.#work.manager, given.hub);
      await requireOrganization(this.#work.manager, given.organization);
      return this.#work.create(centerAggregate, {
        ...base,
        status: 'PLANNED',
        sourceStatus: given.sourceStatus ?? null,
        hub: given.hub,
        organization: given.organization,
        statement: given.statement ?? null,
        permanent: given.permanent ?? null,
        countries: given.countries,
        partyKinds: given.partyKinds,
        provenance: await this.#provenance(given.source),
      });
    });
  }

  programme(record: ImportProgrammeInput) {
    return this.records.record('Programme', record.source.recordId, record, async (given) =>
      this.#work.create(programmeAggregate, {
        ...base,
        center: await this.records.requireIdOf('Center', given.center),
        names: given.names,
        cooperationKinds: given.cooperationKinds,
        provenance: await this.#provenance(given.source),
      }),
    );
  }

  interest(record: ImportInterestInput) {
    return this.records.record('ExpressionOfInterest', record.source.recordId, record, async (given) => {
      await requireOrganization(this.#work.manager, given.organization);
      return this.#work.create(interestAggregate, {
        ...base,
        status: 'SUBMITTED',
        sourceStatus: given.sourceStatus ?? null,
        center: await this.records.requireIdOf('Center', given.center),
        programme: null,
        organization: given.organization,
        listIsOpen: given.listIsOpen ?? null,
        provenance: await this.#provenance(given.source),
      });
    });
  }

  proposal(record: ImportProposalInput) {
    return this.records.record('Proposal', record.source.recordId, record, async (given) => {
      await requireHub(this.#work.manager, given.hub);
      return this.#work.create(proposalAggregate, {
        ...base,
        status: 'EXPECTED',
        sourceStatus: given.sourceStatus ?? null,
        kind: given.kind,
        hub: given.hub,
        from: await requireParty(this.#work, given.from, 'from'),
        to: await requireParty(this.#work, given.to, 'to'),
        subject: given.subject,
        timing: given.timing ?? null,
        provenance: await this.#provenance(given.source),
      });
    });
  }

  roadmap(record: ImportRoadmapInput) {
    return this.records.record('Roadmap', record.source.recordId, record, async (given) => {
      await requireHub(this.#work.manager, given.hub);
      return this.#work.create(roadmapAggregate, {
        ...base,
        status: 'DRAFT',
        hub: given.hub,
        milestones: await this.#milestones(given),
        parties: [],
        signatures: [],
        provenance: await this.#provenance(given.source),
      });
    });
  }

  project(record: ImportProjectInput) {
    return this.records.record('Project', record.source.recordId, record, async (given) => {
      if (given.status !== 'IMPLEMENTATION' && given.status !== 'PIPELINE') {
        throw invalidInput(
          'an imported project is IMPLEMENTATION or PIPELINE',
          'status',
          given.source.recordId,
        );
      }
      await requireHub(this.#work.manager, given.hub);
      return this.#work.create(projectAggregate, {
        ...base,
        status: given.status,
        sourceStatus: given.sourceStatus ?? null,
        kind: given.kind,
        hub: given.hub,
        parties: await requireParties(this.#work, given.parties, 'parties'),
        subject: given.subject,
        beneficiaries: given.beneficiaries ?? null,
        provenance: await this.#provenance(given.source),
      });
    });
  }

  training(record: ImportTrainingInput) {
    return this.records.record('TrainingProgramme', record.source.recordId, record, async (given) => {
      await requireHub(this.#work.manager, given.hub);
      return this.#work.create(trainingAggregate, {
        ...base,
        sourceStatus: given.sourceStatus ?? null,
        kind: given.kind,
        hub: given.hub,
        parties: await requireParties(this.#work, given.parties, 'parties'),
        subject: given.subject,
        traineesCountry: given.traineesCountry ?? null,
        provenance: await this.#provenance(given.source),
      });
    });
  }

  async #milestones({ steps }: ImportRoadmapInput): Promise<Milestone[]> {
    const ids = new Map(steps.map(({ source }) => [source.recordId, newId('mil')]));
    const idOfStep = (recordId: string) => {
      const id = ids.get(recordId);
      if (!id) throw referenceUnknown(recordId, 'step');
      return id;
    };
    const milestones = await Promise.all(
      steps.map(async (step) =>
        aMilestone({
          id: idOfStep(step.source.recordId),
          order: step.order ?? null,
          actor: step.actor ? await requireParty(this.#work, step.actor, 'actor') : null,
          action: step.action,
          timing: step.timing ?? null,
          produces: step.produces ?? null,
          proposal: (step.produces && (await this.records.idOf('Proposal', step.produces))) || null,
          dependsOn: step.dependsOn.map(idOfStep),
          provenance: await this.#provenance(step.source),
        }),
      ),
    );
    if (hasCircle(milestones)) throw invalidInput('the steps depend on each other in a circle', 'dependsOn');
    return milestones;
  }

  #provenance(source: SourceInput) {
    return requireProvenance(this.#work.manager, this.records.document, source);
  }
}
