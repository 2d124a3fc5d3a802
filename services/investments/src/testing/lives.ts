import { seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { suggestIntroduction } from '../introductions/suggest-introduction.ts';
import type { Introduction } from '../introductions/introduction.ts';
import {
  aMandate,
  aMatchedRequest,
  anExpert,
  anExpertRequest,
  anOpenRound,
  aPair,
  aRound,
  matchOf,
  sidesOf,
  type Pair,
} from './builders.ts';
import { screened } from './foreign.ts';

/**
 * Takes every aggregate of the service through its possible lives, so that each change of each contract is written by
 * the use case that makes it. The samples of the feed are recorded from here: all of it is plausible and complete.
 */
export async function lives(bed: UseCaseBed): Promise<void> {
  await liveMandates(bed);
  await liveRounds(bed);
  await liveIntroductions(bed);
  await liveExperts(bed);
}

async function liveMandates(bed: UseCaseBed): Promise<void> {
  const draft = await aMandate(bed);
  await take(bed, draft, 'activateMandate', 'pauseMandate', 'resumeMandate', 'retireMandate');
}

async function liveRounds(bed: UseCaseBed): Promise<void> {
  await take(bed, await anOpenRound(bed), 'pauseRound', 'resumeRound', 'closeRoundFunded');
  await take(bed, await aRound(bed), 'openRound', 'closeRoundUnfunded');
}

const DAY_MS = 24 * 3600 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

/** What the hub suggested this long ago. */
async function suggested(bed: UseCaseBed, pair: Pair, days = 2): Promise<Introduction> {
  const { id } = await matchOf(bed, pair);
  return bed.accept(suggestIntroduction, { match: id }, { now: daysAgo(days) });
}

/** What the investor asked for a day after it was suggested. */
async function requested(bed: UseCaseBed, pair: Pair, days = 2): Promise<Introduction> {
  const row = await suggested(bed, pair, days);
  const asked = { as: sidesOf(row).investor, now: daysAgo(days - 1) };
  return (await bed.mutate('requestIntroduction', seen(row), asked)) as Introduction;
}

async function liveIntroductions(bed: UseCaseBed): Promise<void> {
  const dismissed = await suggested(bed, await aPair(bed));
  await bed.mutate('dismissIntroduction', seen(dismissed), { as: sidesOf(dismissed).investor });
  const withdrawn = await requested(bed, await aPair(bed));
  await bed.mutate('withdrawIntroduction', seen(withdrawn), { as: sidesOf(withdrawn).investor });
  await take(bed, await requested(bed, await aPair(bed), 20), 'expireIntroduction');
  await liveAnswers(bed);
}

/** One that is declined, and one that leads to contact, with a rest while its startup is blocked. */
async function liveAnswers(bed: UseCaseBed): Promise<void> {
  const declined = await requested(bed, await aPair(bed));
  const reason = 'Example reason: the startup has found its investors for this round';
  const { startup } = sidesOf(declined);
  await bed.mutate('declineIntroduction', { ...seen(declined), reason }, { as: startup });
  const met = await requested(bed, await aPair(bed));
  const answered = { as: sidesOf(met).startup };
  const accepted = (await bed.mutate('acceptIntroduction', seen(met), answered)) as Introduction;
  await take(bed, accepted, 'connectIntroduction');
  for (const side of [met.startup, met.investor]) {
    await screened(bed, side, 'BLOCKED');
    await screened(bed, side, 'CLEAR');
  }
}

async function liveExperts(bed: UseCaseBed): Promise<void> {
  const expert = await anExpert(bed, { hoursPerMonth: 40 });
  const offered = () => aMatchedRequest(bed, { expert });
  await take(bed, await offered(), 'confirmExpert', 'deliverExpertise', 'rateExpert');
  await take(bed, await offered(), 'confirmExpert', 'recordExpertNoShow');
  await take(bed, await offered(), 'releaseExpert');
  await take(bed, await offered(), 'declareExpertConflict');
  const { organization } = await anExpertRequest(bed);
  await screened(bed, organization, 'BLOCKED');
  await screened(bed, organization, 'CLEAR');
  await take(bed, await anExpertRequest(bed), 'cancelExpertRequest');
}
