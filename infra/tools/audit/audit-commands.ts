import { readFileSync } from 'node:fs';
import { DEFINITIONS } from '../check/definitions.ts';
import { SERVICES, type ServiceName } from '../stack/names.ts';
import type { RunningHub } from '../stack/running-hub.ts';
import type { Finding } from './findings.ts';
import type { Anchor } from './verify-checkpoints.ts';
import { verifyTrailIn, type TrailReport } from './verify-trail.ts';

/** How `npm run audit` is used. */
export const AUDIT_USAGE = `npm run audit -- verify [--service SERVICE] [--anchors FILE] [--keys FILE]
npm run audit -- anchors                                  the last checkpoint of each service, to be kept elsewhere

--anchors  what "anchors" printed earlier: these checkpoints must still be there
--keys     public keys of earlier signing keys, one in base64 a line

The hub of "npm start" is meant, or that of HUB_DATA_DIR. Ends with 1 when anything was tampered with.`;

/** What one command prints, and whether all is well. */
export type AuditAnswer = { text: string; isSound: boolean };

type Options = { service?: string | undefined; anchors?: string | undefined; keys?: string | undefined };
type KeptAnchor = Anchor & { service: string };

/** Runs one command; undefined when there is no such command. */
export async function runAuditCommand(
  command: string | undefined,
  hub: RunningHub,
  options: Options = {},
): Promise<AuditAnswer | undefined> {
  if (command !== 'verify' && command !== 'anchors') return undefined;
  const reports: TrailReport[] = [];
  for (const service of servicesOf(options.service)) reports.push(await verifyService(hub, service, options));
  if (command === 'anchors') return { text: reports.map(anchorLine).join('\n'), isSound: true };
  return {
    text: reports.map(describe).join('\n'),
    isSound: reports.every(({ findings }) => findings.counts.size === 0),
  };
}

function servicesOf(asked: string | undefined): readonly ServiceName[] {
  if (asked === undefined) return SERVICES;
  const service = SERVICES.find((name) => name === asked);
  if (!service) throw new Error(`there is no service ${asked}: one of ${SERVICES.join(', ')}`);
  return [service];
}

const linesOf = (file: string | undefined) =>
  file === undefined ? [] : readFileSync(file, 'utf8').split('\n').filter(Boolean);

function verifyService(hub: RunningHub, service: ServiceName, options: Options): Promise<TrailReport> {
  const definition = DEFINITIONS.find(({ name }) => name === service);
  if (!definition) throw new Error(`${service} has no definition`);
  return verifyTrailIn(hub.databases[service], {
    definition,
    publicKeys: [...hub.auditKeys[service], ...linesOf(options.keys)],
    anchors: linesOf(options.anchors)
      .map((line) => JSON.parse(line) as KeptAnchor)
      .filter((anchor) => anchor.service === service && anchor.number > 0),
  });
}

const anchorLine = ({ service, head }: TrailReport) =>
  JSON.stringify({ service, number: head?.number ?? 0, hash: head?.hash ?? '' });

function describe({
  service,
  changes,
  aggregates,
  checkpoints,
  erased,
  unsealed,
  findings,
}: TrailReport): string {
  const verdict = findings.counts.size === 0 ? 'sound' : 'TAMPERED WITH';
  const head = `${service.padEnd(12)} ${verdict}: ${changes} changes of ${aggregates} aggregates, ${erased} erased; ${checkpoints} checkpoints, ${unsealed} changes newer than the last`;
  const more = [...findings.counts].map(([kind, count]) => `  ${kind}: ${count}`);
  return [head, ...findings.shown.map(describeFinding), ...more].join('\n');
}

function describeFinding({ kind, aggregate, version, seq, checkpoint }: Finding): string {
  const places = [
    aggregate,
    version === undefined ? undefined : `version ${version}`,
    seq === undefined ? undefined : `seq ${seq}`,
    checkpoint === undefined ? undefined : `checkpoint ${checkpoint}`,
  ];
  return `  ${places.filter((place) => place !== undefined).join(', ')}: ${kind}`;
}
