import {
  isRefusal,
  ruleBreach,
  type IllegalTransition,
  type InvalidInput,
  type Party,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { knownParties } from '../parties/known-party.ts';
import { openFor, type Signatory } from '../parties/signature.ts';
import { roadmap, type Roadmap } from './roadmap.ts';

/** The parties, and which body of government signs for each country among them. */
export type ProposedRoadmap = {
  id: string;
  expectedVersion: number;
  parties: readonly Party[];
  signatories: readonly Signatory[];
};

/** Opens a draft for the signatures of these parties, and shows it to those who sign. */
export async function proposeRoadmap(
  work: UnitOfWork,
  input: ProposedRoadmap,
): Promise<Roadmap | IllegalTransition | InvalidInput | ReferenceUnknown | RuleBreach> {
  const row = await work.load(roadmap, input.id, input.expectedVersion);
  if (row.milestones.length === 0) {
    return ruleBreach('NO_MILESTONES', 'a roadmap without milestones cannot be agreed');
  }
  const parties = await knownParties(work, input.parties, 'parties');
  if (isRefusal(parties)) return parties;
  const open = await openFor(work, parties, input.signatories);
  if (isRefusal(open)) return open;
  return work.transition(roadmap, row, 'proposeRoadmap', { patch: { parties, ...open } });
}
