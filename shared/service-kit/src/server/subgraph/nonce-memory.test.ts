import { describe, expect, it } from '@jest/globals';
import { NonceMemory } from './nonce-memory.ts';

const NOW = 1_700_000_000_500;

describe('the memory for nonces', () => {
  it('knows each from the first time to its deadline', () => {
    const memory = new NonceMemory();
    expect(memory.remember('a', NOW + 3_000, NOW)).toBe('new');
    expect(memory.remember('b', NOW + 3_000, NOW)).toBe('new');
    for (const now of [NOW, NOW + 1_000, NOW + 2_999])
      expect(memory.remember('a', NOW + 3_000, now)).toBe('known');
  });

  it('forgets what is past its deadline, and nothing before', () => {
    const memory = new NonceMemory();
    for (const [nonce, wait] of [
      ['a', 1_000],
      ['b', 2_000],
      ['c', 30_000],
    ] as const)
      memory.remember(nonce, NOW + wait, NOW);
    memory.remember('d', NOW + 40_000, NOW + 2_000);
    expect(memory.size).toBe(3);
    expect(memory.remember('b', NOW + 2_000, NOW + 1_999)).toBe('known');
    memory.remember('e', NOW + 40_000, NOW + 39_000);
    expect(memory.size).toBe(2);
  });

  it('does not take for new what it has forgotten when the clock is set back', () => {
    const memory = new NonceMemory();
    memory.remember('a', NOW + 1_000, NOW);
    memory.remember('b', NOW + 60_000, NOW + 20_000);
    expect(memory.remember('a', NOW + 1_000, NOW)).toBe('known');
  });

  it('says that it is full, forgets nothing for that, and has room again with the time', () => {
    const memory = new NonceMemory(2);
    memory.remember('a', NOW + 1_000, NOW);
    memory.remember('b', NOW + 9_000, NOW);
    expect(memory.remember('c', NOW + 9_000, NOW)).toBe('full');
    expect(memory.remember('a', NOW + 1_000, NOW)).toBe('known');
    expect(memory.remember('c', NOW + 9_000, NOW + 2_000)).toBe('new');
    expect(memory.size).toBe(2);
  });
});
