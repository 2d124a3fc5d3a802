import {
  isRefusal,
  type InvalidInput,
  type LocalizedText,
  type Party,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { knownParty } from '../parties/known-party.ts';
import { refuseDuration, refuseUnlessDraft, soundPlan } from './check-plan.ts';
import { newMilestone } from './milestone.ts';
import { roadmap, type Roadmap } from './roadmap.ts';

export type NewMilestone = {
  id: string;
  expectedVersion: number;
  action: LocalizedText;
  actor?: Party | null | undefined;
  dependsOn: readonly string[];
  durationDays?: number | null | undefined;
};

/** Adds a milestone to a draft. */
export async function addMilestone(
  work: UnitOfWork,
  { action, dependsOn, durationDays, ...input }: NewMilestone,
): Promise<Roadmap | InvalidInput | ReferenceUnknown | RuleBreach> {
  const row = await work.load(roadmap, input.id, input.expectedVersion);
  const closed = refuseUnlessDraft(row);
  if (closed) return closed;
  const actor = input.actor ? await knownParty(work, input.actor, 'actor') : null;
  if (isRefusal(actor)) return actor;
  const tooShort = refuseDuration(durationDays);
  if (tooShort) return tooShort;
  const added = newMilestone({ action, actor, dependsOn, durationDays: durationDays ?? null });
  const milestones = soundPlan([...row.milestones, added]);
  if (isRefusal(milestones)) return milestones;
  return work.save(roadmap, row, { milestones });
}
