/** Every file must reach this share of noticed mutants, in percent. */
export const LEAST_SCORE = 80;

/** What became of one mutant: its file, from the root of the repository, and Stryker's name for the outcome. */
export type Outcome = { file: string; status: string };

export type FileScore = {
  file: string;
  /** Noticed: a test failed, or the mutant never ended. */
  noticed: number;
  /** Those of the noticed that never ended; a busy machine may take a slow one for such. */
  endless: number;
  /** Tests ran the changed code and none failed. */
  survived: number;
  /** No test ran the changed code. */
  untested: number;
  /** Noticed of all in percent, two decimals; null for a file without mutants. */
  score: number | null;
};

type Kind = 'noticed' | 'survived' | 'untested';

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['Killed', 'noticed'],
  ['Timeout', 'noticed'],
  ['Survived', 'survived'],
  ['NoCoverage', 'untested'],
]);

/** The score of each file, by name. What broke before a test could judge it says nothing and is left out. */
export function scoresOf(files: readonly string[], outcomes: readonly Outcome[]): FileScore[] {
  return files.toSorted().map((file) => {
    const statuses = outcomes.filter((one) => one.file === file).map(({ status }) => status);
    const kinds = statuses.flatMap((status) => KINDS.get(status) ?? []);
    const count = (kind: Kind) => kinds.filter((one) => one === kind).length;
    const noticed = count('noticed');
    const score = kinds.length === 0 ? null : Math.round((10_000 * noticed) / kinds.length) / 100;
    const endless = statuses.filter((status) => status === 'Timeout').length;
    return { file, noticed, endless, survived: count('survived'), untested: count('untested'), score };
  });
}

/** The files below the least score. One without mutants is among them: nothing was tried on it. */
export const tooLow = (scores: readonly FileScore[]): FileScore[] =>
  scores.filter(({ score }) => score === null || score < LEAST_SCORE);
