import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { elasticPackages, installedBy, noticeProblems, type Lock } from './licences.ts';

/** Digest of https://www.apache.org/licenses/LICENSE-2.0.txt. */
const APACHE = 'cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30';

const read = (file: string) => readFileSync(file, 'utf8');
const lock = JSON.parse(read('package-lock.json')) as Lock;
const notice = read('NOTICE');

describe('LICENSE', () => {
  it('is the official text of the Apache License 2.0, byte for byte', () => {
    expect(createHash('sha256').update(readFileSync('LICENSE')).digest('hex')).toBe(APACHE);
  });
});

describe('NOTICE', () => {
  it('names the product, every package under the Elastic License, and every other licence', () => {
    expect(notice).toContain('Innovation Hub platform');
    expect(elasticPackages(lock)).toContain('@apollo/gateway');
    expect(noticeProblems(lock, notice)).toEqual([]);
  });

  it('may not lack a package under the Elastic License, wherever it is installed', () => {
    const nested = { 'node_modules/a/node_modules/@apollo/new': { license: 'Elastic-2.0' } };
    expect(noticeProblems({ packages: { ...lock.packages, ...nested } }, notice)).toEqual([
      'NOTICE lacks @apollo/new, which is Elastic-2.0',
    ]);
    expect(noticeProblems(lock, notice.replace('@apollo/query-planner', ''))).toHaveLength(1);
  });

  it('says truly that the services install none of them, and the gateway does', () => {
    const inside = (workspace: string) => {
      const installed = installedBy(workspace, lock);
      return elasticPackages(lock).filter((name) => installed.has(name));
    };
    const services = ['companies', 'investments', 'events', 'projects'].map((name) => `@hub/${name}`);
    expect(services.map((name) => installedBy(name, lock).has('@apollo/subgraph'))).not.toContain(false);
    expect(services.flatMap(inside)).toEqual([]);
    expect(inside('@hub/gateway')).toEqual(elasticPackages(lock));
  });

  it('may not name a package that is gone or has another licence', () => {
    expect(noticeProblems(lock, `${notice} @apollo/old`)).toEqual(['NOTICE names @apollo/old in vain']);
  });

  it('may not lack a licence, nor may a package come without one', () => {
    const packages = {
      ...lock.packages,
      'node_modules/a': { license: '(MIT AND GPL-3.0-only)' },
      'node_modules/b': {},
    };
    expect(noticeProblems({ packages }, notice)).toEqual([
      'NOTICE lacks the licence GPL-3.0-only of a',
      'NOTICE lacks the licence none stated of b',
    ]);
  });
});
