import { describe, expect, it } from '@jest/globals';
import { messageProblems } from './commit-message.ts';

describe('a commit message', () => {
  it.each([
    'feed: split the replica consumer',
    'companies, events: follow screening\n\nWhy it is done.\n',
    'service-kit: load by version\n# a comment of git\n',
    'infra/hooks: check messages\n\nWhy.\n# ------------------------ >8 ------------------------\ndiff --git a/x',
    "Merge branch 'people'",
    'Revert "feed: split the replica consumer"',
    'fixup! Feed',
  ])('may be %p', (text) => {
    expect(messageProblems(text)).toEqual([]);
  });

  it.each([
    ['Split the replica consumer', 'begin with a scope'],
    ['feed:split', 'begin with a scope'],
    ['Feed: split', 'begin with a scope'],
    ['', 'begin with a scope'],
    ['# only a comment', 'begin with a scope'],
    ['fix: the consumer', '"fix" says what kind'],
    [`feed: ${'a'.repeat(95)}`, 'has 101 characters'],
    ['feed: split the consumer.', 'without a full stop'],
    ['feed: split\nthe consumer', 'leave the second line empty'],
  ])('may not be %p', (text, problem) => {
    expect(messageProblems(text)).toEqual([expect.stringContaining(problem)]);
  });
});
