import { describe, expect, it } from '@jest/globals';
import { WakeSignal } from './wake-signal.ts';

/** Longer than any suite runs: a wait that is not ended fails the test. */
const FOR_EVER = 60_000;

describe('a wait for work', () => {
  it('ends when it is woken', async () => {
    const signal = new WakeSignal();
    const waiting = signal.wait(FOR_EVER);
    signal.wake();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('ends at once when it was woken before it began, so that no work is overlooked', async () => {
    const signal = new WakeSignal();
    signal.reset();
    signal.wake();
    await expect(signal.wait(FOR_EVER)).resolves.toBeUndefined();
  });

  it('does not end for what was forgotten', async () => {
    const signal = new WakeSignal();
    signal.wake();
    signal.reset();
    const order: string[] = [];
    const waiting = signal.wait(FOR_EVER).then(() => order.push('ended'));
    await Promise.resolve();
    order.push('still waiting');
    signal.wake();
    await waiting;
    expect(order).toEqual(['still waiting', 'ended']);
  });

  it('ends by itself after the time that was given', async () => {
    await expect(new WakeSignal().wait(1)).resolves.toBeUndefined();
  });

  it('leaves no timer behind when it was woken', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const signal = new WakeSignal();
    const waiting = signal.wait(FOR_EVER);
    expect(timers()).toBe(before + 1);
    signal.wake();
    await waiting;
    expect(timers()).toBe(before);
  });
});
