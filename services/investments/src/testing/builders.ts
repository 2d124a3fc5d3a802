import { toUuid } from '@hub/hub-language';
import { seen, take, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { createExpertProfile, type NewExpertProfile } from '../experts/create-expert-profile.ts';
import type { ExpertProfile } from '../experts/expert-profile.ts';
import type { ExpertRequest } from '../experts/expert-request.ts';
import { matchExpert } from '../experts/match-expert.ts';
import { requestExpert, type NewExpertRequest } from '../experts/request-expert.ts';
import type { Introduction } from '../introductions/introduction.ts';
import { suggestIntroduction, type Suggestion } from '../introductions/suggest-introduction.ts';
import { createMandate, type NewMandate } from '../mandates/create-mandate.ts';
import type { InvestorMandate } from '../mandates/investor-mandate.ts';
import { matchesOfRun, type Match } from '../matching/match.ts';
import { runMatching } from '../matching/run-matching.ts';
import { createRound, type NewRound } from '../rounds/create-round.ts';
import type { FundraisingRound } from '../rounds/fundraising-round.ts';
import { clearedOrganization, knownPerson } from './foreign.ts';

export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** What an investor says of a mandate. */
export const mandateTerms = (organization: string, values: Partial<NewMandate> = {}): NewMandate => ({
  organization,
  title: 'Example mandate: security of networks',
  stages: ['SEED', 'SERIES_A'],
  sectors: ['it/cybersecurity'],
  ticketMin: usd('100000'),
  ticketMax: usd('2000000'),
  homeCountries: ['RU'],
  targetCountries: ['VN'],
  exclusions: ['gambling'],
  thesis: 'secure networks for public services',
  capacity: 10,
  ...values,
});

/** What a startup says of a round. */
export const roundTerms = (organization: string, values: Partial<NewRound> = {}): NewRound => ({
  organization,
  title: 'Example round: a firewall that learns',
  stage: 'SEED',
  sectors: ['it/cybersecurity'],
  amountSought: usd('500000'),
  homeCountry: 'RU',
  targetCountry: 'VN',
  pitch: 'networks of public services stay secure',
  capacity: 10,
  ...values,
});

/** A mandate in draft, of a verified and cleared fund unless the values name another. */
export const aMandate = async (
  bed: UseCaseBed,
  values: Partial<NewMandate> = {},
): Promise<InvestorMandate> => {
  const fund = values.organization ?? (await clearedOrganization(bed, { kind: 'FUND' }));
  return bed.accept(createMandate, mandateTerms(fund, values));
};

export const anActiveMandate = async (
  bed: UseCaseBed,
  values: Partial<NewMandate> = {},
): Promise<InvestorMandate> => take(bed, await aMandate(bed, values), 'activateMandate');

/** A round in draft, of a verified and cleared company unless the values name another. */
export const aRound = async (bed: UseCaseBed, values: Partial<NewRound> = {}): Promise<FundraisingRound> => {
  const startup = values.organization ?? (await clearedOrganization(bed));
  return bed.accept(createRound, roundTerms(startup, values));
};

export const anOpenRound = async (
  bed: UseCaseBed,
  values: Partial<NewRound> = {},
): Promise<FundraisingRound> => take(bed, await aRound(bed, values), 'openRound');

/** An active mandate and an open round. */
export type Pair = { mandate: InvestorMandate; round: FundraisingRound };

export const aPair = async (
  bed: UseCaseBed,
  { mandate = {}, round = {} }: { mandate?: Partial<NewMandate>; round?: Partial<NewRound> } = {},
): Promise<Pair> => ({ mandate: await anActiveMandate(bed, mandate), round: await anOpenRound(bed, round) });

/** What a new run of the matching found of a pair. */
export async function matchOf(bed: UseCaseBed, { mandate, round }: Pair): Promise<Match> {
  const run = await alone(bed, { mandate, round }, () => bed.accept(runMatching, {}));
  const [found] = (await bed.reader().related(matchesOfRun, run.id)).nodes;
  if (!found) throw new Error('the mandate is not active, or the round not open');
  return found;
}

/** Sets every other mandate and round aside meanwhile: a run compares each with each, which takes its time. */
async function alone<Result>(
  bed: UseCaseBed,
  { mandate, round }: Pair,
  work: () => Promise<Result>,
): Promise<Result> {
  const here = [
    ['investor_mandate', 'ACTIVE', mandate],
    ['fundraising_round', 'OPEN', round],
  ] as const;
  for (const [table, state, { id }] of here) {
    const others = `UPDATE ${table} SET status = 'ASIDE' WHERE status = '${state}' AND id <> $1`;
    await bed.database.query(others, [toUuid(id)]);
  }
  try {
    return await work();
  } finally {
    for (const [table, state] of here) {
      await bed.database.query(`UPDATE ${table} SET status = '${state}' WHERE status = 'ASIDE'`);
    }
  }
}

type PageOf<Row> = {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** The rows of every page, in their order. */
export async function allOf<Row>(page: (after: string | null) => Promise<PageOf<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo } = await page(after);
    rows.push(...nodes);
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return rows;
}

/** An introduction that the hub suggests, of a new pair unless one is given. */
export async function anIntroduction(
  bed: UseCaseBed,
  pair?: Pair,
  values: Partial<Suggestion> = {},
): Promise<Introduction> {
  const match = await matchOf(bed, pair ?? (await aPair(bed)));
  return bed.accept(suggestIntroduction, { match: match.id, ...values });
}

/** The people of each side of an introduction. */
export const sidesOf = ({ investor, startup }: Introduction) => ({
  investor: { roles: ['INVESTOR'], organization: investor } satisfies TestCaller,
  startup: { roles: ['ORG_ADMIN'], organization: startup } satisfies TestCaller,
});

/** An expert's profile, of a new person unless the values name one. */
export const anExpert = async (
  bed: UseCaseBed,
  values: Partial<NewExpertProfile> = {},
): Promise<ExpertProfile> =>
  bed.accept(createExpertProfile, {
    person: values.person ?? (await knownPerson(bed)),
    areas: ['export certification', 'localization'],
    hoursPerMonth: 20,
    example: true,
    ...values,
  });

/** The person whom a profile is of. */
export const expertOf = ({ person }: ExpertProfile): TestCaller => ({ roles: ['EXPERT'], person });

export const anExpertRequest = async (
  bed: UseCaseBed,
  values: Partial<NewExpertRequest> = {},
): Promise<ExpertRequest> =>
  bed.accept(requestExpert, {
    organization: values.organization ?? (await clearedOrganization(bed)),
    area: 'export certification',
    description: 'Example request: which certificates does a firewall need in Vietnam?',
    hours: 4,
    ...values,
  });

/** A request that is offered to an expert, a new one unless it is given. */
export const aMatchedRequest = async (
  bed: UseCaseBed,
  { expert, ...values }: Partial<NewExpertRequest> & { expert?: ExpertProfile } = {},
): Promise<ExpertRequest> =>
  bed.accept(matchExpert, {
    ...seen(await anExpertRequest(bed, values)),
    expert: (expert ?? (await anExpert(bed))).id,
  });
