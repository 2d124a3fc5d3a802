import { pino, type Logger as PinoLogger } from 'pino';

/** The log of a process; `child` adds what all its lines then say. */
export type Logger = PinoLogger;

/** One logger per process: JSON lines on standard output, secrets redacted. */
export function createLog(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    redact: { paths: ['password', 'secret', 'authorization', '*.password', '*.secret', '*.authorization'] },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
