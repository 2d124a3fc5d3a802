import { describe, expect, it } from '@jest/globals';
import { WorksInHand } from './works-in-hand.ts';

describe('works in hand', () => {
  it('are waited for until all have ended, those that fail too', async () => {
    const works = new WorksInHand();
    const [one, other] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const ended: string[] = [];
    const held = works.hold(one.promise);
    const failing = works.hold(other.promise).catch(() => ended.push('failed'));
    const over = works.untilNone().then(() => ended.push('over'));
    one.resolve('done');
    expect(await held).toBe('done');
    expect(ended).toEqual([]);
    other.reject(new Error('it fails'));
    await Promise.all([over, failing]);
    expect(ended.toSorted()).toEqual(['failed', 'over']);
  });

  it('are none at first, and none again afterwards', async () => {
    const works = new WorksInHand();
    await expect(works.untilNone()).resolves.toBeUndefined();
    await works.hold(Promise.resolve());
    await expect(works.untilNone()).resolves.toBeUndefined();
  });
});
