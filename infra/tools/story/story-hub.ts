import assert from 'node:assert/strict';
import type { HubClient } from '../stack/client.ts';
import type { Report, Story } from './story-tools.ts';

const NAMES = 'names { value }';

/** The query the product is for: from the hub to everything that happens in it. */
export const WALK = `{
  hubs(first: 1) { nodes {
    id ${NAMES} status hostCountry { ${NAMES} } coordinator { ${NAMES} }
    functions { nodes { ${NAMES} } } operatorRequirements { nodes { text { value } } }
    centers(first: 2) { nodes { organization { ${NAMES} } statement { value } } }
    programmes(first: 4) { nodes { ${NAMES} expressionsOfInterest(first: 10) { nodes {
      organization { ${NAMES} participations(first: 2) { nodes {
        status meetings(first: 2) { nodes { startsAt } }
        event { ${NAMES} proposals(first: 2) { nodes {
          subject { value } status roadmaps(first: 1) { nodes {
            criticalPath { unit length paths { milestones { action { value } } } }
          } }
        } } }
      } } }
    } } } }
    events(first: 2) { nodes {
      id ${NAMES} startsOn endsOn
      sessions(first: 5) { nodes { ${NAMES} } }
      delegations(first: 2) { nodes {
        head { ${NAMES} } members(first: 20) { nodes { organization { ${NAMES} } } }
        countedGroups { approximateTotal { value qualifier } }
      } }
      outcomes(first: 5) { nodes { text { value } } }
    } }
    venues(first: 2) { nodes { spaces(first: 5) { nodes { kind } } } }
    proposals(first: 5) { nodes { id kind status subject { value } } }
    roadmaps(first: 2) { nodes { id } }
    projects(first: 5) { nodes { kind subject { value } } }
    trainingProgrammes(first: 5) { nodes { subject { value } } }
  } }
}`;

type Nodes<T> = { nodes: T[] };
type Named = { names: { value: string }[] };
type Path = { unit: string; length: number; paths: { milestones: { action: { value: string } }[] }[] };
export type Walk = {
  hubs: Nodes<
    Named & {
      id: string;
      programmes: Nodes<
        Named & {
          expressionsOfInterest: Nodes<{
            organization: Named & { participations: Nodes<WalkParticipation> };
          }>;
        }
      >;
      events: Nodes<
        Named & {
          id: string;
          startsOn: string;
          endsOn: string;
          delegations: Nodes<{
            head: Named;
            members: Nodes<{ organization: Named }>;
            countedGroups: { approximateTotal: { value: number } }[];
          }>;
        }
      >;
      proposals: Nodes<{ id: string; kind: string; status: string }>;
      roadmaps: Nodes<{ id: string }>;
    }
  >;
};
type WalkParticipation = {
  event: { proposals: Nodes<{ status: string; roadmaps: Nodes<{ criticalPath: Path }> }> };
};

const nameOf = (named: Named | undefined) => named?.names[0]?.value ?? '';

/** Chapter 1: one query, from the hub through the interested organization to the critical path. */
export async function hubInOneQuery(anyone: HubClient, report: Report): Promise<Story['hub']> {
  const { hubs } = await anyone.get<Walk>(WALK);
  const [hub] = hubs.nodes;
  assert.ok(hub, 'there is no hub: load its facts first');
  const { mission, delegation } = missionOf(hub);
  const { interested, travelling, path } = walkToThePath(hub);
  const proposal = hub.proposals.nodes.find(({ kind }) => kind === 'DEVELOPMENT_PROJECT');
  const [roadmap] = hub.roadmaps.nodes;
  assert.ok(path && proposal && roadmap, 'the walk does not reach the critical path');
  assert.equal(hub.programmes.nodes.length, 4);
  assert.equal(interested.length, 7);
  assert.equal(delegation.members.nodes.length, 12);
  assert.equal(delegation.countedGroups[0]?.approximateTotal.value, 30);
  report(`   ${nameOf(hub)}: ${hub.programmes.nodes.map(nameOf).join(', ')}`);
  report(
    `   ${nameOf(mission)}, ${mission.startsOn} to ${mission.endsOn}, led by ${nameOf(delegation.head)}`,
  );
  report(
    `   ${interested.length} interested, among them ${nameOf(travelling?.organization)}, who travels with it`,
  );
  report(`   critical path: ${path.length} ${path.unit}, ${path.paths.length} tied paths`);
  return { id: hub.id, mission: mission.id, roadmap: roadmap.id, proposal: proposal.id };
}

type WalkHub = Walk['hubs']['nodes'][number];

function missionOf(hub: WalkHub) {
  const [mission] = hub.events.nodes;
  const [delegation] = mission?.delegations.nodes ?? [];
  assert.ok(mission && delegation, 'the mission or its delegation is missing');
  return { mission, delegation };
}

/** hub → programme → interest → organization → participation → event → proposal → roadmap → critical path */
function walkToThePath(hub: WalkHub) {
  const interested = hub.programmes.nodes[0]?.expressionsOfInterest.nodes ?? [];
  const travelling = interested.find(({ organization }) => organization.participations.nodes.length > 0);
  const event = travelling?.organization.participations.nodes[0]?.event;
  const path = event?.proposals.nodes[0]?.roadmaps.nodes[0]?.criticalPath;
  return { interested, travelling, path };
}
