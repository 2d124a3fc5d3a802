import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decisionIndex, decisionProblems, parseDecision, readDecisions } from './decisions.ts';

const FOLDER = 'docs/adr';
const decisions = readDecisions(FOLDER);
const template = readFileSync(`${FOLDER}/template.md`, 'utf8');

/** A record that follows the template, with one text replaced. */
function problemsWith(from: string | RegExp, to: string): string[] {
  const text = template.replace('# N.', '# 7.').replace('YYYY-MM-DD', '2026-11-25');
  expect(text).toMatch(from);
  return decisionProblems([parseDecision('0007-example.md', text.replace(from, to))]);
}

describe('the decision records', () => {
  it('all have a number of their own, a status, a date and the four sections', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(13);
    expect(decisionProblems(decisions)).toEqual([]);
  });

  it('are listed in docs/adr/README.md', () => {
    const listed = readFileSync(`${FOLDER}/README.md`, 'utf8').split('\n');
    expect(listed.filter((line) => line.startsWith('- ['))).toEqual(decisionIndex(decisions));
  });

  it('may be written from the template', () => {
    expect(problemsWith('proposed', 'accepted')).toEqual([]);
  });

  it.each([
    ['without a status', '- Status: proposed\n', '', 'has the status "", which is none'],
    ['with an unknown status', 'proposed', 'decided', 'has the status "decided", which is none'],
    ['that points nowhere', 'proposed', 'superseded by 8', 'points to decision 8, which is not there'],
    ['without a date', /- Date: .*\n/, '', 'has the date "", which is none'],
    ['with a day that is none', '2026-11-25', '2026-02-30', 'has the date "2026-02-30", which is none'],
    ["with another's number", '# 7.', '# 8.', 'does not begin with "# 7. "'],
    [
      'without rejected options',
      /## Rejected options\n\n.*\n\n/,
      '',
      'has the sections Context, Decision, Consequences instead of Context, Decision, Rejected options, Consequences',
    ],
    ['with an empty section', /(?<=## Consequences\n)[^]*/, '\n', 'says nothing under Consequences'],
  ])('may not have one %s', (_fault, from, to, problem) => {
    expect(problemsWith(from, to)).toEqual([`0007-example.md ${problem}`]);
  });

  it('may not share a number', () => {
    const twice = ['0001-a.md', '0001-b.md'].map((file) =>
      parseDecision(file, template.replace('# N.', '# 1.').replace('YYYY-MM-DD', '2026-11-25')),
    );
    expect(decisionProblems(twice)).toEqual([
      '0001-a.md shares the number 1',
      '0001-b.md shares the number 1',
    ]);
  });

  it('may not be named otherwise', () => {
    expect(decisionProblems([parseDecision('notes.md', template)])[0]).toBe(
      'notes.md is not named NNNN-what.md',
    );
  });
});
