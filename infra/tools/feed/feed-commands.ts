import { randomUUID } from 'node:crypto';
import { replicaTableOf } from '@hub/change-feed';
import { rebuildReplica } from '@hub/change-feed/rebuild';
import { requireReadable, silentLog, subscribe } from '@hub/change-feed/subscriber';
import { DEAD_LETTERS_USAGE, deadLetters } from './dead-letters.ts';
import { feedStatus } from './status.ts';
import { FOLLOWS } from '../stack/follows.ts';
import { SERVICES } from '../stack/names.ts';
import { readPartnerAccess } from './partner-files.ts';
import { DEFAULT_DATA_DIR, readRunningHub } from '../stack/running-hub.ts';

/** How `npm run feed` is used. */
export const FEED_USAGE = `npm run feed -- status                                   topics, last change, what is behind, dead letters
npm run feed -- follow TOPIC [TOPIC …] --as PARTNER      every change from the beginning, until Ctrl-C
npm run feed -- rebuild SERVICE TOPIC                    the service's replica of a topic, from offset zero
${DEAD_LETTERS_USAGE}

The hub of "npm start" is meant, or that of HUB_DATA_DIR.`;

async function follow(topics: string[], principal: string): Promise<void> {
  const dataDir = process.env['HUB_DATA_DIR'] ?? DEFAULT_DATA_DIR;
  const kafka = readPartnerAccess(dataDir, principal);
  await requireReadable(kafka, topics);
  const follower = subscribe({
    kafka,
    groupId: `${principal}.feed-${randomUUID()}`,
    topics,
    onChange: ({ type, key, sequence, time, snapshot }) =>
      console.log(`${time} ${type} ${key} #${sequence} ${JSON.stringify(snapshot)}`),
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await follower.stop();
}

async function rebuild(serviceName: string, replica: string): Promise<string> {
  const service = SERVICES.find((name) => name === serviceName);
  if (!service) throw new Error(`there is no service ${serviceName}: one of ${SERVICES.join(', ')}`);
  const followed = FOLLOWS[service];
  const topic = followed.find((one) => one === replica || replicaTableOf(one) === replica);
  if (!topic)
    throw new Error(`${service} keeps no replica of ${replica}: one of ${followed.join(', ') || 'none'}`);
  const hub = readRunningHub();
  const began = performance.now();
  const { changes, unreadable, rows, missing, differing, extra } = await rebuildReplica({
    service,
    topic,
    databaseUrl: hub.databases[service],
    kafka: hub.services[service],
    log: silentLog,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return (
    `${replicaTableOf(topic)} of ${service}: ${rows} rows from ${changes} changes in ${seconds} s` +
    `${unreadable > 0 ? `, ${unreadable} records could not be read` : ''}. ` +
    `The live replica had ${missing} missing, ${differing} differing, ${extra} extra.`
  );
}

/**
 * Runs one command, as the partner `as` where it follows; gives what to print, undefined when there is no such command.
 */
export async function runFeedCommand(words: readonly string[], as: string): Promise<string | undefined> {
  const [command, ...rest] = words;
  if (command === 'status') return feedStatus(readRunningHub());
  if (command === 'dead-letters') return deadLetters(readRunningHub(), rest);
  if (command === 'rebuild' && rest[0] && rest[1]) return rebuild(rest[0], rest[1]);
  if (command !== 'follow' || rest.length === 0) return undefined;
  await follow(rest, as);
  return '';
}
