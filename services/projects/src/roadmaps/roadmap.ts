import {
  defineAggregate,
  defineMachine,
  id,
  ids,
  json,
  oneOf,
  parties,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, relationInside } from '@hub/service-kit/read';
import { RoadmapStatus } from '../generated/enums.ts';
import {
  hashOf,
  publishedSignatories,
  publishedSignatures,
  type Signatory,
  type Signature,
} from '../parties/signature.ts';
import type { Milestone } from './milestone.ts';

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
    own: ['signers'],
    roles: ['PROGRAMME_MANAGER'],
  },
  owners: ['signers'],
  derived: { signatories: publishedSignatories, signatures: publishedSignatures },
  fields: {
    status: oneOf(RoadmapStatus).published(),
    hub: id('hub').published(),
    milestones: json<readonly Milestone[]>('$[*].provenance.statedBy').published(),
    parties: parties().published(),
    signatories: json<readonly Signatory[]>(),
    /** The organizations of the signatories: their people see it, their admins sign it. */
    signers: ids('org'),
    signatures: json<readonly Signature[]>('$[*].person'),
  },
});
export type Roadmap = RowOfAggregate<typeof roadmap>;

/** What the parties sign: everything of the milestones but how far they have come. */
export function versionHash(milestones: readonly Milestone[]): string {
  const signed = milestones.map(({ status: _status, evidence: _evidence, ...rest }) => rest);
  return hashOf(signed);
}

export const roadmapsOfHub = relation(roadmap, 'hub');
/** Roadmaps with a milestone that the proposal became. */
export const roadmapsOfProposal = relationInside(roadmap, 'milestones', 'proposal');
