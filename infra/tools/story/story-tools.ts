import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import type { Role } from '@hub/hub-language';
import type { HubClient } from '../stack/client.ts';
import type { ServiceName } from '../stack/names.ts';
import type { TokenClaims } from '../stack/tokens.ts';

/** Where the story is told. */
export type Stage = {
  url: string;
  issue(claims: TokenClaims): Promise<string>;
  partner: KafkaAccess;
  topicPrefix?: string;
  /** Stops and starts one service; without them that chapter is left out. */
  stopService(service: ServiceName): Promise<void>;
  startService(service: ServiceName): Promise<void>;
};

/** Prints what a step saw. */
export type Report = (line: string) => void;

/** What the chapters share. */
export type Story = {
  stage: Stage;
  report: Report;
  as(subject: string, roles: readonly Role[], organization?: string): Promise<HubClient>;
  /** Notes changes that the story has made, for the partner to confirm. */
  partner: { expect(topic: string, key: string, ...changes: string[]): void };
  hub: { id: string; mission: string; roadmap: string; proposal: string };
};

export type Answer = {
  __typename: string;
  id: string;
  version: number;
  status: string;
  message?: string;
  rule?: string;
} & Record<string, unknown>;

/** How a mutation is sent; the input type is the mutation's name with a capital and "Input" unless given. */
export type Mutation = { name: string; input: object; inputType?: string; expected: string; fields?: string };

/** Runs one mutation; throws unless it answers an object of the type `expected`. */
export async function mutate(client: HubClient, mutation: Mutation): Promise<Answer> {
  const { name, expected, fields = 'id version status' } = mutation;
  const inputType = mutation.inputType ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) {
    __typename ... on ${expected} { ${fields} } ... on UserError { message } ... on RuleBreach { rule } } }`;
  const variables = { input: { ...mutation.input, idempotencyKey: randomUUID() } };
  const answer = (await client.get<Record<string, Answer>>(query, variables))[name];
  assert.ok(answer, `${name} gave no answer`);
  assert.equal(answer.__typename, expected, `${name}: ${answer.message ?? answer.__typename}`);
  return answer;
}

/** Takes one step of a state machine; throws unless it ends in `status`. */
export async function step(
  client: HubClient,
  name: string,
  type: string,
  row: Answer,
  status: string,
): Promise<Answer> {
  const input = { id: row.id, expectedVersion: row.version };
  const answer = await mutate(client, { name, input, inputType: 'CommandInput', expected: type });
  assert.equal(answer.status, status, `${name} led to ${answer.status}`);
  return answer;
}
