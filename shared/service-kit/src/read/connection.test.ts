import { describe, expect, it } from '@jest/globals';
import { connectionOf, parsePage, type Connection } from './connection.ts';
import { newId } from '@hub/hub-language';

describe('pages', () => {
  it.each([0, -1, 101, 1_268_793])('refuse first: %i', (first) => {
    expect(() => parsePage({ first })).toThrow('between 1 and 100');
  });

  it('are of 20 where nothing is asked', () => {
    expect(parsePage({})).toEqual({ first: 20, after: null });
  });

  it.each(['', 'x', Buffer.from("'; DROP TABLE hub").toString('base64url')])(
    'refuse the cursor %p',
    (after) => {
      expect(() => parsePage({ after })).toThrow('not a cursor');
    },
  );

  it('show every part once, in order', () => {
    const parts = Array.from({ length: 7 }, () => ({ id: newId('spc') }));
    const seen: { id: string }[] = [];
    let after: string | null = null;
    do {
      const page: Connection<{ id: string }> = connectionOf(parts, { first: 3, after });
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(parts);
  });
});
