import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ownerProblems, parseOwners } from './owners.ts';

const text = readFileSync('CODEOWNERS', 'utf8');
const problemsOf = (content: string) => ownerProblems(parseOwners(content), '.');

describe('CODEOWNERS', () => {
  it('gives every folder of a team to a team, and says that the names are placeholders', () => {
    expect(problemsOf(text)).toEqual([]);
    expect(text).toContain('placeholders');
  });

  it('may not leave out a service', () => {
    expect(problemsOf(text.replace(/^\/services\/events\/.*\n/m, ''))).toEqual([
      '/services/events/ has no line of its own',
    ]);
  });

  it('may not speak of what is not there, nor name nobody', () => {
    expect(problemsOf(`${text}/services/portal/ @hub/portal-team\n`)).toEqual([
      '/services/portal/ matches nothing',
    ]);
    expect(problemsOf(`${text}/docs/ docs-team\n`)).toEqual(['/docs/ names no team']);
    expect(problemsOf(`${text}/docs/\n`)).toEqual(['/docs/ names no team']);
  });
});
