import { describe, expect, it } from '@jest/globals';
import { PlaceCommits } from './place-commits.ts';
import type { Place } from './transport.ts';

const place = (partition: number, nextOffset: string): Place => ({ topic: 'a', partition, nextOffset });

/** What was written, each time; failures come first. */
function commitsTo(failures: Error[] = []) {
  const written: string[][] = [];
  const failed: unknown[] = [];
  const first = Promise.withResolvers<void>();
  const commits = new PlaceCommits({
    commit: (places) => {
      const failure = failures.shift();
      if (failure) return Promise.reject(failure);
      written.push(places.map(({ partition, nextOffset }) => `${partition}@${nextOffset}`));
      first.resolve();
      return Promise.resolve();
    },
    onFailure: (error) => failed.push(error),
  });
  return { commits, written, failed, first: first.promise };
}

describe('places to be committed', () => {
  it('are written together, the last of each partition, without being asked', async () => {
    const { commits, written, first } = commitsTo();
    for (const one of [place(0, '1'), place(1, '7'), place(0, '2')]) commits.note(one);
    await first;
    expect(written).toEqual([['0@2', '1@7']]);
  });

  it('are written at once when asked, and only once', async () => {
    const { commits, written } = commitsTo();
    commits.note(place(0, '1'));
    await commits.flush();
    await commits.flush();
    commits.note(place(0, '2'));
    await commits.flush();
    expect(written).toEqual([['0@1'], ['0@2']]);
  });

  it('are written in order, however often asked', async () => {
    const { commits, written } = commitsTo();
    commits.note(place(0, '1'));
    void commits.flush();
    commits.note(place(0, '2'));
    await commits.flush();
    expect(written).toEqual([['0@1'], ['0@2']]);
  });

  it('are forgotten when others have the partitions', async () => {
    const { commits, written } = commitsTo();
    commits.note(place(0, '1'));
    commits.drop();
    await commits.flush();
    expect(written).toEqual([]);
  });

  it('that cannot be written are told of, and later ones are written all the same', async () => {
    const failure = new Error('the group rebalances');
    const { commits, written, failed } = commitsTo([failure]);
    commits.note(place(0, '1'));
    await expect(commits.flush()).resolves.toBeUndefined();
    commits.note(place(0, '2'));
    await commits.flush();
    expect([failed, written]).toEqual([[failure], [['0@2']]]);
  });
});
