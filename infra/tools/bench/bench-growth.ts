import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AS_WORK, GROWTH, growHub } from '../facts/grow-hub.ts';
import type { OwnHub } from '../facts/own-hub.ts';
import type { ServiceName } from '../stack/names.ts';
import { WALK } from '../story/story-hub.ts';
import { prefixed, type Figures } from './figures.ts';
import { askNow, loadHub } from './load-hub.ts';

const REQUESTS = 300;
const WARM_UP = 100;
/** So many rows before a page of a list that is deep. */
const DEPTH = 10_000;

const REGISTER = `mutation ($input: RegisterOrganizationInput!) {
  registerOrganization(input: $input) { __typename ... on UserError { message } }
}`;
const ORGANIZATIONS = 'nodes { id names { value } status }';

/** What is measured in the small hub and in the large one. */
const QUERIES: Readonly<Record<string, string>> = {
  walk: WALK,
  list: `{ organizations(first: 20) { ${ORGANIZATIONS} } }`,
  ofKind: `{ organizations(kind: COMPANY, first: 20) { ${ORGANIZATIONS} } }`,
  search: `{ organizations(search: "company 299", first: 20) { ${ORGANIZATIONS} } }`,
  shortSearch: `{ organizations(search: "фс", first: 20) { ${ORGANIZATIONS} } }`,
};

/**
 * The hub with its facts beside the same hub with tens of thousands of rows: CPU milliseconds a request and the ratio
 * of the large one to the small one; and a page at depth 10,000 beside the first. Call it last: it changes the hub.
 */
export async function benchGrowth(hub: OwnHub): Promise<Figures> {
  const small = await costs(hub);
  await growHub((service) => databaseOf(hub, service));
  const large = await costs(hub);
  const ratios = Object.fromEntries(
    Object.entries(small).map(([name, cpuMs]) => [`${name}.largeToSmallCpu`, (large[name] ?? 0) / cpuMs]),
  );
  return {
    organizations: GROWTH.organizations,
    ...prefixed('small', small),
    ...prefixed('large', large),
    ...ratios,
    ...(await benchDepth(hub)),
  };
}

const databaseOf = ({ environment, stack }: OwnHub, service: ServiceName) =>
  environment.ownerDatabaseUrl(service, `${stack.databasePrefix}_${service}`);

/** CPU milliseconds of each query and of a mutation. */
async function costs(hub: OwnHub): Promise<Figures> {
  const found: Figures = {};
  for (const [name, query] of Object.entries(QUERIES)) found[name] = await costOf(hub, query);
  await register(hub, WARM_UP);
  found['mutation'] = await register(hub, REQUESTS);
  return found;
}

async function costOf(hub: OwnHub, query: string): Promise<number> {
  const ask = () => askNow(hub.stack.url, query);
  await loadHub(hub, WARM_UP, ask);
  return (await loadHub(hub, REQUESTS, ask)).cpuMs;
}

async function register(hub: OwnHub, times: number): Promise<number> {
  const { cpuMs } = await loadHub(hub, times, async () => {
    const value = `Bench ${randomUUID()}`;
    const names = [{ value, lang: 'en', script: 'Latn', alias: false }];
    const input = { idempotencyKey: randomUUID(), kind: 'COMPANY', names };
    await hub.operator.get(REGISTER, { input });
  });
  return cpuMs;
}

/** The first page of a list beside one behind ten thousand rows, as an operator sees it. */
async function benchDepth(hub: OwnHub): Promise<Figures> {
  const client = new pg.Client({ connectionString: databaseOf(hub, 'companies'), options: AS_WORK });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM organization ORDER BY id OFFSET $1 LIMIT 1',
    [DEPTH],
  );
  await client.end();
  const after = Buffer.from(rows[0]?.id ?? '').toString('base64url');
  const page = async (cursor: string | null) => {
    const query = `query ($after: String) { organizations(first: 20, after: $after) { ${ORGANIZATIONS} } }`;
    const ask = () => hub.operator.get(query, { after: cursor });
    await loadHub(hub, WARM_UP, ask);
    return (await loadHub(hub, REQUESTS, ask)).cpuMs;
  };
  const [first, deep] = [await page(null), await page(after)];
  return { 'page.firstCpuMs': first, 'page.deepCpuMs': deep, 'page.deepToFirstCpu': deep / first };
}
