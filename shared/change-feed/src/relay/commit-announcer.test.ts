import { describe, expect, it } from '@jest/globals';
import { CommitAnnouncer } from './commit-announcer.ts';

/** Announcements that the test lets pass one by one. */
function gate() {
  const passes: (() => void)[] = [];
  let calls = 0;
  const announce = () => {
    calls++;
    return new Promise<void>((resolve) => passes.push(resolve));
  };
  return { announce, letPass: () => passes.shift()?.(), calls: () => calls };
}

describe('a commit', () => {
  it('is announced at once', () => {
    const { announce, calls, letPass } = gate();
    void new CommitAnnouncer(announce).committed();
    expect(calls()).toBe(1);
    letPass();
  });

  it('that comes while one is being announced is announced with all that came meanwhile, once', async () => {
    const { announce, calls, letPass } = gate();
    const announcer = new CommitAnnouncer(announce);
    const first = announcer.committed();
    await Promise.all([announcer.committed(), announcer.committed(), announcer.committed()]);
    expect(calls()).toBe(1);
    letPass();
    const second = setInterval(letPass, 1);
    await first;
    clearInterval(second);
    expect(calls()).toBe(2);
  });

  it('is announced again after a pause in which none came', async () => {
    let calls = 0;
    const announcer = new CommitAnnouncer(() => Promise.resolve(void calls++));
    await announcer.committed();
    await announcer.committed();
    expect(calls).toBe(2);
  });

  it('whose announcement fails does not fail, and the next one is announced all the same', async () => {
    let calls = 0;
    const announcer = new CommitAnnouncer(() => {
      calls++;
      return Promise.reject(new Error('the session is lost'));
    });
    await announcer.committed();
    await announcer.committed();
    expect(calls).toBe(2);
  });
});
