import {
  aggregateColumns,
  boolColumn,
  defineAggregate,
  defineRelation,
  idColumn,
  intColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
  NOT_PUBLIC,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { PROPOSAL_STATUSES, proposalMachine, type Proposal, type Review } from './proposal.ts';

export const ProposalEntity = new EntitySchema<Proposal>({
  name: 'Proposal',
  tableName: 'proposal',
  columns: {
    ...aggregateColumns('pro'),
    status: textColumn(),
    sourceStatus: nullable(textColumn()),
    kind: textColumn(),
    hub: idColumn('hub'),
    from: jsonColumn(),
    to: jsonColumn(),
    subject: jsonColumn(),
    timing: nullable(jsonColumn()),
  },
});

export const ReviewEntity = new EntitySchema<Review>({
  name: 'Review',
  tableName: 'review',
  columns: {
    ...aggregateColumns('rev'),
    proposal: idColumn('pro'),
    reviewer: textColumn(),
    conflict: boolColumn(),
    excellence: intColumn(),
    impact: intColumn(),
    implementation: intColumn(),
    comment: textColumn(),
  },
});

const NOT_DRAFT = PROPOSAL_STATUSES.filter((status) => status !== 'DRAFT');

export const proposalAggregate = defineAggregate<Proposal>({
  typeName: 'Proposal',
  prefix: 'pro',
  topic: 'projects.proposal.v1',
  entity: ProposalEntity,
  created: 'recorded',
  machine: proposalMachine,
  visibility: {
    public: publicWhenPublished(...NOT_DRAFT),
    own: `$organizationId IN (t."from" ->> 'id', t."to" ->> 'id')`,
    roles: ['PROGRAMME_MANAGER', 'REVIEWER'],
  },
  ownersOf: (row) => [row.from.id],
});

export const reviewAggregate = defineAggregate<Review>({
  typeName: 'Review',
  prefix: 'rev',
  topic: 'projects.review.v1',
  entity: ReviewEntity,
  created: 'submitted',
  visibility: { public: NOT_PUBLIC, roles: ['PROGRAMME_MANAGER'] },
});

export const proposalsOfHub = defineRelation(proposalAggregate, 't.hub = p.parent::uuid');
export const proposalsOfOrganization = defineRelation(
  proposalAggregate,
  `t."from" ->> 'id' = p.parent OR t."to" ->> 'id' = p.parent`,
  'text',
);
/** Proposals at one hub between these countries; the parent is such an object as JSON. */
export type HubCorridor = { hub: string; countries: (string | undefined)[] };
export const proposalsOfCorridor = defineRelation(
  proposalAggregate,
  `t.hub = (p.parent::jsonb ->> 'hub')::uuid
     AND p.parent::jsonb -> 'countries' @> jsonb_build_array(t."from" ->> 'id', t."to" ->> 'id')`,
  'text',
);
export const reviewsOfProposal = defineRelation(reviewAggregate, 't.proposal = p.parent::uuid');
