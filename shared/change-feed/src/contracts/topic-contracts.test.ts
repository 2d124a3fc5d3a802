import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CONTRACTS_FOLDER } from './contract-files.ts';
import { contractOf, sampleFile, topicContracts, topicsOf } from './topic-contracts.ts';
import { wireType } from '../wire.ts';

const samplesOf = (folder: string) =>
  readdirSync(`${CONTRACTS_FOLDER}samples/${folder}`).map((file) => {
    const text = readFileSync(`${CONTRACTS_FOLDER}samples/${folder}/${file}`, 'utf8');
    return JSON.parse(text) as { snapshot: object | null };
  });

describe('the contract of a topic', () => {
  it('refuses a snapshot with a property that it does not have, and says what to do', () => {
    const contract = contractOf('companies.organization.v1');
    const sample = samplesOf('companies.organization.1').find(({ snapshot }) => snapshot !== null);
    expect(contract.problems(sample?.snapshot)).toEqual([]);
    expect(contract.problems({ ...sample?.snapshot, bankAccount: 'x' })).toEqual([
      '/bankAccount is not in the contract: add it to the contract, or do not publish it',
    ]);
    expect(contract.problemsReceived({ ...sample?.snapshot, bankAccount: 'x' })).toEqual([]);
  });

  it.each([...topicContracts.values()])(
    '$topic lets every sample be published',
    ({ aggregateType, ...contract }) => {
      const version = contract.schemaId.split(':').at(-1) ?? '';
      const samples = samplesOf(`${aggregateType}.${version}`);
      expect(samples.length).toBeGreaterThan(0);
      const problems = samples.flatMap(({ snapshot }) =>
        snapshot === null ? [] : contract.problems(snapshot),
      );
      expect(problems).toEqual([]);
    },
  );

  it('is found by topic, and an unknown topic says where a contract goes', () => {
    expect(contractOf('events.venue.v1')).toMatchObject({
      aggregateType: 'events.venue',
      audience: 'public',
      schemaId: 'urn:hub:schema:events.venue:1',
    });
    expect(() => contractOf('events.castle.v1')).toThrow(
      'no contract for topic events.castle.v1: add a file to shared/change-feed/contracts',
    );
  });

  it('has a file for the sample of each change type', () => {
    for (const { topic, changeTypes } of topicContracts.values()) {
      for (const type of changeTypes) expect(existsSync(sampleFile(topic, wireType(topic, type)))).toBe(true);
    }
  });
});

describe('the topics of a service', () => {
  it('begin with its name and a dot', () => {
    const topics = topicsOf('events').map(({ topic }) => topic);
    expect(topics).toContain('events.event.v1');
    expect(topics.every((topic) => topic.startsWith('events.'))).toBe(true);
    expect(topicsOf('event')).toEqual([]);
  });
});
