import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { changelogProblems } from './changelog.ts';
import { deadLinks } from './links.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

describe('CHANGELOG.md', () => {
  const text = read('CHANGELOG.md');

  it('has the form of Keep a Changelog; its newest release is the version of package.json', () => {
    expect(changelogProblems(text, version)).toEqual([]);
  });

  it('may not lag behind a release, nor leave the form', () => {
    expect(changelogProblems(text, '0.2.0')).toEqual(['its newest release is not 0.2.0']);
    expect(changelogProblems(text.replace('## [Unreleased]', '## Next'), version)).toEqual([
      'does not begin with [Unreleased]',
    ]);
    expect(changelogProblems(text.replace('### Added', '### News'), version)).toEqual([
      'has "News", which is no kind of change',
    ]);
    expect(changelogProblems(`${text}\n## [0.0.9] - 2027-01-01\n`, version)).toEqual([
      'its newest release does not come first',
    ]);
    expect(changelogProblems(`${text}\n## Older\n`, version)).toContain('has "Older", which is no release');
  });
});

describe('SECURITY.md', () => {
  const text = read('SECURITY.md');

  it('sends reports to the private form, says what is in scope and which versions get fixes', () => {
    expect(text).toContain('private\nvulnerability reporting');
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Reporting a vulnerability',
      'Supported versions',
      'In scope',
      'Out of scope',
    ]);
    expect(text).toContain(version.replace(/\d+$/, 'x'));
  });

  it('gives no address that nobody reads', () => {
    expect(text).not.toMatch(/\S@\S+\.\S/);
  });
});

describe('editors', () => {
  it('get the width of a line that prettier uses', () => {
    const { printWidth } = JSON.parse(read('.prettierrc.json')) as { printWidth: number };
    expect(/max_line_length = (\d+)/.exec(read('.editorconfig'))?.[1]).toBe(String(printWidth));
  });
});

describe('pages', () => {
  const pages = globSync([
    '*.md',
    'docs/*.md',
    'docs/adr/*.md',
    '{services,shared,infra}/*/*.md',
    '*/README.md',
  ]);

  it('lead nowhere that is not there', () => {
    expect(pages).toContain('README.md');
    expect(pages.flatMap(deadLinks)).toEqual([]);
  });

  it('are found out when they do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-pages-'));
    const page = join(folder, 'page.md');
    writeFileSync(page, '[a](page.md#x) [b](gone.md) [c](https://example.org)\n```\n[d](code.md)\n```\n');
    expect(deadLinks(page)).toEqual([`${page} leads to gone.md, which is not there`]);
    rmSync(folder, { recursive: true });
  });
});
