import type { Server } from 'node:http';
import type { Logger } from './log.ts';

/** Ports that a process listens on; configured as 0, it got them from the operating system. */
export type Listening = { port: number; healthPort: number };

/** The port of a server that listens. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** What the composition root of a process gives. */
export type App = { start(): Promise<Listening>; stop(): Promise<void>; ready(): Promise<boolean> };

/**
 * Runs an app until SIGTERM, SIGINT or the end of the parent that started it; then stops it and exits with 0.
 * An uncaught exception takes the same way and exits with 1. A parent that listens is told once, when both servers
 * listen, where: `{ listening: { port, healthPort } }`.
 */
export async function runUntilSignal(app: App, log: Logger): Promise<void> {
  let stopping = false;
  const stop = async (why: string, exitCode: number) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    try {
      await app.stop();
    } catch (error) {
      log.error({ err: error }, 'stopping failed');
      process.exit(1);
    }
    process.exit(exitCode);
  };
  process.once('SIGTERM', () => void stop('SIGTERM', 0));
  process.once('SIGINT', () => void stop('SIGINT', 0));
  process.once('disconnect', () => void stop('the parent process ended', 0));
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'uncaught exception');
    void stop('uncaught exception', 1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  const listening = await app.start();
  process.send?.({ listening });
}
