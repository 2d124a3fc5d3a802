import { describe, expect, it } from '@jest/globals';
import { linesOfCalls, mutatedFiles, TARGETS } from './targets.ts';

describe('what is mutated', () => {
  it('is there, each file once', () => {
    const files = mutatedFiles(TARGETS).map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    expect(files).toContain('services/events/src/schedules/place-meetings.ts');
    expect(files).toContain('services/events/src/events/event.ts');
    expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
  });

  it('is missed when a file moves away', () => {
    expect(() => mutatedFiles([{ files: 'services/*/src/nowhere.ts' }])).toThrow('finds nothing');
  });

  it('is missed when no file has the call', () => {
    const files = 'infra/tools/mutation/*.ts';
    expect(() => mutatedFiles([{ files, calls: 'defineNothing' }])).toThrow('finds nothing');
  });

  it('can be the calls of one function, by their lines', () => {
    const source = [
      'const a = defineMachine<Status>(STATUSES, {',
      "  open: { from: ['DRAFT'], to: 'OPEN' },",
      '});',
      "const text = 'defineMachine()';",
      'export const b = defineMachine(OTHERS, {});',
    ];
    expect(linesOfCalls('defineMachine', source.join('\n'))).toEqual([
      [1, 3],
      [5, 5],
    ]);
  });

  it('takes in the constants that a call is made of, and no others', () => {
    const source = [
      "const OPEN = ['DRAFT', 'OPEN'];",
      "const OTHERS = ['DRAFT'];",
      'const a = defineMachine(STATUSES, { close: { from: OPEN } });',
      'const b = OTHERS.length;',
    ];
    expect(linesOfCalls('defineMachine', source.join('\n'))).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });
});
