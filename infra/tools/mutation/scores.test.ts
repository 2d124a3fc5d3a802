import { describe, expect, it } from '@jest/globals';
import { scoresOf, tooLow } from './scores.ts';

const outcomes = (file: string, ...statuses: string[]) => statuses.map((status) => ({ file, status }));

describe('mutation scores', () => {
  it('count what a test noticed, also by never ending, against what none did', () => {
    expect(scoresOf(['a.ts'], outcomes('a.ts', 'Killed', 'Timeout', 'Survived', 'NoCoverage'))).toEqual([
      { file: 'a.ts', noticed: 2, endless: 1, survived: 1, untested: 1, score: 50 },
    ]);
  });

  it('are given for each file alone, by name, in percent with two decimals', () => {
    const mutants = [...outcomes('b.ts', 'Killed'), ...outcomes('a.ts', 'Killed', 'Killed', 'Survived')];
    const scores = scoresOf(['b.ts', 'a.ts'], mutants);
    expect(scores.map(({ file, score }) => [file, score])).toEqual([
      ['a.ts', 66.67],
      ['b.ts', 100],
    ]);
  });

  it('leave out what no test could judge', () => {
    const mutants = outcomes('a.ts', 'CompileError', 'RuntimeError', 'Ignored', 'Killed');
    expect(scoresOf(['a.ts'], mutants)).toMatchObject([{ noticed: 1, score: 100 }]);
  });

  it('are too low under 80 percent, not at it', () => {
    const four = ['Killed', 'Killed', 'Killed', 'Killed'];
    const mutants = [
      ...outcomes('at.ts', ...four, 'Survived'),
      ...outcomes('under.ts', ...four, 'Survived', 'Survived'),
    ];
    expect(tooLow(scoresOf(['at.ts', 'under.ts'], mutants))).toMatchObject([{ file: 'under.ts' }]);
  });

  it('are too low for a file on which nothing was tried', () => {
    expect(tooLow(scoresOf(['empty.ts'], []))).toMatchObject([{ file: 'empty.ts', score: null }]);
  });
});
