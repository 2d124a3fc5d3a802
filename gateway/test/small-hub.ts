import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Listening } from '@hub/service-kit/runtime';
import { createGateway, type GatewayParts } from '../src/app.ts';
import { readEnv } from '../src/env.ts';
import { aGatewayEnv } from './gateway-env.ts';
import { serve, type Loopback, type Received } from './loopback.ts';
import { aRecordingLog, type Logged } from './recording-log.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';
const SCHEMAS = {
  companies: `${LINK}
    type Query { hubs(first: Int = 20): [Hub!] }
    type Mutation { rename(name: String!): Hub }
    type Hub @key(fields: "id") { id: ID! name: String neighbours(first: Int = 20): [Hub!] }`,
  events: `${LINK}
    type Query { events(first: Int = 20): [Event!] }
    type Event { id: ID! hub: Hub }
    type Hub @key(fields: "id", resolvable: false) { id: ID! }`,
};

/** The supergraph of two small subgraphs. Throws an Error with what does not compose. */
export function aSupergraph(schemas: Record<string, string> = SCHEMAS): string {
  const services = Object.entries(schemas).map(([name, sdl]) => ({
    name,
    url: `http://${name}.invalid/`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

type Answer = (request: Received, response: ServerResponse) => void;

/** The gateway in this process over two subgraphs that are servers of loopback, and an issuer of tokens. */
export type SmallHub = {
  listening: Listening;
  ready(): Promise<boolean>;
  companies: Loopback;
  events: Loopback;
  /** What was logged at the start, and since then. */
  started: readonly Logged[];
  lines: Logged[];
  /** File with the public key of the issuer. */
  jwks: string;
  /** Address of the endpoint's server, without a path. */
  base: string;
  healthBase: string;
  issue(claims: Record<string, unknown>): Promise<string>;
  /** Safe to call twice. */
  stop(): Promise<void>;
};

const ISSUER = 'urn:hub:test';

/** How its subgraphs answer, and what else is not as usual. */
export type SmallHubOptions = {
  companies: Answer;
  events: Answer;
  /** Variables of the gateway. */
  settings?: Record<string, string>;
  pause?: GatewayParts['pause'];
};

/** An issuer of tokens whose public key is in a file of the folder. */
async function anIssuer(folder: string): Promise<Pick<SmallHub, 'jwks' | 'issue'>> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwks = join(folder, 'jwks.json');
  const keys = [{ ...(await exportJWK(publicKey)), kid: '1', alg: 'ES256' }];
  writeFileSync(jwks, JSON.stringify({ keys }));
  return {
    jwks,
    issue: (claims) =>
      new SignJWT({ iss: ISSUER, aud: 'hub', sub: 'anna', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: '1' })
        .setExpirationTime('10m')
        .sign(privateKey),
  };
}

/** Starts it on free ports. */
export async function startSmallHub(options: SmallHubOptions): Promise<SmallHub> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-gateway-'));
  const { jwks, issue } = await anIssuer(folder);
  const [companies, events] = await Promise.all([serve(options.companies), serve(options.events)]);
  const urls = { COMPANIES_URL: companies.url, EVENTS_URL: events.url };
  const env = readEnv(aGatewayEnv({ JWKS: jwks, JWT_ISSUER: ISSUER, ...urls, ...options.settings }));
  const { log, lines } = aRecordingLog();
  const gateway = createGateway(env, log, {
    supergraphSdl: aSupergraph(),
    ...(options.pause ? { pause: options.pause } : {}),
  });
  const listening = await gateway.start();
  const { port, healthPort } = listening;
  const stopAll = async () => {
    await gateway.stop();
    await Promise.all([companies.close(), events.close()]);
    rmSync(folder, { recursive: true });
  };
  let stopped: Promise<void> | undefined;
  return {
    listening,
    ready: () => gateway.ready(),
    companies,
    events,
    started: lines.splice(0),
    lines,
    jwks,
    base: `http://127.0.0.1:${port}`,
    healthBase: `http://127.0.0.1:${healthPort}`,
    issue,
    stop: () => (stopped ??= stopAll()),
  };
}
