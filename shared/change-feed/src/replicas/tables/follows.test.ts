import { describe, expect, it } from '@jest/globals';
import { topicContracts } from '../../contracts/topic-contracts.ts';
import type { Topic } from '../../topic.ts';
import { follows, replicaTableOf, requireForeign } from './follows.ts';

/** Compiles only while a misspelt name is no topic. */
const misspelt: 'companies.hubs.v1' extends Topic ? true : false = false;

describe('the topics that a service follows', () => {
  it('are its list, and their types are its names', () => {
    const list = follows('companies.hub.v1', 'events.event.v1');
    const typed: readonly ['companies.hub.v1', 'events.event.v1'] = list;
    expect(typed).toEqual(['companies.hub.v1', 'events.event.v1']);
    expect(follows()).toEqual([]);
    expect(misspelt).toBe(false);
  });

  it('have types for exactly the topics that have a contract', () => {
    const topics = [...topicContracts.keys()] as Topic[];
    expect(follows(...topics)).toHaveLength(topicContracts.size);
  });

  it('may not name one twice', () => {
    expect(() => follows('companies.hub.v1', 'events.event.v1', 'companies.hub.v1')).toThrow(
      'companies.hub.v1 is followed twice: one line is enough',
    );
  });

  it('may not be its own', () => {
    expect(() => requireForeign('events', ['companies.hub.v1', 'events.event.v1'])).toThrow(
      'events follows its own topic events.event.v1',
    );
    expect(() => requireForeign('event', ['events.event.v1'])).not.toThrow();
  });
});

describe('the table of a replica', () => {
  it.each<[Topic, string]>([
    ['companies.hub.v1', 'hub_replica'],
    ['companies.organization.v1', 'organization_replica'],
    ['companies.organization-record.v1', 'organization_record_replica'],
    ['investments.expert-profile.v1', 'expert_profile_replica'],
  ])('of %s is %s', (topic, table) => {
    expect(replicaTableOf(topic)).toBe(table);
  });
});
