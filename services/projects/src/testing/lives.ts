import type { UseCaseBed } from '@hub/service-kit/testing';
import { liveAgreements } from './live-agreements.ts';
import { liveCenters } from './live-centers.ts';
import { liveProjects } from './live-projects.ts';
import { liveProposals } from './live-proposals.ts';
import { liveRoadmaps } from './live-roadmaps.ts';
import { knownHub } from './foreign.ts';

/**
 * Takes every aggregate of the service through its possible lives, so that each change of each contract is written by
 * the use case that makes it. The samples of the feed are recorded from here: all of it is plausible and complete.
 */
export async function lives(bed: UseCaseBed): Promise<void> {
  const hub = await knownHub(bed);
  await liveCenters(bed, hub);
  await liveProposals(bed, hub);
  await liveRoadmaps(bed, hub);
  await liveProjects(bed, hub);
  await liveAgreements(bed, hub);
}
