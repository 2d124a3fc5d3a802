import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

/** A process that this one started and must stop. */
export type OwnedProcess = {
  readonly name: string;
  readonly pid: number;
  readonly child: ChildProcess;
  readonly logFile: string;
  /** Resolves with the exit code or signal once the process is gone. */
  readonly exited: Promise<number | string>;
  /** What it has written to its log since this start. */
  said(): string;
  /** Sends the signal, waits, and kills after `graceMs`. Safe to call twice. */
  stop(signal?: NodeJS.Signals, graceMs?: number): Promise<void>;
};

export type ProcessOptions = SpawnOptions & { name: string; logFile: string };

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches only the parent, which then stops its
 * children in order. Standard output and error go to `logFile`.
 */
export function startProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): OwnedProcess {
  const { name, logFile, ...spawnOptions } = options;
  const log = openSync(logFile, 'a', 0o600);
  const began = fstatSync(log).size;
  const child = spawn(command, args, { stdio: ['ignore', log, log, 'ipc'], detached: true, ...spawnOptions });
  closeSync(log);
  const exited = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    child.once('error', (error) => resolve(error.message));
  });
  const isGone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  return {
    name,
    pid: child.pid ?? -1,
    child,
    logFile,
    exited,
    said: () => readFileSync(logFile).subarray(began).toString(),
    async stop(signal = 'SIGTERM', graceMs = 20_000) {
      if (isGone()) return;
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** True while a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Resolves with what `ready` gives; rejects as soon as the process ends before that, with what `problem` says of it, and
 * aborts the signal that `ready` got.
 */
export async function beforeItEnds<Result>(
  owned: OwnedProcess,
  ready: (signal: AbortSignal) => Promise<Result>,
  problem: (exit: number | string) => Error,
): Promise<Result> {
  const ended = new AbortController();
  const gone = owned.exited.then((exit): never => {
    const reason = problem(exit);
    ended.abort(reason);
    throw reason;
  });
  gone.catch(() => undefined);
  const result = ready(ended.signal);
  result.catch(() => undefined);
  return Promise.race([result, gone]);
}
