import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '@hub/change-feed/contracts';
import { contractProblems, pairProblems } from './gate.ts';

const version = (number: number, properties: object, required: string[] = []): ContractVersion => ({
  name: `example.${number}`,
  topic: 'example.v1',
  number,
  changeTypes: { made: 'It was made.' },
  schema: {
    type: 'object',
    required,
    properties,
    'x-topic': 'example.v1',
    'x-audience': 'public',
    'x-change-types': { made: 'It was made.' },
  },
});
const text = { type: 'string' };

describe('the gate of the contracts', () => {
  it('lets the present contracts pass', () => {
    expect(contractProblems()).toEqual([]);
  }, 60_000);

  it('lets an optional property be added: a thousand changes of each version are read by the other', () => {
    expect(pairProblems(version(1, { a: text }, ['a']), version(2, { a: text, b: text }, ['a']))).toEqual([]);
  });

  it('finds by rule and by trying that old changes lack what becomes required', () => {
    const problems = pairProblems(version(1, { a: text }), version(2, { a: text }, ['a'])).join('\n');
    expect(problems).toContain('/a: becomes required (backward)');
    expect(problems).toContain("a new consumer cannot read an old change: / must have required property 'a'");
  });

  it('finds by rule and by trying that old consumers do not know a value of a closed enum', () => {
    const state = (...values: string[]) => ({ status: { type: 'string', enum: values } });
    const problems = pairProblems(version(1, state('A')), version(2, state('A', 'B'))).join('\n');
    expect(problems).toContain('adds the enum value B');
    expect(problems).toContain('an old consumer cannot read a new change: /status must be equal to one of');
  });

  it('finds what the rules cannot compare by trying', () => {
    const limited = { a: { type: 'string', pattern: '^[a-c]$' } };
    const problems = pairProblems(version(1, { a: text }, ['a']), version(2, limited, ['a'])).join('\n');
    expect(problems).toContain('a new consumer cannot read an old change: /a must match pattern');
  });
});
