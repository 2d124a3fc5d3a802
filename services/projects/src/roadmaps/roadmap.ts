import { createHash } from 'node:crypto';
import {
  aggregateColumns,
  canonicalJson,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  jsonColumn,
  publicWhenPublished,
  textColumn,
  type AggregateRow,
  type LocalizedText,
  type Party,
  type Provenance,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export const ROADMAP_STATUSES = [
  'DRAFT',
  'IN_AGREEMENT',
  'AGREED',
  'ACTIVE',
  'COMPLETED',
  'SUPERSEDED',
] as const;
export type RoadmapStatus = (typeof ROADMAP_STATUSES)[number];

export const MILESTONE_STATUSES = ['SCHEDULED', 'MET', 'PARTIALLY_MET', 'NOT_MET', 'CANCELLED'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export type Milestone = {
  id: string;
  status: MilestoneStatus;
  order: number | null;
  actor: Party | null;
  action: LocalizedText;
  timing: LocalizedText | null;
  produces: string | null;
  proposal: string | null;
  dependsOn: readonly string[];
  durationDays: number | null;
  evidence: string | null;
  provenance: Provenance | null;
};

export type RoadmapSignature = { party: Party; versionHash: string };

export type Roadmap = AggregateRow & {
  status: RoadmapStatus;
  hub: string;
  milestones: readonly Milestone[];
  parties: readonly Party[];
  signatures: readonly RoadmapSignature[];
};

export const roadmapMachine = defineMachine<RoadmapStatus>(ROADMAP_STATUSES, [
  { command: 'proposeRoadmap', from: ['DRAFT'], to: 'IN_AGREEMENT', byClient: false },
  { command: 'signRoadmap', from: ['IN_AGREEMENT'], to: 'AGREED', byClient: false },
  { command: 'reviseRoadmap', from: ['IN_AGREEMENT'], to: 'DRAFT' },
  { command: 'activateRoadmap', from: ['AGREED'], to: 'ACTIVE' },
  { command: 'completeRoadmap', from: ['ACTIVE'], to: 'COMPLETED' },
  { command: 'supersedeRoadmap', from: ['ACTIVE'], to: 'SUPERSEDED' },
]);

/** The states of one milestone; `reportMilestone` names the state it goes to. */
export const milestoneMachine = defineMachine<MilestoneStatus>(MILESTONE_STATUSES, [
  { command: 'MET', from: ['SCHEDULED', 'PARTIALLY_MET', 'NOT_MET'], to: 'MET' },
  { command: 'PARTIALLY_MET', from: ['SCHEDULED'], to: 'PARTIALLY_MET' },
  { command: 'NOT_MET', from: ['SCHEDULED'], to: 'NOT_MET' },
  { command: 'CANCELLED', from: ['SCHEDULED'], to: 'CANCELLED' },
  { command: 'SCHEDULED', from: ['PARTIALLY_MET', 'NOT_MET'], to: 'SCHEDULED' },
]);

/** What the parties sign: everything of the milestones but how far they have come. */
export function versionHash(milestones: readonly Milestone[]): string {
  const signed = milestones.map(({ status: _status, evidence: _evidence, ...rest }) => rest);
  return createHash('sha256').update(canonicalJson(signed)).digest('hex');
}

export const RoadmapEntity = new EntitySchema<Roadmap>({
  name: 'Roadmap',
  tableName: 'roadmap',
  columns: {
    ...aggregateColumns('rdm'),
    status: textColumn(),
    hub: idColumn('hub'),
    milestones: jsonColumn(),
    parties: jsonColumn(),
    signatures: jsonColumn(),
  },
});

export const roadmapAggregate = defineAggregate<Roadmap>({
  typeName: 'Roadmap',
  prefix: 'rdm',
  topic: 'projects.roadmap.v1',
  entity: RoadmapEntity,
  created: 'recorded',
  machine: roadmapMachine,
  visibility: {
    public: publicWhenPublished('AGREED', 'ACTIVE', 'COMPLETED', 'SUPERSEDED'),
    roles: ['PROGRAMME_MANAGER'],
  },
});

export const roadmapsOfHub = defineRelation(roadmapAggregate, 't.hub = p.parent::uuid');
export const roadmapsOfProposal = defineRelation(
  roadmapAggregate,
  `t.milestones @> jsonb_build_array(jsonb_build_object('proposal', p.parent))`,
  'text',
);
