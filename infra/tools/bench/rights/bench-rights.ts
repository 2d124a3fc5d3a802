import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isBodyOf, openEnvelope, signRequest, type Identity } from '@hub/hub-language';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import type { OwnHub } from '../../facts/own-hub.ts';
import { createClient } from '../../stack/client.ts';
import { AUDIENCE } from '../../stack/tokens.ts';
import type { Figures } from '../figures.ts';
import { askNow, loadHub } from '../load-hub.ts';

/** The smallest query: what the rights cost shows most in it. */
const SMALL = '{ hubs(first: 1) { nodes { id } } }';
const REQUESTS = 1_000;
const ROUNDS = 5;
const CALLERS = 300;
const SIGNATURES = 20_000;
const TOKENS = 2_000;

/**
 * What rights cost the smallest query: CPU of the hub for nobody, for somebody with a grant, and for so many callers
 * that hardly one asks twice in a second, in turn in one run. Signature and the checking of a token, which the gateway
 * does once a minute, are measured alone: `without` is what nobody costs less the signature.
 */
export async function benchRights(hub: OwnHub): Promise<Figures> {
  const one = [await holdersToken(hub)];
  const many = await Promise.all(
    Array.from({ length: CALLERS }, (_, at) =>
      hub.stack.issuer.issue({ subject: `caller-${at}`, roles: [] }),
    ),
  );
  const cpu = async (tokens: readonly string[]) =>
    (
      await loadHub(hub, REQUESTS, (at) =>
        askNow(hub.stack.url, SMALL, tokens.length > 0 ? tokens[at % tokens.length] : undefined),
      )
    ).cpuMs;
  for (const tokens of [[], one, many]) await cpu(tokens);
  const rounds: { nobody: number; holder: number; manyCallers: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ nobody: await cpu([]), holder: await cpu(one), manyCallers: await cpu(many) });
  }
  const signature = signatureCpuMs();
  const median = (of: keyof (typeof rounds)[number]) =>
    rounds.map((round) => round[of]).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const token = await tokenCpuMs(hub, one[0] ?? '');
  const without = median('nobody') - signature;
  return {
    signatureCpuMs: signature,
    tokenCpuMs: token,
    withoutCpuMs: without,
    nobodyCpuMs: median('nobody'),
    holderCpuMs: median('holder'),
    manyCallersCpuMs: median('manyCallers'),
    nobodyToWithoutCpu: median('nobody') / without,
    holderToWithoutCpu: median('holder') / without,
    manyCallersToWithoutCpu: median('manyCallers') / without,
  };
}

const names = [{ value: 'Example Holder', lang: 'en', script: 'Latn', alias: false }];

/** A token of somebody who holds a role in the loaded hub. */
async function holdersToken({ stack }: OwnHub): Promise<string> {
  const token = await stack.issuer.issue({ subject: `holder-${randomUUID()}`, roles: [] });
  const answers = async (as: string, name: string, type: string, input: object) => {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ... on ${type} { id } } }`;
    const keyed = { input: { idempotencyKey: randomUUID(), ...input } };
    const answer = await createClient(stack.url, as).get<Record<string, { id: string }>>(query, keyed);
    return answer[name]?.id;
  };
  const { hubs } = await createClient(stack.url, token).get<{ hubs: { nodes: { id: string }[] } }>(SMALL);
  const person = await answers(token, 'introduceMyself', 'Person', { names, example: true });
  const grant = { person, role: 'EVENT_ORGANIZER', scopeKind: 'HUB', scopeId: hubs.nodes[0]?.id };
  const given = await answers(await stack.signIn.loaderToken(), 'giveGrant', 'Grant', grant);
  if (!given) throw new Error('the grant was not given');
  return token;
}

/** CPU of checking a token once its key is known, in milliseconds. */
async function tokenCpuMs({ stack }: OwnHub, token: string): Promise<number> {
  const keys = createLocalJWKSet(JSON.parse(readFileSync(stack.issuer.jwksFile, 'utf8')) as JSONWebKeySet);
  const check = async (times: number) => {
    for (let at = 0; at < times; at++) await jwtVerify(token, keys, { audience: AUDIENCE });
  };
  await check(TOKENS / 10);
  const before = process.cpuUsage();
  await check(TOKENS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / TOKENS;
}

/** CPU of signing one request and of checking it, in milliseconds. */
function signatureCpuMs(): number {
  const identity: Identity = { subject: 'holder', roles: [], requestId: randomUUID() };
  const to = { audience: 'companies', method: 'POST', path: '/' };
  const body = JSON.stringify({ query: SMALL });
  const run = () => {
    const headers = signRequest('secret', { ...to, body, deadline: Date.now() + 2_000 }, identity);
    if (!isBodyOf(openEnvelope(['secret'], to, headers), body)) throw new Error('the body is another');
  };
  for (let warm = 0; warm < SIGNATURES / 10; warm++) run();
  const before = process.cpuUsage();
  for (let at = 0; at < SIGNATURES; at++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / SIGNATURES;
}
