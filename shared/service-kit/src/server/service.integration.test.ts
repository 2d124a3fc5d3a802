import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signRequest, type Identity, type Role } from '@hub/hub-language';
import { library } from '../../test/library/library.ts';
import type { Listening } from '../runtime/process.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createService } from './service.ts';
import { serviceEnvSchema } from './service-env.ts';

const SECRET = 'a secret of sixteen or more';

let test: TestDatabase;
let service: ReturnType<typeof createService>;
let listening: Listening;
beforeAll(async () => {
  test = await openTestDatabase(library);
  service = aProcess();
  listening = await service.start();
});
// The relay tries for five seconds more to publish what waits.
afterAll(async () => {
  await service.stop();
  await test.drop();
}, 20_000);

/** A process of the service; several share a database. */
const aProcess = () =>
  createService(
    library,
    serviceEnvSchema.parse({
      PORT: 0,
      HEALTH_PORT: 0,
      DATABASE_URL: test.url,
      // Nobody listens there: the brokers are away, which this library says at once.
      KAFKA_BROKERS: '127.0.0.1:1',
      KAFKA_CLIENT: 'platformatic',
      KAFKA_USERNAME: 'library',
      KAFKA_PASSWORD: 'secret',
      GATEWAY_SECRET: SECRET,
      AUDIT_SIGNING_KEY: generateKeyPairSync('ed25519')
        .privateKey.export({ format: 'der', type: 'pkcs8' })
        .toString('base64'),
      WARM_UP_MS: 100,
      LOG_LEVEL: 'silent',
    }),
  );

const close = { connection: 'close' };
const look = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${listening.healthPort}${path}`, { headers: close });
  return { status: response.status, text: await response.text() };
};
/** Asks as the gateway would, for a caller with these roles. */
async function ask(query: string, roles: Role[], organization?: string) {
  const identity: Identity = {
    subject: 'anna',
    roles,
    requestId: 'r1',
    ...(organization ? { organization } : {}),
  };
  const body = JSON.stringify({ query });
  const to = { audience: 'library', method: 'POST', path: '/' };
  const response = await fetch(`http://127.0.0.1:${listening.port}/`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...close,
      ...signRequest(SECRET, { ...to, body, deadline: Date.now() + 30_000 }, identity),
    },
  });
  type Value = { __typename: string; id: string; version: number };
  type Answer = { data: Record<string, Value | null>; errors?: { extensions: { code: string } }[] };
  const { data, errors = [] } = (await response.json()) as Answer;
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}
const idOf = ({ data }: Awaited<ReturnType<typeof ask>>) => data['registerMember']?.id ?? '';
const register = (key: string, name: string, roles: Role[] = ['OPERATOR']) =>
  ask(
    `mutation { registerMember(input: { idempotencyKey: "${key}", name: "${name}" }) {
       __typename ... on Member { id version } ... on UserError { message } } }`,
    roles,
  );

describe('a service whose brokers are away', () => {
  it('is alive and ready: its writes go to its own database', async () => {
    expect(await look('/livez')).toMatchObject({ status: 200 });
    expect(await look('/readyz')).toEqual({ status: 200, text: '{"ready":true}' });
  });

  it('has asked its own lists before it was ready', async () => {
    expect((await look('/metrics')).text).toMatch(/hub_graph_requests_total\{service="library"\} [1-9]/);
  });

  it('takes mutations, and the change waits to be published', async () => {
    const { data, codes } = await register('k1', 'Anna');
    expect(codes).toEqual([]);
    expect(data['registerMember']).toMatchObject({ __typename: 'Member', version: 1 });
    const status = JSON.parse((await look('/status')).text) as Record<string, unknown>;
    expect(status).toMatchObject({ service: 'library', relay: { unpublished: 1 }, deadLetters: {} });
    expect((await look('/metrics')).text).toMatch(/hub_feed_unpublished_changes\{service="library"\} 1/);
  });

  it('says who acted in its audit trail', async () => {
    const id = idOf(await register('k2', 'Boris'));
    const rows = (await test.database.query('SELECT actor, type FROM change WHERE aggregateid = $1', [
      id,
    ])) as object[];
    expect(rows).toMatchObject([{ actor: 'anna' }]);
  });
});

describe('of two processes behind one address', () => {
  let second: ReturnType<typeof createService>;
  let other: Listening;
  beforeAll(async () => {
    second = aProcess();
    other = await second.start();
  });
  afterAll(() => second.stop(), 20_000);

  /** Sends the same signed request to each port in turn; gives the answers. */
  async function sendTo(ports: readonly number[], query: string) {
    const body = JSON.stringify({ query });
    const to = { audience: 'library', method: 'POST', path: '/', body, deadline: Date.now() + 30_000 };
    const signed = signRequest(SECRET, to, { subject: 'anna', roles: ['OPERATOR'], requestId: 'r1' });
    const answers: { status: number; text: string }[] = [];
    for (const port of ports) {
      const headers = { 'content-type': 'application/json', ...close, ...signed };
      const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });
      answers.push({ status: response.status, text: await response.text() });
    }
    return answers;
  }

  it('each takes a request once, and what it does is done once', async () => {
    const name = 'Once';
    const mutation = `mutation { registerMember(input: { idempotencyKey: "once", name: "${name}" }) {
      __typename ... on Member { id version } } }`;
    const ports = [listening.port, other.port, listening.port, other.port];
    const [first, repeated, ...refused] = await sendTo(ports, mutation);
    expect(first?.text).toContain('"version":1');
    expect(repeated).toEqual(first);
    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
    const done = 'SELECT FROM change WHERE payload LIKE $1';
    expect(await test.database.query(done, [`%"${name}"%`])).toHaveLength(1);
  });
});

describe('a request', () => {
  it('that is repeated gets the same answer', async () => {
    const [one, other] = [await register('k3', 'Clara'), await register('k3', 'Clara')];
    expect(other).toEqual(one);
    expect((await register('k3', 'Dora')).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('is refused where the rule of the mutation does not name a role of the caller', async () => {
    expect(await register('k4', 'Eve', ['INVESTOR'])).toEqual({
      data: { registerMember: null },
      codes: ['FORBIDDEN'],
    });
    expect((await register('k4', 'Eve', [])).codes).toEqual(['FORBIDDEN']);
  });

  it("of an organization's people reaches its own objects alone", async () => {
    const [own, foreign] = [await register('k5', 'Own'), await register('k6', 'Foreign')];
    const open = (organization: string) =>
      ask(
        `mutation { openInspection(input: { idempotencyKey: "o-${organization}", organization: "${organization}" }) {
           __typename } }`,
        ['ORG_ADMIN'],
        idOf(own),
      );
    expect((await open(idOf(own))).data['openInspection']?.__typename).toBe('Inspection');
    expect((await open(idOf(foreign))).codes).toEqual(['FORBIDDEN']);
  });

  it('shows what the caller may see', async () => {
    const id = idOf(await register('k7', 'Hidden'));
    const query = `{ member(id: "${id}") { id } }`;
    expect((await ask(query, ['OPERATOR'])).data).toEqual({ member: { id } });
    expect((await ask(query, [])).data).toEqual({ member: null });
  });
});
