import { seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import type { Agreement } from '../agreements/agreement.ts';
import { draftAgreement, type NewAgreement } from '../agreements/draft-agreement.ts';
import { createProject, type NewProject } from '../cooperation/create-project.ts';
import type { Project } from '../cooperation/project.ts';
import { expressInterest, type NewInterest } from '../interests/express-interest.ts';
import type { ExpressionOfInterest } from '../interests/expression-of-interest.ts';
import { draftProposal, type NewProposal } from '../proposals/draft-proposal.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { addMilestone, type NewMilestone } from '../roadmaps/add-milestone.ts';
import { draftRoadmap } from '../roadmaps/draft-roadmap.ts';
import type { Roadmap } from '../roadmaps/roadmap.ts';
import { knownHub, knownOrganization, RU, VN } from './foreign.ts';
import { publishedCenter, text } from './published.ts';
import { threeReviews } from './reviews.ts';
import { agreed, opened } from './signing.ts';

export const anInterest = async (
  bed: UseCaseBed,
  values: Partial<NewInterest> = {},
): Promise<ExpressionOfInterest> =>
  bed.accept(expressInterest, {
    center: values.center ?? (await publishedCenter(bed)).id,
    organization: values.organization ?? (await knownOrganization(bed)),
    ...values,
  });

export const aProposal = async (bed: UseCaseBed, values: Partial<NewProposal> = {}): Promise<Proposal> =>
  bed.accept(draftProposal, {
    hub: values.hub ?? (await knownHub(bed)),
    kind: 'JOINT_PROJECT',
    from: VN,
    to: RU,
    subject: text('Example proposal'),
    example: true,
    ...values,
  });

/** Commands that bring a draft to its reviewers. */
export const TO_REVIEW = ['submitProposal', 'declareEligible', 'startReview'] as const;

/** A draft, announced or new, taken to its panel with reviews of this score. */
export const inPanel = async (bed: UseCaseBed, draft: Proposal, score = 4): Promise<Proposal> =>
  reviewed(bed, await take(bed, draft, 'submitProposal'), score);

/** As `inPanel`, of a proposal that is submitted. */
export async function reviewed(bed: UseCaseBed, submitted: Proposal, score = 4): Promise<Proposal> {
  const inReview = await take(bed, submitted, 'declareEligible', 'startReview');
  await threeReviews(bed, submitted.id, score);
  return take(bed, inReview, 'recordConsensus', 'sendToPanel');
}

/** A roadmap in draft with a milestone for each of these actions. */
export async function aRoadmap(
  bed: UseCaseBed,
  actions: readonly string[] = ['Example step'],
  hub?: string,
): Promise<Roadmap> {
  let row = await bed.accept(draftRoadmap, { hub: hub ?? (await knownHub(bed)), example: true });
  for (const action of actions) row = await aMilestone(bed, row, { action: text(action) });
  return row;
}

/** The roadmap with one milestone more. */
export const aMilestone = (
  bed: UseCaseBed,
  row: Roadmap,
  values: Partial<NewMilestone> = {},
): Promise<Roadmap> =>
  bed.accept(addMilestone, { ...seen(row), action: text('Example step'), dependsOn: [], ...values });

/** A roadmap that its parties have agreed on and that is under way. */
export const anActiveRoadmap = async (
  bed: UseCaseBed,
  actions: readonly string[] = ['Example step'],
): Promise<Roadmap> => take(bed, await agreed(bed, await aRoadmap(bed, actions)), 'activateRoadmap');

export const aProject = async (bed: UseCaseBed, values: Partial<NewProject> = {}): Promise<Project> =>
  bed.accept(createProject, {
    hub: values.hub ?? (await knownHub(bed)),
    kind: 'JOINT_PROJECT',
    parties: [RU, VN],
    subject: text('Example project'),
    example: true,
    ...values,
  });

export const anAgreement = async (bed: UseCaseBed, values: Partial<NewAgreement> = {}): Promise<Agreement> =>
  bed.accept(draftAgreement, {
    hub: values.hub ?? (await knownHub(bed)),
    kind: 'MOU',
    title: text('Example memorandum of understanding'),
    parties: [RU, VN],
    example: true,
    ...values,
  });

/** An agreement that is open for the signatures of its parties. */
export const inSigning = async (bed: UseCaseBed, values: Partial<NewAgreement> = {}): Promise<Agreement> =>
  opened(bed, await take(bed, await anAgreement(bed, values), 'negotiateAgreement', 'reviewAgreement'));
