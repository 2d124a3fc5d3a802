import {
  formatPlace,
  listDeadLetters,
  parsePlace,
  removeDeadLetter,
  requestRedrive,
  showDeadLetter,
} from '@hub/change-feed/dead-letters';
import pg from 'pg';
import { SERVICES, type ServiceName } from '../stack/names.ts';
import type { RunningHub } from '../stack/running-hub.ts';

export const DEAD_LETTERS_USAGE = `npm run feed -- dead-letters list [SERVICE]
npm run feed -- dead-letters show SERVICE TOPIC/PARTITION/OFFSET
npm run feed -- dead-letters redrive SERVICE [TOPIC/PARTITION/OFFSET]   try again, all or one; the service does it at once
npm run feed -- dead-letters drop SERVICE TOPIC/PARTITION/OFFSET        gone for good; what waits behind it goes on`;

/** Runs one dead-letters command; gives what is to be printed, or undefined when the words are off. */
export async function deadLetters(hub: RunningHub, words: readonly string[]): Promise<string | undefined> {
  const [verb, service, place] = words;
  if (verb === 'list') {
    const services = service ? [requireService(service)] : SERVICES;
    const lists = await Promise.all(
      services.map((name) => withDatabase(hub, name, (client) => list(client, name))),
    );
    return lists.filter((text) => text !== '').join('\n') || 'no dead letters';
  }
  if (!verb || !service) return undefined;
  return withDatabase(hub, requireService(service), (client) => act(client, verb, place));
}

function requireService(name: string): ServiceName {
  const service = SERVICES.find((one) => one === name);
  if (!service) throw new Error(`there is no service ${name}: one of ${SERVICES.join(', ')}`);
  return service;
}

async function act(client: pg.Client, verb: string, place: string | undefined): Promise<string | undefined> {
  if (verb === 'redrive') {
    const count = await requestRedrive(client, place === undefined ? undefined : parsePlace(place));
    return count === 0 ? 'nothing to redrive' : `${count} will be tried again within seconds: see "list"`;
  }
  if (place === undefined) return undefined;
  if (verb === 'show') {
    const letter = await showDeadLetter(client, parsePlace(place));
    return letter ? JSON.stringify(letter, null, 2) : `there is no dead letter ${place}`;
  }
  if (verb !== 'drop') return undefined;
  const dropped = await removeDeadLetter(client, parsePlace(place));
  return dropped ? `dropped ${place}; what waited behind it goes on` : `there is no dead letter ${place}`;
}

async function list(client: pg.Client, service: ServiceName): Promise<string> {
  const letters = await listDeadLetters(client);
  return letters
    .map((letter) => {
      const { key, changeType, cause, attempts, firstSeen } = letter;
      const why = cause === null ? 'waits behind it' : `${attempts} attempts: ${cause}`;
      return `${service} ${formatPlace(letter)}  ${key}  ${changeType ?? '?'}  ${firstSeen.toISOString()}  ${why}`;
    })
    .join('\n');
}

async function withDatabase<Result>(
  hub: RunningHub,
  service: ServiceName,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: hub.databases[service],
    application_name: 'dead letters',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
