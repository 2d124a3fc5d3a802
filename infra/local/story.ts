import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { KafkaAccess } from '@hub/change-feed/partner';
import type { Role } from '@hub/service-kit/identity';
import { createClient, type HubClient } from './client.ts';
import type { ServiceName } from './names.ts';
import { PartnerWitness } from './partner-witness.ts';
import { hubInOneQuery } from './story-hub.ts';
import { introduceExamples } from './story-introduction.ts';
import { meetAtTheMission } from './story-meeting.ts';
import { reviewTheProposal } from './story-proposal.ts';
import { stopEachService } from './story-faults.ts';
import type { TokenClaims } from './tokens.ts';

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
  partner: PartnerWitness;
  hub: { id: string; mission: string; roadmap: string; proposal: string };
};

/**
 * Tells the story of the hub against a running platform with the facts loaded. Rejects with an Error at the first
 * step that does not hold.
 */
export async function tellStory(stage: Stage, report: Report): Promise<void> {
  const partner = new PartnerWitness(stage.partner, stage.topicPrefix ?? '');
  const as: Story['as'] = async (subject, roles, organization) =>
    createClient(stage.url, await stage.issue({ subject, roles, ...(organization ? { organization } : {}) }));
  const chapter = async <T>(title: string, tell: () => Promise<T>): Promise<T> => {
    report(`\n${title}`);
    return tell();
  };
  try {
    const hub = await chapter('1. The hub with everything in it, by one query without a token', () =>
      hubInOneQuery(createClient(stage.url), report),
    );
    const story: Story = { stage, report, as, partner, hub };
    const examples = await chapter('2. An example fund and an example startup', () => introduceExamples(story));
    await chapter('3. They join the mission and meet in its schedule', () => meetAtTheMission(story, examples));
    await chapter('4. The e-government proposal arrives and goes into the roadmap', () => reviewTheProposal(story));
    await chapter('5. What the partner received', () => partner.bearWitness(story));
    await chapter('6. Each service is stopped in turn', () => stopEachService(story));
  } finally {
    await partner.close();
  }
}

export type Answer = {
  __typename: string;
  id: string;
  version: number;
  status: string;
  message?: string;
  rule?: string;
} & Record<string, unknown>;

/** Runs one mutation with its `input`; throws unless it answers an object of `expected`. */
export async function mutate(
  client: HubClient,
  name: string,
  inputType: string,
  input: object,
  expected: string,
  fields = 'id version status',
): Promise<Answer> {
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) {
    __typename ... on ${expected} { ${fields} } ... on UserError { message } ... on RuleBreach { rule } } }`;
  const variables = { input: { ...input, idempotencyKey: randomUUID() } };
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
  reason?: string,
): Promise<Answer> {
  const input = { id: row.id, expectedVersion: row.version, ...(reason ? { reason } : {}) };
  const answer = await mutate(client, name, 'CommandInput', input, type);
  assert.equal(answer.status, status, `${name} led to ${answer.status}`);
  return answer;
}
