import type { Party } from '@hub/hub-language';
import { aHub } from '@hub/testing/snapshots';
import { seen, take, type Corridor, type ExampleHub, type UseCaseBed } from '@hub/service-kit/testing';
import { contentHash } from '../agreements/agreement.ts';
import { signAgreement } from '../agreements/sign-agreement.ts';
import { anInterest, aProject, aProposal, aRoadmap, inSigning } from './builders.ts';
import { knownOrganization, knownPerson, organizationParty, RU, VN } from './foreign.ts';
import { publishedCenter, publishedProgramme, aProposalRecord, records, text } from './published.ts';
import { anAccepted, aReview } from './reviews.ts';
import { proposed, signerOf } from './signing.ts';

async function knownExampleHub(bed: UseCaseBed, corridor: Corridor): Promise<string> {
  const snapshot = aHub(corridor);
  await bed.receive('companies.hub.v1', snapshot);
  return snapshot.id;
}

/** A centre of a hub with a programme, and interest in it. */
async function aCentre(bed: UseCaseBed, hub: string, organization: string) {
  const planned = await publishedCenter(bed, { hub });
  const [programme, other] = [await publishedProgramme(bed, planned), await publishedProgramme(bed, planned)];
  const center = await take(bed, planned, 'activateCenter');
  const interest = await anInterest(bed, { center: center.id, programme: programme.id, organization });
  return { center: center.id, programme: programme.id, other: other.id, interest: interest.id };
}

/** A proposal in review that an organization has sent, with an assignment of this person and a review of another's. */
async function reviewed(bed: UseCaseBed, hub: string, from: Party, person: string) {
  const draft = await aProposal(bed, { hub, from });
  const { id } = await take(bed, draft, 'submitProposal', 'declareEligible', 'startReview');
  const assignment = await anAccepted(bed, id, person);
  return { Proposal: id, proposal: id, ReviewAssignment: assignment.id, Review: (await aReview(bed, id)).id };
}

/** An agreement that one of its parties has signed. */
async function signedOnce(bed: UseCaseBed, hub: string, party: Party): Promise<string> {
  const open = await inSigning(bed, { hub, parties: [party, RU] });
  const signing = { ...seen(open), party: RU, versionHash: contentHash(open) };
  return (await bed.accept(signAgreement, signing, await signerOf(bed, 'signAgreement', open, RU))).id;
}

/** A roadmap that waits for its signatures, and two of its milestones. */
async function aProposedRoadmap(bed: UseCaseBed, hub: string, party: Party) {
  const draft = await aRoadmap(bed, ['Example step', 'Example next step'], hub);
  const { id, milestones } = await proposed(bed, draft, [party, VN]);
  const [milestone = '', dependsOn = ''] = milestones.map((one) => one.id);
  return { Roadmap: id, roadmap: id, milestone, dependsOn };
}

/** A hub at work between these countries: a centre, proposals under review, a roadmap, a project, an agreement. */
export async function anExampleHub(bed: UseCaseBed, corridor: Corridor): Promise<ExampleHub> {
  const hub = await knownExampleHub(bed, corridor);
  const [organization, newcomer] = [await knownOrganization(bed), await knownOrganization(bed)];
  const person = await knownPerson(bed);
  const { center, programme, other, interest } = await aCentre(bed, hub, organization);
  const party = organizationParty(organization);
  const ids = {
    Center: center,
    center,
    hub,
    ExpressionOfInterest: interest,
    Project: (await aProject(bed, { hub })).id,
    reviewer: await knownPerson(bed),
    // Before the roadmap: it has a signature to read.
    Agreement: await signedOnce(bed, hub, party),
    ...(await reviewed(bed, hub, party, person)),
    ...(await aProposedRoadmap(bed, hub, party)),
  };
  const stranger = await knownOrganization(bed);
  return {
    own: { HUB: [hub], PROGRAMME: [programme], ORGANIZATION: [organization, newcomer], PERSON: [person] },
    foreign: { HUB: [hub], PROGRAMME: [other], ORGANIZATION: [stranger], PERSON: [await knownPerson(bed)] },
    ids,
    inputs: {
      importProjects: records({ proposals: [await aProposalRecord(bed, { hub })] }),
      expressInterest: { organization: newcomer, programme },
      draftProposal: { from: organizationParty(newcomer), to: VN, kind: 'JOINT_PROJECT' },
      submitReview: { excellence: 4, impact: 4, implementation: 4 },
      createProject: { parties: [RU, VN], subject: text('Example project') },
      draftAgreement: { parties: [RU, VN], kind: 'MOU' },
      proposeRoadmap: { parties: [party, VN] },
      signRoadmap: { party },
      signAgreement: { party },
    },
  };
}
