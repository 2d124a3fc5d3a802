import { SUBGRAPHS } from '../src/env.ts';

/** Variables that a gateway starts with, on free ports; every one can be given. */
export const aGatewayEnv = (variables: Record<string, string> = {}): Record<string, string> => ({
  PORT: '0',
  HEALTH_PORT: '0',
  WARM_UP_MS: '0',
  JWKS: 'jwks.json',
  JWT_ISSUER: 'urn:hub:test',
  ...Object.fromEntries(
    SUBGRAPHS.flatMap((name) => [
      [`${name.toUpperCase()}_URL`, `http://${name}.test/`],
      [`${name.toUpperCase()}_SECRET`, `the secret of ${name}, long enough`],
    ]),
  ),
  ...variables,
});
