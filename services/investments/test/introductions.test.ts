import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@hub/infra/wait-for';
import {
  anOrganization,
  aScreening,
  publishChange,
  startTestService,
  type Answer,
  type TestService,
} from '@hub/testing';

const fund = anOrganization({ kind: 'FUND' });
const startup = anOrganization();
const draft = anOrganization({ status: 'DRAFT' });
const fundScreening = aScreening(fund.id);

let investments: TestService;
beforeAll(async () => {
  const introduction = 'Introduction { id version status }';
  const mandate = 'InvestorMandate { id version status }';
  const round = 'FundraisingRound { id version status }';
  investments = await startTestService('investments', {
    createMandate: mandate,
    activateMandate: mandate,
    createRound: round,
    openRound: round,
    runMatching: 'MatchRun { id version }',
    suggestIntroduction: introduction,
    requestIntroduction: introduction,
    acceptIntroduction: introduction,
    declineIntroduction: introduction,
  });
  for (const organization of [fund, startup, draft]) {
    await publishChange(investments.stack, 'companies.organization-record.v1', 'registered', organization);
  }
  for (const screening of [fundScreening, aScreening(startup.id), aScreening(draft.id)]) {
    await publishChange(investments.stack, 'companies.screening.v1', 'clear', screening);
  }
}, 60_000);
afterAll(() => investments.stop(), 60_000);

const usd = (amount: string) => ({ amount, currency: 'USD' });
const createMandate = (organization: string, more: object = {}) =>
  investments.runWhenKnown('createMandate', {
    organization,
    title: 'Example mandate',
    stages: ['SEED'],
    sectors: ['it'],
    ticketMin: usd('1'),
    ticketMax: usd('100'),
    ...more,
  });
const createRound = (organization: string, more: object = {}) =>
  investments.runWhenKnown('createRound', {
    organization,
    title: 'Example round',
    stage: 'SEED',
    sectors: ['it'],
    amountSought: usd('50'),
    homeCountry: 'RU',
    targetCountry: 'VN',
    ...more,
  });
const seen = (row: Answer) => ({ id: row.id, expectedVersion: row.version });
const activate = (row: Answer) =>
  waitFor(
    async () => {
      const answer = await investments.run('activateMandate', seen(row));
      return answer.rule === 'ORGANIZATION_NOT_CLEAR' ? undefined : answer;
    },
    { timeoutMs: 30_000, what: 'the screening to arrive' },
  );

/** A pair that is matched and suggested for introduction. */
async function suggest(mandateMore: object = {}): Promise<{ suggested: Answer; mandate: Answer }> {
  const mandate = await activate(await createMandate(fund.id, mandateMore));
  const round = await createRound(startup.id);
  await investments.run('openRound', seen(round));
  const run = await investments.run('runMatching', {});
  type Found = {
    matchRun: { results: { nodes: { id: string; mandate: { id: string }; round: { id: string } }[] } };
  };
  const query =
    'query ($id: ID!) { matchRun(id: $id) { results(first: 100) { nodes { id mandate { id } round { id } } } } }';
  const found = await investments.as({ roles: ['OPERATOR'] }).get<Found>(query, { id: run.id });
  const match = found.matchRun.results.nodes.find(
    (one) => one.mandate.id === mandate.id && one.round.id === round.id,
  );
  return { suggested: await investments.run('suggestIntroduction', { match: match?.id }), mandate };
}

describe('a mandate', () => {
  it('of an organization that is not verified stays a draft', async () => {
    const mandate = await createMandate(draft.id);
    expect(await activate(mandate)).toMatchObject({ rule: 'ORGANIZATION_NOT_VERIFIED' });
  });

  it.each([
    ['a range upside down', { ticketMin: usd('100'), ticketMax: usd('1') }],
    ['no sector', { sectors: [] }],
    ['a sector that is no path', { sectors: ['Everything!'] }],
    ['an unknown currency', { ticketMin: { amount: '1', currency: 'ZZZ' } }],
  ])('with %s is refused', async (_what, more) => {
    expect(await createMandate(fund.id, more)).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('an introduction', () => {
  const investor = { roles: ['INVESTOR'] as const, organization: fund.id };
  const founder = { roles: ['ORG_ADMIN'] as const, organization: startup.id };

  it('is answered by the other side only', async () => {
    const { suggested } = await suggest();
    const requested = await investments.run('requestIntroduction', seen(suggested), founder);
    await expect(investments.run('acceptIntroduction', seen(requested), founder)).rejects.toThrow(
      'FORBIDDEN',
    );
    expect(await investments.run('acceptIntroduction', seen(requested), investor)).toMatchObject({
      status: 'ACCEPTED',
    });
  }, 30_000);

  it('is not asked for beyond the capacity of a side', async () => {
    const { suggested } = await suggest({ capacity: 0 });
    expect(await investments.run('requestIntroduction', seen(suggested), founder)).toMatchObject({
      rule: 'CAPACITY_REACHED',
    });
  }, 30_000);

  it('is suspended while an organization is blocked, and restored when it is cleared', async () => {
    const { suggested } = await suggest();
    const requested = await investments.run('requestIntroduction', seen(suggested), founder);
    const statusIs = (status: string) =>
      waitFor(
        async () => {
          const query = 'query ($id: ID!) { introduction(id: $id) { status } }';
          const client = investments.as({ roles: ['OPERATOR'] });
          const { introduction } = await client.get<{ introduction: { status: string } }>(query, {
            id: requested.id,
          });
          return introduction.status === status;
        },
        { timeoutMs: 30_000, what: `the introduction to be ${status}` },
      );
    const screening = { ...fundScreening, version: 2, status: 'BLOCKED' as const };
    await publishChange(investments.stack, 'companies.screening.v1', 'blocked', screening);
    await statusIs('SUSPENDED');
    const cleared = { ...fundScreening, version: 3 };
    await publishChange(investments.stack, 'companies.screening.v1', 'clear', cleared);
    await statusIs('REQUESTED');
  }, 60_000);
});
