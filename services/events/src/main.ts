import { runUntilSignal } from '@hub/service-kit/runtime';
import { createService } from '@hub/service-kit/server';
import { definition } from './app.ts';
import { readEnv } from './env.ts';

const app = createService(definition, readEnv());
await runUntilSignal(app, app.log);
