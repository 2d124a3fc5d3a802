import { parseEnv, serviceEnvSchema } from '@hub/service-kit';

export const envSchema = serviceEnvSchema;

export const readEnv = () => parseEnv(envSchema, process.env);
