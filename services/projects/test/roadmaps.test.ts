import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, publishChange, startTestService, type Answer, type TestService } from '@hub/testing';

const hub = aHub();
const text = (value: string) => ({ lang: 'en', value });
const VN = { kind: 'COUNTRY', id: 'VN' };
const RU = { kind: 'COUNTRY', id: 'RU' };

type Roadmap = Answer & { versionHash: string; milestones: { nodes: { id: string }[] } };

let projects: TestService;
beforeAll(async () => {
  const roadmap = 'Roadmap { id version status versionHash milestones { nodes { id } } }';
  const proposal = 'Proposal { id version status }';
  const names = [
    'draftRoadmap',
    'addMilestone',
    'addDependency',
    'proposeRoadmap',
    'signRoadmap',
    'activateRoadmap',
    'reportMilestone',
  ];
  const steps = [
    'draftProposal',
    'submitProposal',
    'declareEligible',
    'startReview',
    'recordConsensus',
    'sendToPanel',
    'approveProposal',
  ];
  projects = await startTestService('projects', {
    ...Object.fromEntries(names.map((name) => [name, roadmap])),
    ...Object.fromEntries(steps.map((name) => [name, proposal])),
    submitReview: 'Review { id version }',
  });
  await publishChange(projects.stack, 'companies.hub.v1', 'recorded', hub);
}, 60_000);
afterAll(() => projects.stop(), 60_000);

const seen = (row: Answer) => ({ id: row.id, expectedVersion: row.version });
const run = async (mutation: string, input: object) => (await projects.run(mutation, input)) as Roadmap;

async function aRoadmap(...actions: string[]): Promise<Roadmap> {
  let row = (await projects.runWhenKnown('draftRoadmap', { hub: hub.id })) as Roadmap;
  for (const action of actions) row = await run('addMilestone', { ...seen(row), action: text(action) });
  return row;
}

describe('a roadmap', () => {
  it('stays without circles', async () => {
    let row = await aRoadmap('first', 'second', 'third');
    const [a, b, c] = row.milestones.nodes.map(({ id }) => id);
    row = await run('addDependency', { ...seen(row), milestone: b, dependsOn: a });
    row = await run('addDependency', { ...seen(row), milestone: c, dependsOn: b });
    expect(await run('addDependency', { ...seen(row), milestone: a, dependsOn: c })).toMatchObject({
      rule: 'CIRCLE',
    });
    expect(await run('addDependency', { ...seen(row), milestone: a, dependsOn: a })).toMatchObject({
      rule: 'CIRCLE',
    });
  });

  it('is agreed when every party has signed the same version', async () => {
    let row = await aRoadmap('only step');
    row = await run('proposeRoadmap', { ...seen(row), parties: [RU, VN] });
    const { versionHash } = row;
    expect(await run('signRoadmap', { ...seen(row), party: RU, versionHash: 'another' })).toMatchObject({
      rule: 'OTHER_VERSION',
    });
    row = await run('signRoadmap', { ...seen(row), party: RU, versionHash });
    expect(row.status).toBe('IN_AGREEMENT');
    expect(await run('signRoadmap', { ...seen(row), party: RU, versionHash })).toMatchObject({
      rule: 'ALREADY_SIGNED',
    });
    row = await run('signRoadmap', { ...seen(row), party: VN, versionHash });
    expect(row.status).toBe('AGREED');
    expect(await run('addMilestone', { ...seen(row), action: text('late') })).toMatchObject({
      rule: 'ROADMAP_NOT_DRAFT',
    });
  });

  it('counts a milestone as met only with evidence', async () => {
    let row = await aRoadmap('only step');
    row = await run('proposeRoadmap', { ...seen(row), parties: [VN] });
    row = await run('signRoadmap', { ...seen(row), party: VN, versionHash: row.versionHash });
    row = await run('activateRoadmap', seen(row));
    const milestone = row.milestones.nodes[0]?.id;
    const report = (status: string, evidence?: string) =>
      run('reportMilestone', { ...seen(row), milestone, status, ...(evidence ? { evidence } : {}) });
    expect(await report('MET')).toMatchObject({ __typename: 'InvalidInput' });
    row = await report('MET', 'the signed record');
    expect(row.__typename).toBe('Roadmap');
    expect(await report('SCHEDULED')).toMatchObject({ __typename: 'IllegalTransition' });
  });
});

describe('a proposal', () => {
  async function inPanel(scores: number): Promise<Answer> {
    let row: Answer = await projects.runWhenKnown('draftProposal', {
      hub: hub.id,
      kind: 'JOINT_PROJECT',
      from: VN,
      to: RU,
      subject: text('Example proposal'),
    });
    for (const name of ['submitProposal', 'declareEligible', 'startReview']) row = await run(name, seen(row));
    for (const subject of ['one', 'two', 'three']) {
      const review = {
        proposal: row.id,
        excellence: scores,
        impact: scores,
        implementation: scores,
        comment: 'test',
      };
      await projects.run('submitReview', review, { subject, roles: ['REVIEWER'] });
    }
    for (const name of ['recordConsensus', 'sendToPanel']) row = await run(name, seen(row));
    return row;
  }

  it('is approved above the thresholds and refused below them', async () => {
    expect(await run('approveProposal', seen(await inPanel(4)))).toMatchObject({ status: 'APPROVED' });
    expect(await run('approveProposal', seen(await inPanel(3)))).toMatchObject({ rule: 'BELOW_THRESHOLD' });
  }, 30_000);

  it('is reviewed once by each reviewer', async () => {
    const row = await projects.runWhenKnown('draftProposal', {
      hub: hub.id,
      kind: 'JOINT_PROJECT',
      from: VN,
      to: RU,
      subject: text('Example proposal'),
    });
    let inReview: Answer = row;
    for (const name of ['submitProposal', 'declareEligible', 'startReview'])
      inReview = await run(name, seen(inReview));
    const review = { proposal: row.id, conflict: true, comment: 'I know them' };
    const reviewer = { subject: 'one', roles: ['REVIEWER'] as const };
    await projects.run('submitReview', review, reviewer);
    expect(await projects.run('submitReview', review, reviewer)).toMatchObject({ rule: 'ALREADY_REVIEWED' });
    expect(await run('recordConsensus', seen(inReview))).toMatchObject({ rule: 'REVIEWS_MISSING' });
  });
});
