import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { LEAST_SCORE, scoresOf, tooLow, type FileScore } from '../../tools/mutation/scores.ts';
import { mutatedFiles, TARGETS } from '../../tools/mutation/targets.ts';

const CONFIG = 'infra/tools/mutation/stryker.config.json';
const REPORT = '.bench/mutation.json';

/** Prints every mutant that no test noticed; answers what became of each. */
async function runMutants(places: readonly string[]) {
  const stryker = new Stryker({ configFile: CONFIG, mutate: [...places] });
  const mutants = await stryker.runMutationTest();
  return mutants.map(({ fileName, status }) => ({ file: relative('.', fileName), status }));
}

function print(scores: readonly FileScore[]): void {
  const width = Math.max(...scores.map(({ file }) => file.length));
  const line = (file: string, ...cells: (string | number)[]) =>
    console.log([file.padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join('  '));
  line('file', 'noticed', 'endless', 'survived', 'untested', 'score');
  for (const { file, noticed, endless, survived, untested, score } of scores)
    line(file, noticed, endless, survived, untested, score === null ? 'none' : `${score.toFixed(1)} %`);
}

/**
 * Mutates the files whose names contain one of the arguments, or all, which also writes the report; exits 1 when a
 * score is too low.
 */
async function main(): Promise<void> {
  const patterns = process.argv.slice(2);
  const chosen = mutatedFiles(TARGETS).filter(
    ({ file }) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)),
  );
  if (chosen.length === 0) throw new Error(`nothing that is mutated is called ${patterns.join(' or ')}`);
  const began = performance.now();
  const outcomes = await runMutants(chosen.flatMap(({ places }) => places));
  const scores = scoresOf(
    chosen.map(({ file }) => file),
    outcomes,
  );
  const seconds = Math.round((performance.now() - began) / 1000);
  print(scores);
  const low = tooLow(scores);
  const verdict = low.length === 0 ? 'every file reaches' : `${low.length} of ${scores.length} files miss`;
  console.log(`\n${outcomes.length} mutants in ${seconds} s: ${verdict} ${LEAST_SCORE} %.`);
  if (patterns.length === 0) {
    mkdirSync('.bench', { recursive: true });
    writeFileSync(REPORT, `${JSON.stringify({ least: LEAST_SCORE, seconds, files: scores }, null, 2)}\n`);
  }
  process.exitCode = low.length === 0 ? 0 : 1;
}

await main();
