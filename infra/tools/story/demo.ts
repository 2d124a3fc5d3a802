import { SetupProblem } from '../../platform/process/setup-problem.ts';
import { Interrupted } from '../../platform/process/signals.ts';
import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { onOwnHub, type OwnHub } from '../facts/own-hub.ts';
import { askToken } from '../identity/ask-token.ts';
import { startOwnIdentity, type Identity } from '../identity/identity.ts';
import { lastErrors } from '../stack/members/log-errors.ts';
import { DEMO_PARTNER } from '../stack/names.ts';
import type { Stage } from './story-tools.ts';
import { tellStory } from './story.ts';

/** Tells the story on a hub of its own. False, with the reason on standard error, when a step does not hold. */
export async function tellStoryOnOwnHub(): Promise<boolean> {
  console.log('The story of the hub, on data of its own:');
  try {
    await inTemporaryFolder('hub-demo-sign-in', tellWithSignIn);
    console.log('\nEvery step held.');
    return true;
  } catch (error) {
    const isPlain = error instanceof SetupProblem || error instanceof Interrupted;
    console.error(isPlain ? error.message : error);
    return false;
  }
}

/** The hub takes the tokens of a provider that runs beside it. */
async function tellWithSignIn(folder: string): Promise<void> {
  const identity = await startOwnIdentity(folder);
  try {
    await onOwnHub('hub-demo', (hub) => tellOn(hub, identity), identity);
  } finally {
    await identity.stop();
  }
}

async function tellOn(
  { stack, operator, environment, dataDir }: OwnHub,
  { access }: Identity,
): Promise<void> {
  const stage: Stage = {
    url: stack.url,
    operator,
    tokenOf: (subject) => askToken(access, subject),
    partner: environment.kafkaAccess(DEMO_PARTNER),
    stopService: stack.stopService,
    startService: stack.startService,
  };
  try {
    await tellStory(stage, (line) => console.log(line));
  } catch (error) {
    for (const line of lastErrors(dataDir)) console.error(line);
    throw error;
  }
}
