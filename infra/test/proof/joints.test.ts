import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeThrowAwayCopy, type ThrowAwayCopy } from '../../tools/recipes/throw-away-copy.ts';

/** Slips of one line that would break the product in silence; each must fail in the compiler or in a suite. */
const FEATURES = 'services/companies/src';
type Slip = { file: string; from: string; to: string };

const MISSPELT_MUTATION: Slip = {
  file: `${FEATURES}/organizations/organization.resolvers.ts`,
  from: 'addIdentifier: mutation(',
  to: 'addIdentifer: mutation(',
};
const MISSPELT_RULE: Slip = {
  file: `${FEATURES}/screening/screening.rules.ts`,
  from: 'clearScreening: {',
  to: 'clearScreenin: {',
};
const FORGOTTEN_COLUMN: Slip = {
  file: `${FEATURES}/organizations/organization.ts`,
  from: '    city: json<LocalizedText>().nullable().published(),\n',
  to: '',
};
const PUBLIC_COLUMN: Slip = {
  file: `${FEATURES}/organizations/organization.ts`,
  from: 'searchText: text(),',
  to: 'searchText: text().published(),',
};
const WRONG_STATE: Slip = {
  file: `${FEATURES}/organizations/organization.ts`,
  from: "rejectOrganization: { from: ['SUBMITTED'], to: 'REJECTED' }",
  to: "rejectOrganization: { from: ['SUBMITTED'], to: 'VERIFIED' }",
};

let copy: ThrowAwayCopy;
beforeAll(async () => {
  copy = makeThrowAwayCopy();
  const { ok, output } = await copy.run('npm', 'run', 'prepare');
  expect(ok ? '' : output).toBe('');
}, 120_000);
afterAll(() => copy.remove());

/** Plants slips, runs a command, takes the slips back; gives what the command printed. */
async function outputWith(slips: readonly Slip[], ...command: [string, ...string[]]): Promise<string> {
  const before = new Map(slips.map(({ file }) => [file, readFileSync(join(copy.folder, file), 'utf8')]));
  for (const { file, from, to } of slips) {
    const text = readFileSync(join(copy.folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}" any more`);
    writeFileSync(join(copy.folder, file), text.replace(from, to));
  }
  const { ok, output } = await copy.run(...command);
  for (const [file, text] of before) writeFileSync(join(copy.folder, file), text);
  expect(ok).toBe(false);
  return output;
}

describe('what does not compile', () => {
  let errors: string;
  beforeAll(async () => {
    const slips = [MISSPELT_MUTATION, MISSPELT_RULE, FORGOTTEN_COLUMN];
    errors = await outputWith(slips, 'npx', 'tsc', '-p', '.', '--noEmit', '--pretty', 'false');
  }, 300_000);

  it.each([
    ['a misspelt mutation', `${FEATURES}/graphql/resolvers.ts`],
    ['a rule under an unknown name', MISSPELT_RULE.file],
    ['a column that the field list forgets', `${FEATURES}/organizations/register-organization.ts`],
  ])('%s', (_what, file) => {
    expect(errors).toContain(file);
  });
});

describe('what a suite refuses', () => {
  let report: string;
  beforeAll(async () => {
    const suites = [`${FEATURES}/aggregates`, `${FEATURES}/state-machines`];
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
    const which = ['--selectProjects', 'unit', 'integration', '--', ...suites];
    report = await outputWith([PUBLIC_COLUMN, WRONG_STATE], process.execPath, ...jest, ...which);
  }, 300_000);

  it('a column that is published and not in the contract', () => {
    expect(report).toContain('Organization.searchText is published but not in the contract');
  });

  it('a step that leads to another state', () => {
    expect(report).toContain('of organization takes every step of the table');
    expect(report).toContain('rejectOrganization from SUBMITTED');
  });
});
