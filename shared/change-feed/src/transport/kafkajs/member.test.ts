import { describe, expect, it } from '@jest/globals';
import { KafkaJSProtocolError } from 'kafkajs';
import { AccessDenied } from '../access.ts';
import { explained } from './member.ts';

describe('why a membership ended', () => {
  it.each([
    ['a topic that is denied', 'Not authorized to access topics: [Topic authorization failed]'],
    ['a group that is denied', 'Failed to find group coordinator'],
  ])('is a denial, for %s', (_what, message) => {
    const cause = new Error(message);
    const error = explained(cause);
    expect(error).toBeInstanceOf(AccessDenied);
    expect(error).toMatchObject({ message, cause });
  });

  it('is the error of the library, for anything else', () => {
    const error = new KafkaJSProtocolError(
      new Error('This server is not the leader for that topic-partition'),
    );
    expect(explained(error)).toBe(error);
    expect(explained('no error')).toEqual(new Error('no error'));
  });
});
