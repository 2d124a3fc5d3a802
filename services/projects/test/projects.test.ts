import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@hub/infra/wait-for';
import {
  aHub,
  anOrganization,
  aScreening,
  publishChange,
  startTestService,
  type TestService,
} from '@hub/testing';

const hub = aHub();
const VN = { kind: 'COUNTRY', id: 'VN' };
const START_MS = 60_000;

let projects: TestService;
beforeAll(async () => {
  projects = await startTestService('projects', {
    createProject: 'Project { id version status }',
    startProject: 'Project { id version status }',
    draftRoadmap: 'Roadmap { id version status }',
    draftProposal: 'Proposal { id version status }',
    withdrawProposal: 'Proposal { id version status }',
  });
  await publishChange(projects.stack, 'companies.hub.v1', 'recorded', hub);
}, START_MS);
afterAll(() => projects.stop(), START_MS);

const aProject = (parties: readonly object[] = [VN]) => ({
  hub: hub.id,
  kind: 'JOINT_PROJECT',
  parties,
  subject: { lang: 'en', value: 'Example project' },
  example: true,
});

const aProposal = (from: object) => ({
  hub: hub.id,
  kind: 'JOINT_PROJECT',
  from,
  to: VN,
  subject: { lang: 'en', value: 'Example proposal' },
  example: true,
});

type Standing = { status: string; version: number };
const proposalNow = async (id: string): Promise<Standing> => {
  const query = 'query ($id: ID!) { proposal(id: $id) { status version } }';
  return (await projects.as({ roles: ['OPERATOR'] }).get<{ proposal: Standing }>(query, { id })).proposal;
};
const untilStatus = (id: string, status: string): Promise<Standing> =>
  waitFor(
    async () => {
      const now = await proposalNow(id);
      return now.status === status ? now : undefined;
    },
    { timeoutMs: 30_000, what: `the proposal to be ${status}` },
  );
/** Does something while the service is down, and starts it again. */
async function whileDown(work: () => Promise<void>): Promise<void> {
  await projects.stack.stopService('projects');
  await work();
  await projects.stack.startService('projects');
}

describe('the service alone, with its neighbours down', () => {
  it('knows a hub and an organization once the feed has brought them', async () => {
    expect(await projects.runWhenKnown('draftRoadmap', { hub: hub.id })).toMatchObject({ status: 'DRAFT' });
    const organization = anOrganization();
    const input = aProject([VN, { kind: 'ORGANIZATION', id: organization.id }]);
    expect(await projects.run('createProject', input)).toMatchObject({
      __typename: 'ReferenceUnknown',
      message: expect.stringContaining('try again in a moment'),
    });
    await publishChange(projects.stack, 'companies.organization-record.v1', 'registered', organization);
    expect(await projects.runWhenKnown('createProject', input)).toMatchObject({ status: 'PIPELINE' });
  }, 30_000);

  it('gives one answer for one key, also for fifty requests at a time', async () => {
    const input = { ...aProject(), idempotencyKey: randomUUID() };
    await projects.runWhenKnown('draftRoadmap', { hub: hub.id });
    const answers = await Promise.all(Array.from({ length: 50 }, () => projects.run('createProject', input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await expect(projects.run('createProject', { ...input, kind: 'READINESS' })).rejects.toThrow(
      'IDEMPOTENCY_KEY_REUSED',
    );
  }, 30_000);

  it('takes one of many commands that saw the same version, and tells the others', async () => {
    const { id, version } = await projects.runWhenKnown('createProject', aProject());
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => projects.run('startProject', { id, expectedVersion: version })),
    );
    const taken = results.filter(({ status }) => status === 'fulfilled');
    expect(taken).toMatchObject([{ value: { status: 'IMPLEMENTATION', version: version + 1 } }]);
    for (const result of results) {
      if (result.status === 'rejected') expect(String(result.reason)).toContain('CONFLICT');
    }
  }, 30_000);

  it('suspends what a blocked organization has open, and restores it, also when it was down meanwhile', async () => {
    const organization = anOrganization();
    await publishChange(projects.stack, 'companies.organization-record.v1', 'registered', organization);
    const input = { ...aProposal(VN), from: { kind: 'ORGANIZATION', id: organization.id } };
    const own = await projects.runWhenKnown('draftProposal', input);
    const withdrawn = await projects.run('draftProposal', input);
    const ofOthers = await projects.run('draftProposal', aProposal(VN));
    const screening = aScreening(organization.id, { status: 'BLOCKED' });
    await whileDown(() => publishChange(projects.stack, 'companies.screening.v1', 'blocked', screening));
    await untilStatus(own.id, 'SUSPENDED');
    const { version } = await untilStatus(withdrawn.id, 'SUSPENDED');
    await projects.run('withdrawProposal', { id: withdrawn.id, expectedVersion: version });
    const cleared = { ...screening, version: 2, status: 'CLEAR' as const };
    await whileDown(() => publishChange(projects.stack, 'companies.screening.v1', 'clear', cleared));
    expect(await untilStatus(own.id, 'DRAFT')).toMatchObject({ version: own.version + 2 });
    expect(await proposalNow(withdrawn.id)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await proposalNow(ofOthers.id)).toMatchObject({ status: 'DRAFT', version: ofOthers.version });
  }, 120_000);

  it('answers nobody but the gateway', async () => {
    for (const query of ['{ projects { nodes { id } } }', '{ _service { sdl } }']) {
      const response = await fetch(projects.stack.subgraphUrl('projects'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(401);
    }
  });
});
