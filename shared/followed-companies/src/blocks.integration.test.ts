import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganization, aScreening } from '@hub/testing/snapshots';
import { judge, organizationsScreened } from './blocks.ts';
import { openFollower, type Follower } from '../test/follower.ts';

let follower: Follower;
beforeAll(async () => {
  follower = await openFollower();
});
afterAll(() => follower.close());

const within: Follower['within'] = (body) => follower.within(body);
const known: Follower['known'] = (...of) => follower.known(...of);

describe('what a block reaches, and what it holds no more', () => {
  /** Of a row of these two organizations, the first of which has just moved. */
  const judged = async (first: string, second: string) => {
    const row = { organizations: [first, second] };
    const { blocked, cleared } = await within((work) =>
      judge(work, [row], [first], ({ organizations }) => organizations),
    );
    return blocked.length > 0 ? 'blocked' : cleared.length > 0 ? 'cleared' : 'neither';
  };
  const clear = () => known({}, { status: 'CLEAR' });

  it.each([
    ['BLOCKED', 'blocked'],
    ['APPEAL', 'blocked'],
    ['REVIEW', 'neither'],
    ['RUNNING', 'neither'],
    ['CLEAR', 'cleared'],
  ] as const)('an organization that is now %s leaves its rows %s', async (status, expected) => {
    expect(await judged(await known({}, { status }), await clear())).toBe(expected);
  });

  it.each(['REVIEW', 'RUNNING', 'FAILED'] as const)(
    'an organization that is %s after its appeal keeps its rows blocked',
    async (status) => {
      expect(await judged(await known({}, { status, blocking: true }), await clear())).toBe('blocked');
    },
  );

  it('a clearance that has run out lets nothing go on', async () => {
    expect(
      await judged(
        await known({}, { status: 'CLEAR', validUntil: '2026-01-01T00:00:00.000Z' }),
        await clear(),
      ),
    ).toBe('neither');
  });

  it.each([
    ['BLOCKED', 'blocked'],
    ['REVIEW', 'neither'],
    ['CLEAR', 'cleared'],
  ] as const)('with the other side %s a cleared one leaves them %s', async (status, expected) => {
    expect(await judged(await clear(), await known({}, { status }))).toBe(expected);
  });

  it('an other side that was never screened, or whose clearance has run out, holds nothing up', async () => {
    expect(await judged(await clear(), await known())).toBe('cleared');
    const stale = await known({}, { status: 'CLEAR', validUntil: '2026-01-01T00:00:00.000Z' });
    expect(await judged(await clear(), stale)).toBe('cleared');
  });

  it('says whose screenings have moved, each once', async () => {
    const organization = anOrganization().id;
    const screenings = [aScreening(organization), aScreening(organization)];
    for (const one of screenings) await follower.bed.receive('companies.screening.v1', one);
    const ids = screenings.map(({ id }) => id);
    expect(await within((work) => organizationsScreened(work, ids))).toEqual([organization]);
  });
});
