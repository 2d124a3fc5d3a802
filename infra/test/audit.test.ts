import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient } from '@hub/infra/client';
import { loadHubFacts } from '@hub/infra/loader';
import { waitFor } from '@hub/infra/wait-for';
import { startTestStack, type TestStack } from '@hub/testing';
import pg from 'pg';
import { runAuditCommand } from '../tools/audit/audit-commands.ts';
import { describeRunningHub } from '../tools/stack/running-hub.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
  const token = await stack.issuer.issue({ subject: 'operator', roles: ['OPERATOR'] });
  await loadHubFacts(createClient(stack.url, token));
}, 90_000);
afterAll(() => stack.stop(), 60_000);

const verify = async () => {
  const hub = describeRunningHub(stack.environment, stack.databasePrefix, stack.healthUrl);
  const answer = await runAuditCommand('verify', hub);
  if (!answer) throw new Error('there is no command verify');
  return answer;
};

it('a loaded hub has sealed what it committed, is sound, and is not once one change is altered', async () => {
  await waitFor(async () => !/[1-9]\d* changes newer/.test((await verify()).text), {
    timeoutMs: 60_000,
    what: 'all changes to be sealed',
  });
  const sound = await verify();
  expect(sound.text).not.toContain('TAMPERED');
  expect(sound.isSound).toBe(true);
  const client = new pg.Client({
    connectionString: stack.environment.ownerDatabaseUrl('companies', `${stack.databasePrefix}_companies`),
  });
  await client.connect();
  const { rows } = await client.query<{ aggregateid: string }>(
    "UPDATE change SET actor = 'nobody' WHERE seq = (SELECT min(seq) FROM change) RETURNING aggregateid",
  );
  await client.end();
  const { text, isSound } = await verify();
  expect(isSound).toBe(false);
  expect(text).toContain(`${rows[0]?.aggregateid}, version 1, seq 1: altered`);
}, 120_000);
