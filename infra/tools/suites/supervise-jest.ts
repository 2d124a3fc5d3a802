import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';

/** Jest has its results and does not end, because something of a test still runs. */
const HANGS = /^Jest did not exit/;
/** A worker took longer than half a second to end. On a busy machine that says nothing: see closed-environment.ts. */
const SLOW_WORKER = 'A worker process has failed to exit gracefully';

/**
 * Passes on what jest writes to standard error, and ends a jest that would hang for ever, with what it leaves open in
 * its own words. Gives how many failures that makes; ask when the child has closed.
 */
export function superviseJest(child: ChildProcess, shown: Writable = process.stderr): () => number {
  let hangs = 0;
  if (!child.stderr) throw new Error('start jest with a pipe for its standard error');
  const lines = createInterface({ input: child.stderr, crlfDelay: Infinity });
  lines.on('line', (line) => {
    if (line.includes(SLOW_WORKER)) return;
    shown.write(`${line}\n`);
    if (!HANGS.test(line)) return;
    hangs++;
    shown.write('It is ended here, and counts as a failure.\n');
    child.kill('SIGKILL');
  });
  return () => hangs;
}
