import { runUntilSignal } from '@hub/service-kit/runtime';
import { createApp } from './app.ts';
import { readEnv } from './env.ts';

const app = createApp(readEnv());
await runUntilSignal(app, app.log);
