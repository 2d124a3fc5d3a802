import { parseEnv } from '@hub/service-kit/runtime';
import { serviceEnvSchema } from '@hub/service-kit/server';

export const envSchema = serviceEnvSchema;

export const readEnv = () => parseEnv(envSchema, process.env);
