import type { Topic } from '../../topic.ts';

/**
 * Names the topics that a service follows: its own list, one line a topic, in `services/SERVICE/src/follows.ts`. From
 * it come the replica tables, the service's rights in Kafka, its dead-letter topic, status and docs. A topic that does
 * not exist does not compile. Throws for a topic that is named twice, and for two that one table would have to hold.
 */
export function follows<const Topics extends readonly Topic[]>(...topics: Topics): Topics {
  const byTable = new Map<string, Topic>();
  for (const topic of topics) {
    const table = replicaTableOf(topic);
    const other = byTable.get(table);
    if (other === topic) throw new Error(`${topic} is followed twice: one line is enough`);
    if (other)
      throw new Error(`${topic} and ${other} would both be folded into ${table}: rename an aggregate`);
    byTable.set(table, topic);
  }
  return topics;
}

/** The table that holds a service's replica of a topic: `companies.organization-record.v1` → `organization_record_replica`. */
export function replicaTableOf(topic: Topic): string {
  return `${(topic.split('.')[1] ?? '').replaceAll('-', '_')}_replica`;
}

/** Refuses a service's own topics among those it follows: what it wrote, it has. Throws an Error that names the topic. */
export function requireForeign(service: string, topics: readonly Topic[]): void {
  const own = topics.find((topic) => topic.startsWith(`${service}.`));
  if (own)
    throw new Error(`${service} follows its own topic ${own}: it has these aggregates in tables of its own`);
}
