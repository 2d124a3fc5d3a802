import { isRefusal, type InvalidInput, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { milestoneOf, refuseUnlessDraft, soundPlan } from './check-plan.ts';
import type { Milestone } from './milestone.ts';
import { roadmap, type Roadmap } from './roadmap.ts';

/** `milestone` is to come after `dependsOn`. */
export type NewDependency = { id: string; expectedVersion: number; milestone: string; dependsOn: string };

/** Makes a milestone of a draft depend on another; refused when it would close a circle. */
export async function addDependency(
  work: UnitOfWork,
  input: NewDependency,
): Promise<Roadmap | InvalidInput | RuleBreach> {
  const row = await work.load(roadmap, input.id, input.expectedVersion);
  const closed = refuseUnlessDraft(row);
  if (closed) return closed;
  const later = milestoneOf(row, input.milestone);
  if (isRefusal(later)) return later;
  const milestones = soundPlan(
    row.milestones.map((one) => (one.id === later.id ? after(one, input.dependsOn) : one)),
  );
  if (isRefusal(milestones)) return milestones;
  return work.save(roadmap, row, { milestones });
}

const after = (milestone: Milestone, earlier: string): Milestone => ({
  ...milestone,
  dependsOn: [...new Set([...milestone.dependsOn, earlier])],
});
