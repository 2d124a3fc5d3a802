import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../tools/stack/client.ts';
import { openEnvironment, type Environment } from '../tools/stack/environment.ts';
import { lastErrors } from '../tools/stack/log-errors.ts';
import { loadHubFacts } from '../tools/facts/loader.ts';
import { DEMO_PARTNER } from '../tools/stack/names.ts';
import { printProgress } from '../platform/process/progress.ts';
import { SetupProblem } from '../platform/process/setup-problem.ts';
import { startStack, type Stack } from '../tools/stack/stack.ts';
import { tellStory } from '../tools/story/story.ts';

/** Tells the story on data of its own in a temporary folder; exits 0 only when every step holds. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-demo-'));
  chmodSync(dataDir, 0o755);
  let environment: Environment | undefined;
  let stack: Stack | undefined;
  const stop = async () => {
    await stack?.stop();
    await environment?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.once('SIGINT', () => void stop().then(() => process.exit(130)));
  try {
    console.log('The story of the hub, on data of its own:');
    environment = await openEnvironment({ dataDir, progress: printProgress });
    const running = (stack = await startStack({ environment, dataDir, progress: printProgress }));
    const operator = createClient(
      stack.url,
      await stack.issuer.issue({ subject: 'loader', roles: ['OPERATOR'] }),
    );
    await printProgress('Loading the first hub', () => loadHubFacts(operator));
    await tellStory(
      {
        url: stack.url,
        issue: (claims) => running.issuer.issue(claims),
        partner: environment.kafkaAccess(DEMO_PARTNER),
        stopService: (service) => running.stopService(service),
        startService: (service) => running.startService(service),
      },
      (line) => console.log(line),
    );
    console.log('\nEvery step held.');
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : error);
    for (const line of lastErrors(dataDir)) console.error(line);
    process.exitCode = 1;
  } finally {
    await stop();
  }
}

await main();
