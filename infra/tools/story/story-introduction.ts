import assert from 'node:assert/strict';
import type { Scope } from '../identity/demo-people.ts';
import { mutate, nameOf, onceKnown, seenRow, step, type Answer, type Story } from './story-tools.ts';

const MANDATE = {
  title: 'Example mandate: security of networks',
  stages: ['SEED'],
  sectors: ['it/cybersecurity'],
  ticketMin: { amount: '100000', currency: 'USD' },
  ticketMax: { amount: '1000000', currency: 'USD' },
  homeCountries: ['RU'],
  targetCountries: ['VN'],
  thesis: 'network security for public services',
};
const ROUND = {
  title: 'Example round: network security',
  stage: 'SEED',
  sectors: ['it/cybersecurity'],
  amountSought: { amount: '500000', currency: 'USD' },
  homeCountry: 'RU',
  targetCountry: 'VN',
  pitch: 'network security of public services in Vietnam',
};
const YEAR_MS = 365 * 24 * 3600 * 1000;

export type Examples = { fund: Answer; startup: Answer; introduction: Answer };

/** An organization of demo people, its admin, and a test identifier: its check digit fits, no register is asked. */
type Side = { scope: Scope; admin: string; identifier: { scheme: string; value: string } };
const FUND: Side = {
  scope: 'organization:FUND',
  admin: 'fund-admin',
  identifier: { scheme: 'XI_LEI', value: 'EXAMPLE0000000000087' },
};
const STARTUP: Side = {
  scope: 'organization:STARTUP',
  admin: 'founder',
  identifier: { scheme: 'RU_INN', value: '5000123450' },
};

/** Chapter 3: submitted, screened clear, verified; a mandate meets a round; an introduction is accepted. */
export async function introduceExamples(story: Story): Promise<Examples> {
  const fund = await becomeVerified(story, FUND);
  const startup = await becomeVerified(story, STARTUP);
  await openMandateAndRound(story, fund, startup);
  const match = await findMatch(story, fund, startup);
  const introduce = { name: 'suggestIntroduction', input: { match }, expected: 'Introduction' };
  const suggested = await mutate(await story.as('operator-first'), introduce);
  const founder = await story.as('founder');
  const requested = await step(founder, 'requestIntroduction', 'Introduction', suggested, 'REQUESTED');
  const investor = await story.as('investor');
  const introduction = await step(investor, 'acceptIntroduction', 'Introduction', requested, 'ACCEPTED');
  story.report(
    `   ${nameOf('operator-first')} (the hub) suggested it, ${nameOf('founder')} (startup) asked, ` +
      `${nameOf('investor')} (fund) accepted`,
  );
  return { fund, startup, introduction };
}

/** Its own admin completes and submits it; the hub's operator verifies it once two officers have found it clear. */
async function becomeVerified(story: Story, { scope, admin, identifier }: Side): Promise<Answer> {
  const own = await story.as(admin);
  const draft = await seenRow(own, 'organization', story.placeOf(scope));
  const adding = { id: draft.id, expectedVersion: draft.version, identifier };
  const fields = 'id version status example names { value }';
  const add = { name: 'addIdentifier', input: adding, expected: 'Organization', fields };
  const identified = await mutate(own, add);
  assert.equal(identified['example'], true);
  const submitted = await step(own, 'submitOrganization', 'Organization', identified, 'SUBMITTED');
  await screenClear(story, submitted.id);
  const operator = await story.as('operator-first');
  const verified = await step(operator, 'verifyOrganization', 'Organization', submitted, 'VERIFIED');
  story.partner.expect('companies.organization.v1', verified.id, 'verified');
  const [name] = identified['names'] as { value: string }[];
  const officers = `${nameOf('compliance-1')} and ${nameOf('compliance-2')}`;
  story.report(`   ${String(name?.value)}: submitted by its admin ${nameOf(admin)}, found CLEAR by`);
  story.report(`     ${officers}, VERIFIED by ${nameOf('operator-first')} of the hub`);
  return verified;
}

/** Nothing is found, and a second officer confirms it; whoever ran the search may not. */
async function screenClear(story: Story, organization: string): Promise<void> {
  const first = await story.as('compliance-1');
  const request = { name: 'requestScreening', input: { organization }, expected: 'ScreeningCase' };
  const pending = await mutate(await story.as('operator-first'), request);
  const running = await step(first, 'runScreening', 'ScreeningCase', pending, 'RUNNING');
  const validUntil = new Date(Date.now() + YEAR_MS).toISOString();
  const input = { id: running.id, expectedVersion: running.version, hits: [], validUntil };
  const found = await mutate(first, { name: 'completeScreening', input, expected: 'ScreeningCase' });
  await assert.rejects(step(first, 'clearScreening', 'ScreeningCase', found, 'CLEAR'), /four eyes/);
  await step(await story.as('compliance-2'), 'clearScreening', 'ScreeningCase', found, 'CLEAR');
}

async function openMandateAndRound(story: Story, fund: Answer, startup: Answer): Promise<void> {
  const [investor, founder] = [await story.as('investor'), await story.as('founder')];
  const mandate = await onceKnown('investments to learn of the fund and its investor', () =>
    mutate(investor, {
      name: 'createMandate',
      input: { organization: fund.id, ...MANDATE },
      expected: 'InvestorMandate',
    }),
  );
  const round = await onceKnown('investments to learn of the startup and its founder', () =>
    mutate(founder, {
      name: 'createRound',
      input: { organization: startup.id, ...ROUND },
      expected: 'FundraisingRound',
    }),
  );
  await onceKnown('investments to learn that the fund is verified', () =>
    step(investor, 'activateMandate', 'InvestorMandate', mandate, 'ACTIVE'),
  );
  await onceKnown('investments to learn that the startup is verified', () =>
    step(founder, 'openRound', 'FundraisingRound', round, 'OPEN'),
  );
}

type Found = {
  id: string;
  score: number;
  contributions: { feature: string; points: number; evidence: string; reason: string | null }[];
};

async function findMatch(story: Story, fund: Answer, startup: Answer): Promise<string> {
  const operator = await story.as('operator-first');
  const match = { name: 'runMatching', input: {}, expected: 'MatchRun', fields: 'id version' };
  const run = await onceKnown('investments to learn of the operator', () => mutate(operator, match));
  const query = `query ($id: ID!) { matchRun(id: $id) { results { nodes {
    id score contributions { feature points evidence reason }
    mandate { organization { id } } round { organization { id } }
  } } } }`;
  type Results = { matchRun: { results: { nodes: (Found & { mandate: Side; round: Side })[] } } };
  type Side = { organization: { id: string } };
  const { matchRun } = await operator.get<Results>(query, { id: run.id });
  const found = matchRun.results.nodes.find(
    ({ mandate, round }) => mandate.organization.id === fund.id && round.organization.id === startup.id,
  );
  assert.ok(found, 'the example mandate and round were not matched');
  assert.equal(
    found.contributions.reduce((sum, { points }) => sum + points, 0),
    found.score,
  );
  assert.ok(found.score > 0);
  story.report(`   matched with ${(found.score / 100).toFixed(2)} %:`);
  for (const { feature, points, evidence, reason } of found.contributions) {
    story.report(`     ${(points / 100).toFixed(2).padStart(6)} ${feature.padEnd(10)} ${reason ?? evidence}`);
  }
  return found.id;
}
