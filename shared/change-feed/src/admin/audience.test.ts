import { describe, expect, it } from '@jest/globals';
import { topicContracts } from '../contracts/topic-contracts.ts';
import { grantableTopics, publicTopics } from './audience.ts';

const audienceOf = (topic: string) => topicContracts.get(topic)?.audience;

describe('the topics that a partner may be granted', () => {
  it('are the public ones by one word, each once', () => {
    const topics = grantableTopics(['public', 'companies.hub.v1', 'public']);
    expect(topics).toEqual(publicTopics());
    expect(new Set(topics).size).toBe(topics.length);
    expect(topics.map(audienceOf).every((audience) => audience === 'public')).toBe(true);
  });

  it('are restricted ones by name', () => {
    expect(audienceOf('investments.introduction.v1')).toBe('restricted');
    expect(grantableTopics(['investments.introduction.v1'])).toEqual(['investments.introduction.v1']);
  });

  it('are never internal ones: of every one the refusal names the topic', () => {
    const internal = [...topicContracts.keys()].filter((topic) => audienceOf(topic) === 'internal');
    expect(internal).toContain('companies.person.v1');
    for (const topic of internal) {
      expect(() => grantableTopics(['public', topic])).toThrow(
        `${topic} is internal: it is never granted to a partner`,
      );
    }
  });

  it('are no unknown ones', () => {
    expect(() => grantableTopics(['companies.castle.v1'])).toThrow(
      'companies.castle.v1 is not a topic of the hub: docs/topics.md lists them',
    );
  });
});
