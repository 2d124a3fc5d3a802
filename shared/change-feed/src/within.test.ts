import { describe, expect, it } from '@jest/globals';
import { within } from './within.ts';

const never = new Promise<never>(() => undefined);

describe('work within a limit', () => {
  it('gives what it gives, and fails as it fails', async () => {
    const { signal } = new AbortController();
    expect(await within(signal, Promise.resolve('done'))).toBe('done');
    await expect(within(signal, Promise.reject(new Error('it fails')))).rejects.toThrow('it fails');
  });

  it('is given up when the limit is reached, with its reason', async () => {
    const limit = new AbortController();
    const asked = within(limit.signal, never);
    limit.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });

  it('is not waited for when the limit was reached before', async () => {
    await expect(within(AbortSignal.abort(new Error('too late')), never)).rejects.toThrow('too late');
  });

  it('may fail afterwards without anybody hearing of it', async () => {
    const late = Promise.withResolvers<never>();
    await expect(within(AbortSignal.abort(new Error('too late')), late.promise)).rejects.toThrow('too late');
    late.reject(new Error('and it fails'));
    await expect(late.promise).rejects.toThrow('and it fails');
  });
});
