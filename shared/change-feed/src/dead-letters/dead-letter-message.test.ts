import { describe, expect, it } from '@jest/globals';
import { aPublishable, aRecord, caseId, TOPIC } from '../../test/records.ts';
import { encodeChange } from '../wire.ts';
import { deadLetterTopic, toDeadLetterMessage } from './dead-letter-message.ts';

const ID = caseId(7);
const change = aPublishable(ID, 3);
const parked = {
  topic: TOPIC,
  partition: 2,
  offset: '41',
  key: ID,
  record: aRecord(change, 41),
  cause: 'a bug',
  attempts: 3,
};

describe('the copy of a dead letter', () => {
  it('is the record as it was, with where it lay and why it failed in headers of its own', () => {
    const before = Date.now();
    const { key, value, headers } = toDeadLetterMessage(parked);
    expect({ key, value }).toEqual({ key: ID, value: change.payload });
    expect(headers).toMatchObject({
      ...encodeChange(change).headers,
      dlq_topic: TOPIC,
      dlq_partition: '2',
      dlq_offset: '41',
      dlq_error: 'a bug',
      dlq_attempts: '3',
    });
    expect(Date.parse(headers['dlq_first_seen'] ?? '')).toBeGreaterThanOrEqual(before);
  });

  it('of a tombstone has no value', () => {
    const record = aRecord(aPublishable(ID, 4, { payload: null }), 42);
    expect(toDeadLetterMessage({ ...parked, record }).value).toBeNull();
  });

  it('goes to a topic of the consumer, which is none of the hub', () => {
    expect(deadLetterTopic('events')).toBe('events.dead-letter.v1');
  });
});
