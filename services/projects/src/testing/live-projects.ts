import { take, type UseCaseBed } from '@hub/service-kit/testing';
import { aProject } from './builders.ts';
import { publishedProject, publishedTraining, text } from './published.ts';

const WHOLE = ['startProject', 'suspendProject', 'resumeProject', 'finalizeProject', 'closeProject'] as const;

/** Projects that a document states, to both ends; one that none states; and training. */
export async function liveProjects(bed: UseCaseBed, hub: string): Promise<void> {
  const beneficiaries = text('Example companies of both countries');
  await take(bed, await publishedProject(bed, { hub, beneficiaries }), ...WHOLE);
  await take(bed, await publishedProject(bed, { hub, kind: 'READINESS' }), 'cancelProject');
  await take(bed, await aProject(bed, { hub }), 'startProject');
  await publishedTraining(bed, { hub });
}
