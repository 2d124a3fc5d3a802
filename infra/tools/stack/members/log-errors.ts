import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from '../names.ts';

const ERROR_LEVEL = 50;

type LogLine = { level?: number; service?: string; msg?: string; err?: { message?: string; stack?: string } };

/** The last error in the log of each process of a stack, for a failure whose logs are about to be removed. */
export function lastErrors(dataDir: string): string[] {
  return [...SERVICES, 'gateway'].flatMap((name) => {
    const file = join(dataDir, `${name}.log`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const last = lines.map(parse).findLast((line) => (line.level ?? 0) >= ERROR_LEVEL);
    return last ? [`${name}: ${last.msg ?? ''}: ${last.err?.stack ?? last.err?.message ?? ''}`] : [];
  });
}

function parse(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return {};
  }
}
