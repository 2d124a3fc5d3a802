import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `work` with a folder that every account may enter, and removes it afterwards. `name` begins the folder's name. */
export async function inTemporaryFolder<Result>(
  name: string,
  work: (folder: string) => Promise<Result>,
  place = tmpdir(),
): Promise<Result> {
  const folder = mkdtempSync(join(place, `${name}-`));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where Linux keeps files in memory; containers often have little of it. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Where servers write fastest what nobody keeps: in memory when `bytes` are free there, else where temporary files
 * are. A place that TMPDIR names comes first.
 */
export function placeOfThrowAwayData(
  memory = MEMORY,
  bytes = ROOM_BYTES,
  named = process.env['TMPDIR'],
): string {
  if (named || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= bytes ? memory : tmpdir();
}
