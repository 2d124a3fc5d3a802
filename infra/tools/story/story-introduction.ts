import assert from 'node:assert/strict';
import { mutate, step, type Answer, type Story } from './story-tools.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

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
const PATIENCE_MS = 30_000;

export type Examples = { fund: Answer; startup: Answer; introduction: Answer };

/** Test identifiers: their check digits fit, no register is asked. */
const FUND = { name: 'Example Fund', kind: 'FUND', scheme: 'XI_LEI', value: 'EXAMPLE0000000000087' };
const STARTUP = { name: 'Example Startup', kind: 'COMPANY', scheme: 'RU_INN', value: '5000123450' };

/** Chapter 2: registered, screened clear, verified; a mandate meets a round; an introduction is accepted. */
export async function introduceExamples(story: Story): Promise<Examples> {
  const fund = await registerExample(story, FUND);
  const startup = await registerExample(story, STARTUP);
  const investor = await story.as('example-investor', ['INVESTOR'], fund.id);
  const founder = await story.as('example-founder', ['ORG_ADMIN'], startup.id);
  await matchMandateWithRound(story, fund, startup);
  const match = await findMatch(story, fund, startup);
  const operator = await story.as('operator', ['OPERATOR']);
  const suggested = await mutate(operator, {
    name: 'suggestIntroduction',
    input: { match },
    expected: 'Introduction',
  });
  const requested = await step(founder, 'requestIntroduction', 'Introduction', suggested, 'REQUESTED');
  const introduction = await step(investor, 'acceptIntroduction', 'Introduction', requested, 'ACCEPTED');
  story.report('   the startup asked for the introduction, the fund accepted it');
  return { fund, startup, introduction };
}

async function registerExample(story: Story, example: typeof FUND): Promise<Answer> {
  const operator = await story.as('operator', ['OPERATOR']);
  const registered = await mutate(operator, {
    name: 'registerOrganization',
    input: {
      names: [{ value: example.name, lang: 'en', script: 'Latn', alias: false }],
      kind: example.kind,
      identifiers: [{ scheme: example.scheme, value: example.value }],
      example: true,
    },
    expected: 'Organization',
    fields: 'id version status example',
  });
  assert.equal(registered['example'], true);
  const submitted = await step(operator, 'submitOrganization', 'Organization', registered, 'SUBMITTED');
  await screenClear(story, registered.id);
  const verified = await step(operator, 'verifyOrganization', 'Organization', submitted, 'VERIFIED');
  story.partner.expect('companies.organization.v1', verified.id, 'verified');
  story.report(`   ${example.name}: registered, screened CLEAR, VERIFIED`);
  return verified;
}

/** Nothing is found, and a second officer confirms it. */
async function screenClear(story: Story, organization: string): Promise<void> {
  const operator = await story.as('operator', ['OPERATOR']);
  const compliance = await story.as('compliance-officer', ['COMPLIANCE']);
  const second = await story.as('second-officer', ['COMPLIANCE']);
  const pending = await mutate(operator, {
    name: 'requestScreening',
    input: { organization },
    expected: 'ScreeningCase',
  });
  const running = await step(compliance, 'runScreening', 'ScreeningCase', pending, 'RUNNING');
  const validUntil = new Date(Date.now() + YEAR_MS).toISOString();
  const input = { id: running.id, expectedVersion: running.version, hits: [], validUntil };
  const found = await mutate(compliance, { name: 'completeScreening', input, expected: 'ScreeningCase' });
  await step(second, 'clearScreening', 'ScreeningCase', found, 'CLEAR');
}

async function matchMandateWithRound(story: Story, fund: Answer, startup: Answer): Promise<void> {
  const operator = await story.as('operator', ['OPERATOR']);
  // Investments learns of the two through the change feed: until then it does not know them, or not as verified.
  const create = (name: string, input: object, expected: string) =>
    waitFor(() => mutate(operator, { name, input, expected }).catch(unless(/known here yet/)), {
      timeoutMs: PATIENCE_MS,
      what: `${name}: investments to learn of the examples`,
    });
  const activate = (name: string, type: string, row: Answer, status: string) =>
    waitFor(() => step(operator, name, type, row, status).catch(unless(/not VERIFIED|not CLEAR/)), {
      timeoutMs: PATIENCE_MS,
      what: `${name}: investments to learn that the example is verified`,
    });
  const mandate = await create('createMandate', { organization: fund.id, ...MANDATE }, 'InvestorMandate');
  const round = await create('createRound', { organization: startup.id, ...ROUND }, 'FundraisingRound');
  await activate('activateMandate', 'InvestorMandate', mandate, 'ACTIVE');
  await activate('openRound', 'FundraisingRound', round, 'OPEN');
}

/** Lets a failure with this message pass as "not yet". */
const unless = (expected: RegExp) => (error: Error) => {
  if (!expected.test(error.message)) throw error;
  return undefined;
};

type Found = {
  id: string;
  score: number;
  contributions: { feature: string; points: number; evidence: string; reason: string | null }[];
};

async function findMatch(story: Story, fund: Answer, startup: Answer): Promise<string> {
  const operator = await story.as('operator', ['OPERATOR']);
  const run = await mutate(operator, {
    name: 'runMatching',
    input: {},
    expected: 'MatchRun',
    fields: 'id version',
  });
  const query = `query ($id: ID!) { matchRun(id: $id) { results { nodes {
    id score contributions { feature points evidence reason }
    mandate { organization { id } } round { organization { id } }
  } } } }`;
  type Results = { matchRun: { results: { nodes: (Found & { mandate: Side; round: Side })[] } } };
  type Side = { organization: { id: string } };
  const { matchRun } = await operator.get<Results>(query, { id: run.id });
  const match = matchRun.results.nodes.find(
    ({ mandate, round }) => mandate.organization.id === fund.id && round.organization.id === startup.id,
  );
  assert.ok(match, 'the example mandate and round were not matched');
  assert.equal(
    match.contributions.reduce((sum, { points }) => sum + points, 0),
    match.score,
  );
  assert.ok(match.score > 0);
  story.report(`   matched with ${(match.score / 100).toFixed(2)} %:`);
  for (const { feature, points, evidence, reason } of match.contributions) {
    story.report(`     ${(points / 100).toFixed(2).padStart(6)} ${feature.padEnd(10)} ${reason ?? evidence}`);
  }
  return match.id;
}
