import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** First version of each package that is free of the advisories known to concern this product. */
const FLOOR: Readonly<Record<string, string>> = {
  '@apollo/composition': '2.13.2',
  '@apollo/federation-internals': '2.13.2',
  '@apollo/gateway': '2.13.2',
  '@apollo/query-planner': '2.13.2',
  '@apollo/server': '5.5.0',
  graphql: '16.8.1',
  jose: '4.15.5',
  pg: '7.1.2',
  typeorm: '0.3.26',
};

type Lock = { packages: Record<string, { version?: string }> };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

const isAtLeast = (version: string, floor: string) => {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const different = (a ?? []).findIndex((part, index) => part !== b?.[index]);
  return different === -1 || (a?.[different] ?? 0) > (b?.[different] ?? 0);
};

describe('the lock file', () => {
  it.each(Object.entries(FLOOR))('has %s at %s or later, wherever it is installed', (name, floor) => {
    const installed = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(installed.length).toBeGreaterThan(0);
    expect(installed.filter(([, { version }]) => !isAtLeast(version ?? '0', floor))).toEqual([]);
  });
});
