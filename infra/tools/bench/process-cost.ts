import { existsSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc a second on Linux. */
const TICKS = 100;
/** Places in /proc/PID/stat after the name: user and system time, its own and of children that have ended. */
const [UTIME, STIME, CUTIME, CSTIME] = [11, 12, 13, 14];

/** CPU time that a process has used so far, in microseconds; 0 when it is gone. */
export const cpuMicros = (pid: number): number => microsOf(pid, UTIME, STIME);

/** As `cpuMicros`, of those of its children that have ended. */
export const cpuMicrosOfEnded = (pid: number): number => microsOf(pid, CUTIME, CSTIME);

function microsOf(pid: number, ...fields: number[]): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const values = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (fields.reduce((sum, field) => sum + Number(values[field]), 0) / TICKS) * 1_000_000;
}

/** Processes that these started and that are still there. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

/** CPU time of a process and of its children so far, in milliseconds, those that have ended included. */
export const familyCpuMs = (pid: number): number =>
  [pid, ...childrenOf(pid)].reduce((sum, one) => sum + cpuMicros(one) / 1000, cpuMicrosOfEnded(pid) / 1000);

/** The most memory that a process has held, in MiB. */
export function peakRssMiB(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}
