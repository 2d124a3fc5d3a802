import assert from 'node:assert/strict';
import type { HubClient } from '../stack/client.ts';
import { mutate, nameOf, onceKnown, type Answer, type Story } from './story-tools.ts';

type Path = { unit: string; length: number; paths: { milestones: { action: { value: string } }[] }[] };
type Roadmap = Answer & {
  versionHash: string;
  milestones: { nodes: { id: string; produces: string | null }[] };
  criticalPath: Path;
};

const PROPOSAL = [
  'recorded',
  'draft',
  'submitted',
  'eligible',
  'in-review',
  'consensus',
  'panel',
  'approved',
  'roadmapped',
];
const ROADMAP = ['recorded', 'updated', 'in-agreement', 'updated', 'agreed'];

/** The countries of the hub, and the bodies of government that sign for them, each with its signatory. */
const PARTIES = [
  { country: 'RU', body: 'government:HOME', signatory: 'signatory-home' },
  { country: 'VN', body: 'government:HOST', signatory: 'signatory-host' },
] as const;
const partyOf = (country: string) => ({ kind: 'COUNTRY', id: country });

/** The approved proposal becomes a milestone behind the step that draws the roadmap up; both governments sign. */
export async function agreeOnTheRoadmap(story: Story, approved: Answer): Promise<void> {
  const grown = await addToRoadmap(story, approved);
  const { unit, length, paths } = grown.criticalPath;
  assert.deepEqual({ unit, length }, { unit: 'STEPS', length: 3 });
  story.report(`   in the roadmap; critical path: ${length} ${unit}, ${paths.length} tied paths`);
  for (const { milestones } of paths) {
    story.report(`     ${milestones.map(({ action }) => action.value).join(' → ')}`);
  }
  assert.equal(await signByBoth(story, grown), 'AGREED');
  const signed = PARTIES.map(({ country, signatory }) => `${nameOf(signatory)} for ${country}`);
  story.report(`   signed by ${signed.join(' and ')}: AGREED`);
  story.partner.expect('projects.proposal.v1', approved.id, ...PROPOSAL);
  story.partner.expect('projects.roadmap.v1', story.hub.roadmap, ...ROADMAP);
}

async function read(client: HubClient, id: string): Promise<Roadmap> {
  const query = `query ($id: ID!) { roadmap(id: $id) { id version status versionHash
    milestones { nodes { id produces } } criticalPath { unit length paths { milestones { action { value } } } }
  } }`;
  const { roadmap } = await client.get<{ roadmap: Roadmap | null }>(query, { id });
  assert.ok(roadmap, 'the roadmap is not to be seen');
  return roadmap;
}

async function addToRoadmap(story: Story, approved: Answer): Promise<Roadmap> {
  const manager = await story.as('manager-first');
  const before = await read(manager, story.hub.roadmap);
  const drawnUp = before.milestones.nodes.find(({ produces }) => produces === 'roadmap');
  assert.ok(drawnUp, 'the step that draws up the roadmap is missing');
  const input = {
    proposal: approved.id,
    expectedVersion: approved.version,
    roadmap: story.hub.roadmap,
    action: { lang: 'en', value: 'Example milestone: carry out the e-government project' },
    dependsOn: [drawnUp.id],
  };
  await mutate(manager, { name: 'addProposalToRoadmap', input, expected: 'Roadmap' });
  return read(manager, story.hub.roadmap);
}

/** The manager opens it; each signatory reads it and signs the version that was read. Gives its state after the last. */
async function signByBoth(story: Story, { id, version }: Roadmap): Promise<string> {
  const parties = PARTIES.map(({ country }) => partyOf(country));
  const signatories = PARTIES.map(({ country, body }) => ({
    party: partyOf(country),
    organization: story.placeOf(body),
  }));
  const opening = { id, expectedVersion: version, parties, signatories };
  const open = { name: 'proposeRoadmap', input: opening, expected: 'Roadmap' };
  const manager = await story.as('manager-first');
  let { status } = await onceKnown('projects to learn of both governments', () => mutate(manager, open));
  for (const { country, signatory } of PARTIES) {
    const own = await story.as(signatory);
    const { version: expectedVersion, versionHash } = await onceKnown(
      `projects to learn of ${signatory}`,
      () => read(own, id),
    );
    const input = { id, expectedVersion, party: partyOf(country), versionHash };
    ({ status } = await mutate(own, { name: 'signRoadmap', input, expected: 'Roadmap' }));
  }
  return status;
}
