import { describe, expect, it } from '@jest/globals';
import {
  AuthenticationError,
  MultipleErrors,
  NetworkError,
  protocolErrors,
  ResponseError,
  TimeoutError,
} from '@platformatic/kafka';
import { AccessDenied } from '../access.ts';
import { explained, isGroupMoved, mayPass, outOfRange } from './failure.ts';

const FETCH = 1;
const code = (id: string) => protocolErrors[id]?.code ?? -1;

/** A refused request, as the library makes it of an answer with these codes. */
const refused = (ids: string[], response: unknown = {}) =>
  new ResponseError(
    FETCH,
    17,
    Object.fromEntries(ids.map((id, index) => [`/responses/0/partitions/${index}`, [code(id), null]])),
    response,
  );
const away = new MultipleErrors('Cannot connect to any broker.', [
  new NetworkError('Connection to 127.0.0.1:9092 failed.', { cause: new Error('connect ECONNREFUSED') }),
]);

describe('a failure', () => {
  it('says why, down to the first cause, each reason once', () => {
    const twice = new MultipleErrors('Producing messages failed.', [away, away]);
    const { message } = explained(twice);
    expect(message).toBe(
      'Producing messages failed. Cannot connect to any broker. Connection to 127.0.0.1:9092 failed. ' +
        'connect ECONNREFUSED',
    );
    expect(explained(twice).cause).toBe(twice);
  });

  it('stays as it is when there is nothing more to say', () => {
    const plain = new Error('Connection pool is closed.');
    expect(explained(plain)).toBe(plain);
    expect(explained('text')).toEqual(new Error('text'));
  });

  it.each([
    ['a topic', refused(['TOPIC_AUTHORIZATION_FAILED']), 'Topic authorization failed.'],
    [
      'a group',
      new MultipleErrors('join', [refused(['GROUP_AUTHORIZATION_FAILED'])]),
      'Group authorization failed.',
    ],
    [
      'the account',
      new NetworkError('x', { cause: new AuthenticationError('SASL authentication failed.') }),
      'SASL',
    ],
  ])('is a denial when %s is refused', (_what, error, reason) => {
    expect(explained(error)).toBeInstanceOf(AccessDenied);
    expect(explained(error).message).toContain(reason);
  });

  it('is no denial for any other reason', () => {
    for (const error of [away, refused(['NOT_LEADER_OR_FOLLOWER']), new TimeoutError('x')]) {
      expect(explained(error)).not.toBeInstanceOf(AccessDenied);
    }
  });

  it('may pass when brokers are away, leaders have moved or an answer cannot be read', () => {
    expect(mayPass(away)).toBe(true);
    expect(mayPass(refused(['NOT_LEADER_OR_FOLLOWER']))).toBe(true);
    expect(mayPass(new Error('Out of bounds.'))).toBe(true);
  });

  it('does not pass when any part of it is final', () => {
    expect(mayPass(refused(['NOT_LEADER_OR_FOLLOWER', 'TOPIC_AUTHORIZATION_FAILED']))).toBe(false);
    expect(mayPass(new AuthenticationError('SASL authentication failed.'))).toBe(false);
    expect(mayPass(new MultipleErrors('fetch failed', [new TimeoutError('Request timed out')]))).toBe(false);
  });

  it('of a commit is no failure when the group goes on without this member', () => {
    for (const id of ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS']) {
      expect(isGroupMoved(refused([id]))).toBe(true);
    }
    expect(isGroupMoved(refused(['NOT_COORDINATOR']))).toBe(false);
    expect(isGroupMoved(away)).toBe(false);
  });

  it('tells which offsets a topic does not have', () => {
    const partitions = [0, 1, 2].map((partitionIndex) => ({
      partitionIndex,
      errorCode: partitionIndex === 1 ? 0 : code('OFFSET_OUT_OF_RANGE'),
    }));
    const error = refused(['OFFSET_OUT_OF_RANGE'], { responses: [{ topicId: 't', partitions }] });
    expect(outOfRange(error)).toEqual([
      { topicId: 't', partition: 0 },
      { topicId: 't', partition: 2 },
    ]);
    expect(outOfRange(refused(['OFFSET_OUT_OF_RANGE']))).toEqual([]);
    expect(outOfRange(away)).toEqual([]);
  });
});
