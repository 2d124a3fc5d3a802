import type { Logger } from '@hub/service-kit/runtime';

/** What was logged: the level, the fields and the message of each line. */
export type Logged = { level: string; fields: Record<string, unknown>; message: string };

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

/** A logger, at level info by default, that keeps its lines, and its children's, which may be at another level. */
export function aRecordingLog(level = 'info'): { log: Logger; lines: Logged[] } {
  const lines: Logged[] = [];
  const loggerAt = (least: string): Logger => {
    const entries = LEVELS.map((level, index) => {
      const isKept = index >= LEVELS.findIndex((one) => one === least);
      const write = (first: object | string, message = '') => {
        const line = typeof first === 'string' ? { fields: {}, message: first } : { fields: first, message };
        if (isKept) lines.push({ level, ...line } as Logged);
      };
      return [level, write] as const;
    });
    const child = (_bindings: object, options: { level?: string } = {}) => loggerAt(options.level ?? least);
    return { level: least, child, ...Object.fromEntries(entries) } as unknown as Logger;
  };
  return { log: loggerAt(level), lines };
}
