import { requireHub, type Work } from '@hub/service-kit';
import type { CreateProjectInput } from '../graphql/generated.ts';
import { requireParties } from '../proposals/review-proposal.ts';
import { projectAggregate } from './project.ts';

export async function createProject(work: Work, input: CreateProjectInput) {
  await requireHub(work.manager, input.hub);
  const created = await work.create(projectAggregate, {
    status: 'PIPELINE',
    sourceStatus: null,
    kind: input.kind,
    hub: input.hub,
    parties: await requireParties(work, input.parties, 'parties'),
    subject: input.subject,
    beneficiaries: null,
    example: input.example,
    provenance: null,
  });
  return { __typename: 'Project' as const, ...created };
}
