import { createLog } from '@hub/service-kit/runtime';
import { runUntilSignal } from '@hub/service-kit/runtime';
import { readEnv } from './env.ts';

const env = readEnv();
const { createGateway } = await import('./app.ts');
const log = createLog('gateway', env.LOG_LEVEL);
await runUntilSignal(createGateway(env, log), log);
