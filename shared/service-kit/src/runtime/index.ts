export { envExample, parseEnv } from './env.ts';
export { startHealthServer, type HealthChecks } from './health.ts';
export { createLog, type Logger } from './log.ts';
export { portOf, runUntilSignal, type App, type Listening } from './process.ts';
export { warmUp, warmUpQueries } from './warm-up.ts';
