import { describe, expect, it } from '@jest/globals';
import { Repetitions } from './repetitions.ts';

const change = (sequence: number, key = 'org_1', topic = 'companies.organization.v1') => ({
  id: 'an id',
  topic,
  key,
  sequence,
});

describe('a change', () => {
  it('is a repetition when its sequence is not above the last of its key and topic', () => {
    const repetitions = new Repetitions();
    expect(repetitions.has(change(2))).toBe(false);
    repetitions.add(change(2));
    expect([1, 2, 3].map((sequence) => repetitions.has(change(sequence)))).toEqual([true, true, false]);
    expect(repetitions.has(change(1, 'org_2'))).toBe(false);
    expect(repetitions.has(change(1, 'org_1', 'companies.hub.v1'))).toBe(false);
  });

  it('is one too when the application has stored it in an earlier run', () => {
    expect(new Repetitions([change(5)]).has(change(5))).toBe(true);
  });
});
