import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
  type AggregateRow,
  type LocalizedText,
  type Party,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export const PROJECT_STATUSES = [
  'PIPELINE',
  'IMPLEMENTATION',
  'SUSPENDED',
  'FINALISATION',
  'CLOSED',
  'CANCELLED',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export type Project = AggregateRow & {
  status: ProjectStatus;
  sourceStatus: string | null;
  kind: 'JOINT_WORK' | 'READINESS' | 'JOINT_PROJECT';
  hub: string;
  parties: readonly Party[];
  subject: LocalizedText;
  beneficiaries: LocalizedText | null;
};

export type TrainingProgramme = AggregateRow & {
  sourceStatus: string | null;
  kind: string;
  hub: string;
  parties: readonly Party[];
  subject: LocalizedText;
  traineesCountry: string | null;
};

export const projectMachine = defineMachine<ProjectStatus>(PROJECT_STATUSES, [
  { command: 'startProject', from: ['PIPELINE'], to: 'IMPLEMENTATION' },
  { command: 'suspendProject', from: ['IMPLEMENTATION'], to: 'SUSPENDED' },
  { command: 'resumeProject', from: ['SUSPENDED'], to: 'IMPLEMENTATION' },
  { command: 'finalizeProject', from: ['IMPLEMENTATION'], to: 'FINALISATION' },
  { command: 'closeProject', from: ['FINALISATION'], to: 'CLOSED' },
  { command: 'cancelProject', from: ['PIPELINE', 'IMPLEMENTATION'], to: 'CANCELLED' },
]);

export const ProjectEntity = new EntitySchema<Project>({
  name: 'Project',
  tableName: 'project',
  columns: {
    ...aggregateColumns('prj'),
    status: textColumn(),
    sourceStatus: nullable(textColumn()),
    kind: textColumn(),
    hub: idColumn('hub'),
    parties: jsonColumn(),
    subject: jsonColumn(),
    beneficiaries: nullable(jsonColumn()),
  },
});

export const TrainingProgrammeEntity = new EntitySchema<TrainingProgramme>({
  name: 'TrainingProgramme',
  tableName: 'training_programme',
  columns: {
    ...aggregateColumns('trn'),
    sourceStatus: nullable(textColumn()),
    kind: textColumn(),
    hub: idColumn('hub'),
    parties: jsonColumn(),
    subject: jsonColumn(),
    traineesCountry: nullable(textColumn()),
  },
});

const OWN_PARTY = `t.parties @> jsonb_build_array(jsonb_build_object('id', $organizationId::text))`;
const PARTY = `t.parties @> jsonb_build_array(jsonb_build_object('id', p.parent))`;
const visibility = { public: publicWhenPublished(), own: OWN_PARTY, roles: ['PROGRAMME_MANAGER'] } as const;

export const projectAggregate = defineAggregate<Project>({
  typeName: 'Project',
  prefix: 'prj',
  topic: 'projects.project.v1',
  entity: ProjectEntity,
  created: 'recorded',
  machine: projectMachine,
  visibility,
});

export const trainingAggregate = defineAggregate<TrainingProgramme>({
  typeName: 'TrainingProgramme',
  prefix: 'trn',
  topic: 'projects.training.v1',
  entity: TrainingProgrammeEntity,
  created: 'recorded',
  visibility,
});

export const projectsOfHub = defineRelation(projectAggregate, 't.hub = p.parent::uuid');
export const projectsOfOrganization = defineRelation(projectAggregate, PARTY, 'text');
export const trainingOfHub = defineRelation(trainingAggregate, 't.hub = p.parent::uuid');
export const trainingOfOrganization = defineRelation(trainingAggregate, PARTY, 'text');
