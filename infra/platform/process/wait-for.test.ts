import { describe, expect, it } from '@jest/globals';
import { SetupProblem } from './setup-problem.ts';
import { waitFor } from './wait-for.ts';

const inTime = { timeoutMs: 20_000, what: 'the answer', everyMs: 1 };

describe('waiting', () => {
  it('goes on through false, undefined and failures', async () => {
    const answers = [
      () => false as const,
      () => undefined,
      () => Promise.reject(new Error('no')),
      () => 'yes',
    ];
    expect(await waitFor(() => answers.shift()?.(), inTime)).toBe('yes');
    expect(answers).toEqual([]);
  });

  it('takes an empty answer for one', async () => {
    expect(await waitFor(() => '', inTime)).toBe('');
  });

  it('gives up with what it waited for and the last failure', async () => {
    const failing = waitFor(() => Promise.reject(new Error('refused')), { ...inTime, timeoutMs: 0 });
    await expect(failing).rejects.toThrow('gave up after 0 s waiting for the answer: refused');
  });

  it('does not repeat what cannot become better', async () => {
    let probes = 0;
    const probe = () => {
      probes++;
      return Promise.reject(new SetupProblem('Java is missing.', 'Install it.'));
    };
    await expect(waitFor(probe, inTime)).rejects.toThrow('Java is missing. Install it.');
    expect(probes).toBe(1);
  });

  it('ends when its signal does', async () => {
    const controller = new AbortController();
    const waiting = waitFor(
      () => {
        controller.abort(new Error('stopped'));
        return false;
      },
      { ...inTime, signal: controller.signal },
    );
    await expect(waiting).rejects.toThrow('stopped');
  });
});
