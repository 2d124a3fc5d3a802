import { describe, expect, it } from '@jest/globals';
import { followedTopics } from './followed-topic.ts';

describe('the followed topics', () => {
  it('are those that were named, with their table and the reaction where there is one', () => {
    const react = () => Promise.resolve();
    const followed = followedTopics(['companies.hub.v1', 'companies.organization-record.v1'], {
      'companies.hub.v1': react,
      'events.event.v1': react,
    });
    expect([...followed.values()]).toEqual([
      { topic: 'companies.hub.v1', table: 'hub_replica', react },
      { topic: 'companies.organization-record.v1', table: 'organization_record_replica', react: undefined },
    ]);
  });
});
