import { randomUUID } from 'node:crypto';
import type { HubClient } from '@hub/infra/client';
import type { ServiceName } from '@hub/infra/names';
import { waitFor } from '@hub/infra/wait-for';
import { createSubgraphClient, type Caller } from './subgraph-client.ts';
import { startTestStack, type TestStack } from './test-environment.ts';

/** What a mutation answered; the members of its union share these fields. */
export type Answer = {
  __typename: string;
  id: string;
  version: number;
  status: string;
  message: string;
  rule: string;
};

/** One service alone, and short ways to speak to it. */
export type TestService = {
  stack: TestStack;
  as(caller: Caller): HubClient;
  /** Runs a mutation as a caller (Operator by default) and gives the answer; throws on an error. */
  run(mutation: string, input: object, caller?: Caller): Promise<Answer>;
  /** Repeats a mutation until the change that it refers to has arrived. */
  runWhenKnown(mutation: string, input: object, caller?: Caller): Promise<Answer>;
  stop(): Promise<void>;
};

const OPERATOR: Caller = { roles: ['OPERATOR', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER'] };
const COMMAND_KEYS = 'expectedVersion,id,idempotencyKey';

const inputType = (mutation: string, input: object) =>
  Object.keys(input).toSorted().join() === COMMAND_KEYS
    ? 'CommandInput'
    : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** Starts one service with the others down. `member` is the object type that each mutation answers. */
export async function startTestService(
  service: ServiceName,
  members: Record<string, string>,
): Promise<TestService> {
  const stack = await startTestStack([service]);
  const address = stack.subgraphAddress(service);
  const as = (caller: Caller) => createSubgraphClient(address, caller);
  const run = async (mutation: string, fields: object, caller = OPERATOR) => {
    const input = { idempotencyKey: randomUUID(), ...fields };
    const query = `mutation ($input: ${inputType(mutation, input)}!) { ${mutation}(input: $input) {
      __typename ... on UserError { message } ... on RuleBreach { rule }
      ${members[mutation] ? `... on ${members[mutation]}` : ''} } }`;
    return (await as(caller).get<Record<string, Answer>>(query, { input }))[mutation] as Answer;
  };
  return {
    stack,
    as,
    run,
    runWhenKnown: (mutation, input, caller) =>
      waitFor(
        async () => {
          const answer = await run(mutation, input, caller);
          return answer.__typename === 'ReferenceUnknown' ? undefined : answer;
        },
        { timeoutMs: 30_000, what: `${mutation}: the change feed to bring what it refers to` },
      ),
    stop: () => stack.stop(),
  };
}
