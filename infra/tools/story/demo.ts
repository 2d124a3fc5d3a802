import { SetupProblem } from '../../platform/process/setup-problem.ts';
import { Interrupted } from '../../platform/process/signals.ts';
import { onOwnHub, type OwnHub } from '../facts/own-hub.ts';
import { lastErrors } from '../stack/members/log-errors.ts';
import { DEMO_PARTNER } from '../stack/names.ts';
import type { Stage } from './story-tools.ts';
import { tellStory } from './story.ts';

/** Tells the story on a hub of its own. False, with the reason on standard error, when a step does not hold. */
export async function tellStoryOnOwnHub(): Promise<boolean> {
  console.log('The story of the hub, on data of its own:');
  try {
    await onOwnHub('hub-demo', tellOn);
    console.log('\nEvery step held.');
    return true;
  } catch (error) {
    const isPlain = error instanceof SetupProblem || error instanceof Interrupted;
    console.error(isPlain ? error.message : error);
    return false;
  }
}

async function tellOn({ stack, environment, dataDir }: OwnHub): Promise<void> {
  const stage: Stage = {
    url: stack.url,
    issue: (claims) => stack.issuer.issue(claims),
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
