import type { Admin } from 'kafkajs';
import { topicContracts } from '../contracts/topic-contracts.ts';
import { deadLetterTopic } from '../dead-letters/dead-letter-message.ts';

const DAY_MS = 24 * 3600 * 1000;

/** How many partitions a topic gets, and how many brokers keep each. */
export type TopicPlan = { partitions: number; replication: number };

/**
 * Settings of a topic of the feed: every change for a week, the last of each key for ever. Within 30 days of a
 * tombstone nothing of its key is left; a partner that was away for a week still sees the tombstone.
 */
export const TOPIC_SETTINGS: Readonly<Record<string, string>> = {
  'cleanup.policy': 'compact',
  'min.compaction.lag.ms': String(7 * DAY_MS),
  'max.compaction.lag.ms': String(30 * DAY_MS),
  'delete.retention.ms': String(7 * DAY_MS),
};

/** Settings of a topic of dead letters, which hold personal data too. */
const DEAD_LETTER_SETTINGS = { 'cleanup.policy': 'delete', 'retention.ms': String(30 * DAY_MS) };

/**
 * Creates the topics that are missing, the dead-letter topics of `followers` too: the services that follow any topic.
 * Existing topics stay as they are.
 */
export async function ensureTopics(
  admin: Admin,
  prefix: string,
  plan: TopicPlan,
  followers: readonly string[],
): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const wanted = [
    ...[...topicContracts.keys()].map((topic) => ({ topic, settings: TOPIC_SETTINGS })),
    ...followers.map((service) => ({
      topic: deadLetterTopic(service),
      settings: DEAD_LETTER_SETTINGS,
    })),
  ];
  const missing = wanted.filter(({ topic }) => !existing.has(prefix + topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    timeout: 30_000,
    topics: missing.map(({ topic, settings }) => ({
      topic: prefix + topic,
      numPartitions: plan.partitions,
      replicationFactor: plan.replication,
      configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
    })),
  });
}
