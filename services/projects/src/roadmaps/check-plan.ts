import { invalidInput, ruleBreach, type InvalidInput, type RuleBreach } from '@hub/hub-language';
import { hasCircle } from './critical-path.ts';
import type { Milestone } from './milestone.ts';
import type { Roadmap } from './roadmap.ts';

/** RuleBreach unless milestones may change: what is being signed stays as it is. */
export const refuseUnlessDraft = ({ status }: Roadmap): RuleBreach | undefined =>
  status === 'DRAFT'
    ? undefined
    : ruleBreach('ROADMAP_NOT_DRAFT', `the roadmap is ${status}; reviseRoadmap makes it a draft again`);

/** The milestones, when each depends on others of the same roadmap only, without a circle. */
export function soundPlan(
  milestones: readonly Milestone[],
): readonly Milestone[] | InvalidInput | RuleBreach {
  const ids = new Set(milestones.map(({ id }) => id));
  const missing = milestones.flatMap(({ dependsOn }) => dependsOn).find((id) => !ids.has(id));
  if (missing !== undefined) return notInRoadmap(missing, 'dependsOn');
  if (hasCircle(milestones)) return ruleBreach('CIRCLE', 'this dependency would close a circle');
  return milestones;
}

/** The milestone of the roadmap with this id. */
export const milestoneOf = ({ milestones }: Roadmap, id: string): Milestone | InvalidInput =>
  milestones.find((milestone) => milestone.id === id) ?? notInRoadmap(id, 'milestone');

/** InvalidInput for a negative number of days. */
export const refuseDuration = (days: number | null | undefined): InvalidInput | undefined =>
  typeof days === 'number' && days < 0
    ? invalidInput('a duration is 0 days or more', 'durationDays')
    : undefined;

const notInRoadmap = (id: string, field: string) =>
  invalidInput(`${id} is not a milestone of this roadmap`, field);
