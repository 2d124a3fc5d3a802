import { silentProgress } from '../../platform/process/progress.ts';
import { createClient, type HubClient } from '../stack/client.ts';
import { startStack, type Stack, type StackOptions } from '../stack/stack.ts';
import { loadHubFacts } from './loader.ts';

/** A running hub with its facts, and a client of an Operator. */
export type LoadedStack = { stack: Stack; operator: HubClient };

/** Starts the stack, and loads the facts of the first hub where there is no hub yet. Stops it again when that fails. */
export async function startLoadedStack(options: StackOptions): Promise<LoadedStack> {
  const { progress = silentProgress } = options;
  const stack = await startStack(options);
  try {
    const operator = createClient(stack.url, await stack.signIn.loaderToken());
    type Hubs = { hubs: { nodes: unknown[] } };
    const { hubs } = await operator.get<Hubs>('{ hubs(first: 1) { nodes { id } } }');
    if (hubs.nodes.length === 0) await progress('Loading the first hub', () => loadHubFacts(operator));
    return { stack, operator };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
