import pg from 'pg';
import type { OwnHub } from '../facts/own-hub.ts';
import { SERVICES } from '../stack/names.ts';
import { WALK } from '../story/story-hub.ts';
import { prefixed, type Figures } from './figures.ts';
import { askNow, loadHub, type LoadFigures } from './load-hub.ts';

const FIRST = 100;
const REQUESTS = 400;
/** The smallest query, for the ratio. */
const SMALL = '{ hubs(first: 1) { nodes { id } } }';

/**
 * The one-query walk over the whole hub through the gateway; beside it the smallest query, for the ratio. The first
 * hundred walks after the start are compared with the later ones: call it before anything else has asked.
 */
export async function benchWalk(hub: OwnHub): Promise<Figures> {
  const load = (query: string, requests: number) =>
    loadHub(hub, requests, () => askNow(hub.stack.url, query));
  const first = await load(WALK, FIRST);
  await load(WALK, FIRST);
  const walk = await load(WALK, REQUESTS);
  await load(SMALL, FIRST);
  const small = await load(SMALL, REQUESTS);
  return {
    ...prefixed('walk', walk),
    ...prefixed('small', small),
    firstHundredToLaterCpu: first.cpuMs / walk.cpuMs,
    walkToSmallCpu: walk.cpuMs / small.cpuMs,
  };
}

const WALKS = 150;
/** Short rounds in turn: what else the machine does then falls on both alike. */
const ROUNDS = 8;

const TABLES = `SELECT format('ALTER TABLE %s %s ROW LEVEL SECURITY', polrelid::regclass, $1::text) AS change
  FROM pg_policy WHERE polname = 'seen'`;

/** Takes the walls of the hub's databases down, or puts them up again. */
async function setWalls({ environment, stack }: OwnHub, isUp: boolean): Promise<void> {
  for (const service of SERVICES) {
    const connectionString = environment.ownerDatabaseUrl(service, `${stack.databasePrefix}_${service}`);
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ change: string }>(TABLES, [isUp ? 'ENABLE' : 'DISABLE']);
      for (const { change } of rows) await owner.query(change);
    } finally {
      await owner.end();
    }
  }
}

const mean = (rounds: readonly LoadFigures[], figure: keyof LoadFigures) =>
  rounds.reduce((sum, one) => sum + one[figure], 0) / rounds.length;

/**
 * What the policies of the databases cost the walk over the whole hub, for everyone and for an Operator: CPU with them
 * and without, in turn. Who asks is told with each statement either way.
 */
export async function benchWall(hub: OwnHub): Promise<Figures> {
  const askers: Readonly<Record<string, () => Promise<unknown>>> = {
    anyone: () => askNow(hub.stack.url, WALK),
    operator: () => hub.operator.get(WALK),
  };
  const figures: Figures = {};
  for (const [name, ask] of Object.entries(askers)) {
    const measured = { without: [] as LoadFigures[], with: [] as LoadFigures[] };
    await loadHub(hub, WALKS, ask);
    for (let round = 0; round < ROUNDS; round++) {
      for (const wall of ['without', 'with'] as const) {
        await setWalls(hub, wall === 'with');
        // Every session plans its statements anew then.
        await loadHub(hub, WALKS / 3, ask);
        measured[wall].push(await loadHub(hub, WALKS, ask));
      }
    }
    for (const wall of ['without', 'with'] as const) {
      figures[`${name}.${wall}CpuMs`] = mean(measured[wall], 'cpuMs');
      figures[`${name}.${wall}PostgresCpuMs`] = mean(measured[wall], 'postgresCpuMs');
    }
    figures[`${name}.withToWithoutCpu`] = mean(measured.with, 'cpuMs') / mean(measured.without, 'cpuMs');
  }
  return figures;
}
