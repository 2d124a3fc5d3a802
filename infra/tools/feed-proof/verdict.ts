import type { Ledger } from './writers.ts';

/** One published change as a consumer saw it, in order of arrival. */
export type Seen = { key: string; sequence: number; id: string };

export type Verdict = {
  /** Committed changes that never came. */
  lost: number;
  /** Changes that came first after a later one of the same aggregate. */
  inversions: number;
  /** Arrivals of a change that had come before. */
  duplicates: number;
  /** Changes that came though their transaction was rolled back. */
  invented: number;
};

/** Compares what came with what was committed. */
export function judge(ledger: Ledger, seen: readonly Seen[]): Verdict {
  const firsts = firstArrivals(seen);
  const committedOf = (key: string) => ledger.versions.get(key) ?? 0;
  const arrived = [...firsts].flatMap(([key, sequences]) => sequences.filter((s) => s <= committedOf(key)));
  const total = [...firsts.values()].reduce((sum, sequences) => sum + sequences.length, 0);
  const committed = [...ledger.versions.values()].reduce((sum, version) => sum + version, 0);
  return {
    lost: committed - arrived.length,
    inversions: [...firsts.values()].reduce((sum, sequences) => sum + overtaken(sequences), 0),
    duplicates: seen.length - total,
    invented: total - arrived.length,
  };
}

/** Per aggregate, its sequences in order of first arrival. */
function firstArrivals(seen: readonly Seen[]): Map<string, number[]> {
  const byKey = new Map<string, Set<number>>();
  for (const { key, sequence } of seen) {
    const had = byKey.get(key);
    if (had) had.add(sequence);
    else byKey.set(key, new Set([sequence]));
  }
  return new Map([...byKey].map(([key, sequences]) => [key, [...sequences]]));
}

function overtaken(sequences: readonly number[]): number {
  let newest = 0;
  let count = 0;
  for (const sequence of sequences) {
    if (sequence < newest) count++;
    newest = Math.max(newest, sequence);
  }
  return count;
}
