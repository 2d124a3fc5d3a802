import { take, type UseCaseBed } from '@hub/service-kit/testing';
import { anInterest } from './builders.ts';
import { screened } from './foreign.ts';
import { publishedCenter, publishedInterest, publishedProgramme } from './published.ts';

const REVIEWED = ['acknowledgeInterest', 'reviewInterest'] as const;

/** Ways that an expression of interest may go. */
const WAYS = [
  [...REVIEWED, 'requestInterestInfo', 'provideInterestInfo', 'acceptInterest', 'convertInterest'],
  [...REVIEWED, 'requestInterestInfo', 'expireInterest'],
  [...REVIEWED, 'declineInterest'],
  ['withdrawInterest'],
] as const;

/** A centre from plan to end, its programme, and what becomes of interest in it. */
export async function liveCenters(bed: UseCaseBed, hub: string): Promise<void> {
  const center = await publishedCenter(bed, { hub });
  await publishedProgramme(bed, center);
  for (const way of WAYS) await take(bed, await publishedInterest(bed, center), ...way);
  await anInterest(bed, { center: center.id });
  const resting = await publishedInterest(bed, center);
  await screened(bed, resting.organization, 'BLOCKED');
  await screened(bed, resting.organization, 'CLEAR');
  await take(bed, center, 'activateCenter', 'closeCenter');
}
