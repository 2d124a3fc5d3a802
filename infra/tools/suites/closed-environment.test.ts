import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const JEST = fileURLToPath(new URL('../../../node_modules/jest/bin/jest.js', import.meta.url));
const ENVIRONMENT = fileURLToPath(new URL('./closed-environment.ts', import.meta.url));

/** One suite each; all of their tests pass but that of `failed`. */
const SUITES = {
  closed: `const server = require('node:http').createServer().listen(0);
    afterAll((done) => void server.close(done)); it('passes', () => {});`,
  timer: `setInterval(() => {}, 60000); it('passes', () => {});`,
  server: `require('node:net').createServer().listen(0); it('passes', () => {});`,
  child: `require('node:child_process').spawn('cat');
    it('passes', () => {});`,
  body: `const { createServer } = require('node:http');
    const server = createServer((request, response) => { response.write('x'.repeat(1e6)); });
    afterAll((done) => { server.close(done); server.unref(); done(); });
    it('passes', async () => {
      await new Promise((resolve) => server.listen(0, resolve));
      globalThis.kept = await fetch('http://127.0.0.1:' + server.address().port);
    });`,
  failed: `setInterval(() => {}, 60000); it('fails', () => { throw new Error('what is wrong'); });`,
};
type Suite = keyof typeof SUITES;

let folder: string;
let messages: Record<Suite, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-suites-'));
  const settings = {
    rootDir: folder,
    testEnvironment: ENVIRONMENT,
    testEnvironmentOptions: { withinMs: 200 },
    transform: {},
  };
  for (const [name, text] of Object.entries(SUITES)) writeFileSync(join(folder, `${name}.test.js`), text);
  const report = join(folder, 'report.json');
  const args = [JEST, '--config', JSON.stringify(settings), '--json', `--outputFile=${report}`];
  const child = spawn(process.execPath, [...args, '--maxWorkers=2'], { stdio: 'ignore', cwd: folder });
  await once(child, 'close');
  type Report = { testResults: { name: string; message: string }[] };
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  messages = Object.fromEntries(
    testResults.map(({ name, message }) => [basename(name, '.test.js'), message]),
  ) as typeof messages;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a suite whose tests pass', () => {
  it('passes when it closes what it opens', () => {
    expect(messages.closed).toBe('');
  });

  it.each([
    ['timer', 'Timeout × 1'],
    ['server', 'TCPServerWrap × 1'],
    ['child', 'ProcessWrap × 1'],
    ['body', 'TCPSocketWrap × '],
  ] as const)('fails when it leaves a %s behind, and says so', (suite, left) => {
    expect(messages[suite]).toContain('this suite leaves open:');
    expect(messages[suite]).toContain(left);
  });
});

describe('a suite in which a test fails', () => {
  it('fails with the message of the test', () => {
    expect(messages.failed).toContain('what is wrong');
    expect(messages.failed).not.toContain('leaves open');
  });
});
