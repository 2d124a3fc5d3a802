import { topicContracts } from '../contracts/topic-contracts.ts';

/** Every topic that any partner may read. */
export const publicTopics = (): string[] =>
  [...topicContracts.values()].filter((c) => c.audience === 'public').map((c) => c.topic);

/** The topics that were asked for, `public` standing for every public one. Throws for an unknown or internal one. */
export function grantableTopics(asked: readonly string[]): string[] {
  const topics = asked.flatMap((topic) => (topic === 'public' ? publicTopics() : [topic]));
  for (const topic of topics) {
    const audience = topicContracts.get(topic)?.audience;
    if (audience === undefined)
      throw new Error(`${topic} is not a topic of the hub: docs/topics.md lists them`);
    if (audience === 'internal') throw new Error(`${topic} is internal: it is never granted to a partner`);
  }
  return [...new Set(topics)];
}
