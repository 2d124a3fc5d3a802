import type { Logger } from '@hub/service-kit/runtime';

/** What was logged: the level, the fields and the message of each line. */
export type Logged = { level: string; fields: Record<string, unknown>; message: string };

/** A logger that keeps its lines, its children's too. */
export function aRecordingLog(): { log: Logger; lines: Logged[] } {
  const lines: Logged[] = [];
  const write =
    (level: string) =>
    (first: unknown, message = '') => {
      if (typeof first === 'string') lines.push({ level, fields: {}, message: first });
      else lines.push({ level, fields: { ...(first as object) }, message });
    };
  const levels = ['debug', 'info', 'warn', 'error', 'fatal', 'trace'].map((name) => [name, write(name)]);
  const log = { level: 'info', child: () => log, ...Object.fromEntries(levels) } as unknown as Logger;
  return { log, lines };
}
