import type { OwnHub } from '../facts/own-hub.ts';
import { WALK } from '../story/story-hub.ts';
import { prefixed, type Figures } from './figures.ts';
import { askNow, loadHub } from './load-hub.ts';

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
