import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort, holdPort } from '../../../platform/process/ports.ts';
import { startIdentity, type Identity, type IdentityOptions } from '../identity.ts';
import { CodeFlow } from './code-flow.ts';

/** Where the page of GraphiQL would be. */
export const PAGE = 'http://127.0.0.1:4000/graphiql';

/** A provider of one suite, with a data folder of its own. */
export type TestIdentity = Identity & {
  dataDir: string;
  /** A browser that is about to sign in. */
  flow(): CodeFlow;
  /** Ends it and starts it again on the same port and data; then this object stands for the new one. */
  restart(): Promise<void>;
};

/** Starts it on a free port. */
export async function startTestIdentity(options: Partial<IdentityOptions> = {}): Promise<TestIdentity> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-identity-'));
  const start = async (port: number) =>
    startIdentity({
      dataDir,
      port: await holdPort(port, 'HUB_SIGN_IN_PORT'),
      endpointPort: 4000,
      ...options,
    });
  let running = await start(await choosePort());
  return {
    ...running,
    dataDir,
    flow: () => new CodeFlow(running.issuer, PAGE),
    async restart() {
      await running.stop();
      running = await start(Number(new URL(running.issuer).port));
    },
    async stop() {
      await running.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
