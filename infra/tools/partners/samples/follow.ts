/**
 * Follows topics of the hub from the beginning and prints each change; Ctrl-C ends it.
 *
 * HUB_BROKERS=… HUB_USERNAME=… HUB_PASSWORD=… node follow.ts TOPIC … [--first]
 * With --first it ends after one change.
 */
import { followTopics, type Topic } from '@hub/partner-client';

const topics = process.argv.slice(2).filter((argument) => !argument.startsWith('--')) as Topic[];
const isFirstOnly = process.argv.includes('--first');
const { HUB_BROKERS = '', HUB_USERNAME = '', HUB_PASSWORD = '', HUB_GROUP } = process.env;

const following = await followTopics({
  brokers: HUB_BROKERS,
  username: HUB_USERNAME,
  password: HUB_PASSWORD,
  application: HUB_GROUP?.split('.').slice(1).join('.') ?? 'typescript',
  topics,
  onChange({ partition, type, key, sequence, snapshot }) {
    console.log(`${partition} ${type} ${key} #${sequence} ${snapshot ? JSON.stringify(snapshot) : '(gone)'}`);
    if (isFirstOnly) process.exit(0);
  },
});
process.once('SIGINT', () => void following.stop());
