import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import { personOf, type Scope } from '../identity/demo-people.ts';
import type { HubClient } from '../stack/client.ts';
import type { ServiceName } from '../stack/names.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

/** Where the story is told. */
export type Stage = {
  url: string;
  /** Has the people's profiles and organizations made, and gives them their roles; takes no step of the story. */
  operator: HubClient;
  /** A token of a demo person, which says who it is and nothing of what it may. */
  tokenOf(subject: string): Promise<string>;
  partner: KafkaAccess;
  topicPrefix?: string;
  /** Stops and starts one service. */
  stopService(service: ServiceName): Promise<void>;
  startService(service: ServiceName): Promise<void>;
};

/** The name of a demo person, for what a chapter reports. */
export const nameOf = (subject: string): string => personOf(subject)?.name ?? subject;

/** Prints what a step saw. */
export type Report = (line: string) => void;

/** What the chapters share. */
export type Story = {
  stage: Stage;
  report: Report;
  /** The client of a demo person. Rejects when there is no such person. */
  as(subject: string): Promise<HubClient>;
  /** The id of the place where demo people have their roles. Throws when it is not there. */
  placeOf(scope: Scope): string;
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

const PATIENCE_MS = 30_000;

/**
 * Takes a step again until the service has learned from the feed what it needs: an organization, its state, a person's
 * role. Throws the last refusal when that takes too long.
 */
export const onceKnown = <T>(what: string, take: () => Promise<T>): Promise<T> =>
  waitFor<T>(take, { timeoutMs: PATIENCE_MS, what });

/** The present row of an object that a query field gives by its id. Throws when this caller does not see it. */
export async function seenRow(client: HubClient, field: string, id: string): Promise<Answer> {
  const query = `query ($id: ID!) { ${field}(id: $id) { id version status } }`;
  const row = (await client.get<Record<string, Answer | null>>(query, { id }))[field];
  assert.ok(row, `${field} ${id} is not to be seen`);
  return row;
}
