import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@hub/infra/wait-for';
import {
  anOrganization,
  aScreening,
  publishChange,
  startTestService,
  type Answer,
  type Caller,
  type TestService,
} from '@hub/testing';

/** The service with its neighbours down: signed requests over HTTP, and what reaches it over the feed. */

const fund = anOrganization({ kind: 'FUND' });
const startup = anOrganization();
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
  });
  for (const organization of [fund, startup]) {
    await publishChange(investments.stack, 'companies.organization-record.v1', 'registered', organization);
  }
  for (const screening of [fundScreening, aScreening(startup.id)]) {
    await publishChange(investments.stack, 'companies.screening.v1', 'clear', screening);
  }
}, 60_000);
afterAll(() => investments.stop(), 60_000);

const usd = (amount: string) => ({ amount, currency: 'USD' });
const MANDATE = {
  organization: fund.id,
  title: 'Example mandate',
  stages: ['SEED'],
  sectors: ['it'],
  ticketMin: usd('1'),
  ticketMax: usd('100'),
};
const ROUND = {
  organization: startup.id,
  title: 'Example round',
  stage: 'SEED',
  sectors: ['it'],
  amountSought: usd('50'),
  homeCountry: 'RU',
  targetCountry: 'VN',
};
const seen = (row: Answer) => ({ id: row.id, expectedVersion: row.version });

/** Repeats a command until the screening that it waits for has come. */
const whenCleared = (command: string, row: Answer) =>
  waitFor(
    async () => {
      const answer = await investments.run(command, seen(row));
      return answer.rule === 'ORGANIZATION_NOT_CLEAR' ? undefined : answer;
    },
    { timeoutMs: 30_000, what: 'the screening to arrive' },
  );

/** A pair that is matched and suggested for introduction. */
async function suggest(): Promise<Answer> {
  const mandate = await whenCleared(
    'activateMandate',
    await investments.runWhenKnown('createMandate', MANDATE),
  );
  const round = await whenCleared('openRound', await investments.runWhenKnown('createRound', ROUND));
  expect([mandate.status, round.status]).toEqual(['ACTIVE', 'OPEN']);
  const run = await investments.run('runMatching', {});
  type Found = { matchRun: { results: { nodes: { id: string; mandate: { id: string } }[] } } };
  const query = 'query ($id: ID!) { matchRun(id: $id) { results { nodes { id mandate { id } } } } }';
  const found = await investments.as({ roles: ['OPERATOR'] }).get<Found>(query, { id: run.id });
  const match = found.matchRun.results.nodes.find((one) => one.mandate.id === mandate.id);
  return investments.run('suggestIntroduction', { match: match?.id });
}

describe('what companies publishes', () => {
  it('lets mandates and rounds of an organization begin once it has come', async () => {
    expect(await suggest()).toMatchObject({ __typename: 'Introduction', status: 'SUGGESTED' });
  }, 60_000);

  it('suspends an introduction while an organization is blocked, and restores it when it is cleared', async () => {
    const founder: Caller = { roles: ['ORG_ADMIN'], organization: startup.id };
    const requested = await investments.run('requestIntroduction', seen(await suggest()), founder);
    const statusIs = (status: string) =>
      waitFor(
        async () => {
          const query = 'query ($id: ID!) { introduction(id: $id) { status } }';
          const { introduction } = await investments
            .as(founder)
            .get<{ introduction: { status: string } }>(query, { id: requested.id });
          return introduction.status === status;
        },
        { timeoutMs: 30_000, what: `the introduction to be ${status}` },
      );
    const blocked = { ...fundScreening, version: 2, status: 'BLOCKED' as const };
    await publishChange(investments.stack, 'companies.screening.v1', 'blocked', blocked);
    await statusIs('SUSPENDED');
    await publishChange(investments.stack, 'companies.screening.v1', 'clear', {
      ...fundScreening,
      version: 3,
    });
    await statusIs('REQUESTED');
  }, 60_000);
});

describe('what Compliance decides while the service is down', () => {
  it('reaches what is open once it is up again', async () => {
    const later = aScreening(startup.id);
    await publishChange(investments.stack, 'companies.screening.v1', 'clear', later);
    const round = await whenCleared('openRound', await investments.runWhenKnown('createRound', ROUND));
    const stands = (status: string) =>
      waitFor(
        async () => {
          const query = 'query ($id: ID!) { round(id: $id) { status } }';
          const found = await investments
            .as({ roles: ['OPERATOR'] })
            .get<{ round: { status: string } }>(query, { id: round.id });
          return found.round.status === status;
        },
        { timeoutMs: 30_000, what: `the round to be ${status}` },
      );
    await investments.stack.stopService('investments', 'SIGKILL');
    const block = { ...later, version: 2, status: 'BLOCKED' as const };
    await publishChange(investments.stack, 'companies.screening.v1', 'blocked', block);
    await investments.stack.startService('investments');
    await stands('SUSPENDED');
    await investments.stack.stopService('investments');
    await publishChange(investments.stack, 'companies.screening.v1', 'clear', { ...later, version: 3 });
    await investments.stack.startService('investments');
    await stands('OPEN');
  }, 120_000);
});

describe('over the wire', () => {
  it('the same request sent several times at once makes one mandate', async () => {
    const input = { ...MANDATE, idempotencyKey: randomUUID() };
    await investments.runWhenKnown('createMandate', MANDATE);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => investments.run('createMandate', input)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('an unsigned request is not answered', async () => {
    const response = await fetch(investments.stack.subgraphUrl('investments'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
