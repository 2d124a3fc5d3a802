import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** One logger per process: JSON lines on standard output, secrets redacted. */
export function createLog(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    redact: { paths: ['password', 'secret', 'authorization', '*.password', '*.secret', '*.authorization'] },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
