import { randomUUID } from 'node:crypto';
import type { AggregateRow, LocalizedText, SourceInput } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import type { UseCaseBed } from '@hub/service-kit/testing';
import { center, type Center } from '../centers/center.ts';
import { programme, type Programme } from '../centers/programme.ts';
import { project, type Project } from '../cooperation/project.ts';
import { trainingProgramme, type TrainingProgramme } from '../cooperation/training-programme.ts';
import { importProjects } from '../import/import-projects.ts';
import type {
  CenterRecord,
  InterestRecord,
  ProjectRecord,
  ProjectsRecords,
  ProposalRecord,
  RoadmapRecord,
  TrainingRecord,
} from '../import/records.ts';
import { expressionOfInterest, type ExpressionOfInterest } from '../interests/expression-of-interest.ts';
import { proposal, type Proposal } from '../proposals/proposal.ts';
import type { StepRecord } from '../roadmaps/milestones-from-steps.ts';
import { roadmap, type Roadmap } from '../roadmaps/roadmap.ts';
import { knownHub, knownOrganization, RU, VN } from './foreign.ts';

/** The document that builders of this file import from. */
export const DOCUMENT = 'Example article';

/** A text in English. */
export const text = (value: string): LocalizedText => ({ lang: 'en', value });

/** Where a record stands in the document; a record of its own each time. */
export const aSource = (fields: Partial<SourceInput> = {}): SourceInput => ({
  recordId: randomUUID(),
  sentences: ['S1'],
  modality: 'STATED',
  derived: false,
  ...fields,
});

/** An import of these records and no others. */
export const records = (some: Partial<ProjectsRecords>): ProjectsRecords => ({
  document: DOCUMENT,
  centers: [],
  programmes: [],
  expressionsOfInterest: [],
  proposals: [],
  roadmaps: [],
  projects: [],
  trainingProgrammes: [],
  ...some,
});

/** Imports records and gives the row that the last of them became. */
async function publish<Row extends AggregateRow>(
  bed: UseCaseBed,
  aggregate: Aggregate<Row>,
  some: Partial<ProjectsRecords>,
): Promise<Row> {
  const imported = await bed.accept(importProjects, records(some));
  const row = await bed.reader().byId(aggregate, imported.records.at(-1)?.id);
  if (!row) throw new Error(`the import made no ${aggregate.typeName}`);
  return row;
}

/** A centre as a record of the document tells of it. */
export const aCenterRecord = async (
  bed: UseCaseBed,
  fields: Partial<CenterRecord> = {},
): Promise<CenterRecord> => ({
  source: aSource(),
  hub: fields.hub ?? (await knownHub(bed)),
  organization: fields.organization ?? (await knownOrganization(bed)),
  statement: text('Example of what a centre is for'),
  permanent: true,
  countries: ['RU', 'VN'],
  partyKinds: ['COMPANY', 'UNIVERSITY'],
  ...fields,
});

export const publishedCenter = async (bed: UseCaseBed, fields: Partial<CenterRecord> = {}): Promise<Center> =>
  publish(bed, center, { centers: [await aCenterRecord(bed, fields)] });

/** Record id of what the document states. */
const recordOf = ({ provenance }: AggregateRow) => provenance?.recordId ?? '';

export const publishedProgramme = (bed: UseCaseBed, of: Center, source = aSource()): Promise<Programme> =>
  publish(bed, programme, {
    programmes: [
      {
        source,
        center: recordOf(of),
        names: [{ value: 'Example programme', lang: 'en', script: 'Latn', alias: false }],
        cooperationKinds: [text('joint research')],
      },
    ],
  });

export const publishedInterest = async (
  bed: UseCaseBed,
  of: Center,
  fields: Partial<InterestRecord> = {},
): Promise<ExpressionOfInterest> =>
  publish(bed, expressionOfInterest, {
    expressionsOfInterest: [
      {
        source: aSource(),
        center: recordOf(of),
        organization: fields.organization ?? (await knownOrganization(bed)),
        ...fields,
      },
    ],
  });

/** A proposal as a record of the document tells of it. */
export const aProposalRecord = async (
  bed: UseCaseBed,
  fields: Partial<ProposalRecord> = {},
): Promise<ProposalRecord> => ({
  source: aSource({ modality: 'EXPECTED' }),
  hub: fields.hub ?? (await knownHub(bed)),
  kind: 'DEVELOPMENT_PROJECT',
  from: VN,
  to: RU,
  subject: text('Example project that was announced'),
  ...fields,
});

export const publishedProposal = async (
  bed: UseCaseBed,
  fields: Partial<ProposalRecord> = {},
): Promise<Proposal> => publish(bed, proposal, { proposals: [await aProposalRecord(bed, fields)] });

/** A step of a roadmap. */
export const aStep = (recordId: string, fields: Partial<StepRecord> = {}): StepRecord => ({
  source: aSource({ recordId }),
  action: text(`Example step ${recordId}`),
  dependsOn: [],
  ...fields,
});

export const publishedRoadmap = async (
  bed: UseCaseBed,
  fields: Partial<RoadmapRecord> = {},
): Promise<Roadmap> =>
  publish(bed, roadmap, {
    roadmaps: [
      { source: aSource(), hub: fields.hub ?? (await knownHub(bed)), steps: [aStep('first')], ...fields },
    ],
  });

export const publishedProject = async (
  bed: UseCaseBed,
  fields: Partial<ProjectRecord> = {},
): Promise<Project> =>
  publish(bed, project, {
    projects: [
      {
        source: aSource(),
        hub: fields.hub ?? (await knownHub(bed)),
        kind: 'JOINT_WORK',
        status: 'PIPELINE',
        parties: [RU, VN],
        subject: text('Example of joint work'),
        ...fields,
      },
    ],
  });

export const publishedTraining = async (
  bed: UseCaseBed,
  fields: Partial<TrainingRecord> = {},
): Promise<TrainingProgramme> =>
  publish(bed, trainingProgramme, {
    trainingProgrammes: [
      {
        source: aSource(),
        hub: fields.hub ?? (await knownHub(bed)),
        kind: 'TRAINING',
        parties: [RU, VN],
        subject: text('Example training of specialists'),
        traineesCountry: 'VN',
        ...fields,
      },
    ],
  });
