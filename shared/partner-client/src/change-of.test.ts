import { describe, expect, it } from '@jest/globals';
import { aRecord, TOPIC } from '../test/a-record.ts';
import { accessOf, changeIn, groupOf } from './change-of.ts';

const place = { topic: TOPIC, partition: 2 } as const;

describe('a record', () => {
  it('becomes a change with its place, its key and what it carries', () => {
    const snapshot = { id: 'org_1', version: 3, status: 'VERIFIED' };
    expect(changeIn(place, aRecord({ key: 'org_1', sequence: 3, snapshot, offset: 41 }))).toEqual({
      id: 'org_1#3',
      topic: TOPIC,
      key: 'org_1',
      sequence: 3,
      type: 'hub.companies.organization.registered.v1',
      time: '2026-11-24T00:00:00.000Z',
      schema: 'urn:hub:schema:companies.organization:1',
      causationId: 'c1',
      partition: 2,
      offset: '41',
      snapshot,
    });
  });

  it('without a value is a change to nothing', () => {
    expect(changeIn(place, aRecord({ snapshot: null })).snapshot).toBeNull();
  });

  it('keeps properties that its contract does not know yet', () => {
    const snapshot = { id: 'org_1', version: 1, invented: { later: true } };
    expect(changeIn(place, aRecord({ snapshot })).snapshot).toEqual(snapshot);
  });

  it('of something else is refused with its place', () => {
    const foreign = { ...aRecord({ offset: 7 }), headers: {} };
    expect(() => changeIn(place, foreign)).toThrow(`${TOPIC}[2]@7 lacks the header ce_sequence`);
  });

  it('whose value is no JSON is refused', () => {
    expect(() => changeIn(place, { ...aRecord(), value: Buffer.from('{"id":') })).toThrow('JSON');
  });
});

describe('the group of an application', () => {
  it("begins with the partner's name, so that its rights cover it", () => {
    expect(groupOf({ username: 'acme' }, 'crm')).toBe('acme.crm');
  });

  it('is the same for the second account, which goes on where the first was', () => {
    expect(groupOf({ username: 'acme~2' }, 'crm')).toBe('acme.crm');
  });

  it('is another for each application', () => {
    expect(groupOf({ username: 'acme' }, 'crm')).not.toBe(groupOf({ username: 'acme' }, 'billing'));
  });
});

describe('the access of an account', () => {
  const account = { brokers: 'a:1,b:2', username: 'acme', password: 'p' };

  it('is its brokers and its secret, and nothing else that was given with it', () => {
    const given = { ...account, application: 'crm', topics: [TOPIC], onChange: () => undefined };
    expect(accessOf(given)).toEqual(account);
  });

  it('has a prefix only where environments share a cluster', () => {
    expect(accessOf({ ...account, prefix: 'staging.' })).toEqual({ ...account, prefix: 'staging.' });
    expect(accessOf(account)).not.toHaveProperty('prefix');
  });
});
