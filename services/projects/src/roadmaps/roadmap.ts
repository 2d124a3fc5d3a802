import { createHash } from 'node:crypto';
import type { Party } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  parties,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, relationInside } from '@hub/service-kit/read';
import { canonicalJson } from '@hub/service-kit/use-case';
import { RoadmapStatus } from '../generated/enums.ts';
import type { Milestone } from './milestone.ts';

/** One party's signature under the version with this hash. */
export type RoadmapSignature = { party: Party; versionHash: string };

const machine = defineMachine(RoadmapStatus, {
  proposeRoadmap: { from: ['DRAFT'], to: 'IN_AGREEMENT', by: 'service' },
  signRoadmap: { from: ['IN_AGREEMENT'], to: 'AGREED', by: 'service' },
  reviseRoadmap: { from: ['IN_AGREEMENT'], to: 'DRAFT' },
  activateRoadmap: { from: ['AGREED'], to: 'ACTIVE' },
  completeRoadmap: { from: ['ACTIVE'], to: 'COMPLETED' },
  supersedeRoadmap: { from: ['ACTIVE'], to: 'SUPERSEDED' },
});

/** Milestones towards what is planned at a hub, and who has signed them. */
export const roadmap = defineAggregate('Roadmap', {
  prefix: 'rdm',
  parts: { mil: 'Milestone' },
  topic: 'projects.roadmap.v1',
  table: 'roadmap',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: {
    public: publicWhenPublished('AGREED', 'ACTIVE', 'COMPLETED', 'SUPERSEDED'),
    roles: ['PROGRAMME_MANAGER'],
  },
  fields: {
    status: oneOf(RoadmapStatus).published(),
    hub: id('hub').published(),
    milestones: json<readonly Milestone[]>().published(),
    parties: parties().published(),
    signatures: json<readonly RoadmapSignature[]>().published(),
  },
});
export type Roadmap = RowOfAggregate<typeof roadmap>;

/** What the parties sign: everything of the milestones but how far they have come. */
export function versionHash(milestones: readonly Milestone[]): string {
  const signed = milestones.map(({ status: _status, evidence: _evidence, ...rest }) => rest);
  return createHash('sha256').update(canonicalJson(signed)).digest('hex');
}

export const roadmapsOfHub = relation(roadmap, 'hub');
/** Roadmaps with a milestone that the proposal became. */
export const roadmapsOfProposal = relationInside(roadmap, 'milestones', 'proposal');
