import { spawn } from 'node:child_process';
import { contractProblems } from '../contracts/gate.ts';
import { followProblems } from '../stack/follows.ts';
import { crowdedFolders } from './crowded-folders.ts';
import { REPOSITORY } from './layers.ts';
import { silentRules } from './silent-rules.ts';

type Outcome = { ok: boolean; output: string };
type Check = { name: string; run: () => Promise<Outcome> };

const bin = (name: string) => `node_modules/.bin/${name}`;

function command(...args: string[]): () => Promise<Outcome> {
  return () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.once('exit', (code) => resolve({ ok: code === 0, output }));
    });
}

/** A check that gives its problems, a line each. */
const lines = (problems: () => string[] | Promise<string[]>) => async (): Promise<Outcome> => {
  const found = await problems();
  return { ok: found.length === 0, output: found.join('\n') };
};

const SOURCES = ['services', 'gateway', 'shared', 'infra'];

const CHECKS: readonly Check[] = [
  { name: 'types', run: command('node_modules/typescript/bin/tsc', '-p', '.') },
  {
    name: 'format',
    run: command('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  },
  { name: 'lint', run: command(bin('oxlint'), '--type-aware', '--deny-warnings') },
  { name: 'boundaries', run: command(bin('depcruise'), '--config', '.dependency-cruiser.mjs', ...SOURCES) },
  { name: 'boundary probes', run: lines(silentRules) },
  { name: 'dead code', run: command(bin('knip'), '--no-config-hints') },
  { name: 'contracts of the feed', run: lines(contractProblems) },
  { name: 'services follow to the left only', run: lines(followProblems) },
  { name: 'folders that one looks over', run: lines(() => crowdedFolders(REPOSITORY)) },
  {
    name: 'generated files, and the supergraph composes',
    run: command('infra/run.mjs', 'generate', '--check'),
  },
];

const WIDTH = 46;

/** Runs every check, two at a time, and prints what failed in full. False when any did. */
export async function runChecks(): Promise<boolean> {
  const waiting = [...CHECKS];
  const failed: string[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const { ok, output } = await check.run();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${check.name.padEnd(WIDTH)} ${ok ? 'ok' : 'FAILED'}  ${seconds} s`);
      if (!ok) failed.push(`\n--- ${check.name}\n${output.trim()}`);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const text of failed) console.error(text);
  return failed.length === 0;
}
