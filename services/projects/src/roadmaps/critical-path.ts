/** What the critical path needs to know of a milestone. */
export type PathStep = { id: string; dependsOn: readonly string[]; durationDays?: number | null };

export type CriticalPath<Step> = { unit: 'DAYS' | 'STEPS'; length: number; paths: Step[][] };

/** No more tied paths than this are listed. */
export const MAX_PATHS = 100;

/** True when following dependencies leads back to a milestone. One on a milestone that is not there leads nowhere. */
export function hasCircle(steps: readonly PathStep[]): boolean {
  return inOrder(steps, dependencies(steps)).length < steps.length;
}

/**
 * The longest chains of dependent steps, ending at `to` or anywhere: in days when every step has a duration, else in
 * steps. All tied paths, first to last, each as long as it goes. The steps must have no circle.
 */
export function criticalPath<Step extends PathStep>(steps: readonly Step[], to?: string): CriticalPath<Step> {
  const inDays = steps.length > 0 && steps.every((step) => typeof step.durationDays === 'number');
  const before = dependencies(steps);
  const lengths = new Map<Step, number>();
  const lengthOf = (step: Step) => lengths.get(step) ?? 0;
  const longest = (ends: readonly Step[]) => Math.max(0, ...ends.map(lengthOf));
  for (const step of inOrder(steps, before)) {
    lengths.set(step, longest(before(step)) + (inDays ? (step.durationDays ?? 0) : 1));
  }
  const critical = (ends: readonly Step[]) => {
    const length = longest(ends);
    return ends.filter((end) => lengthOf(end) === length);
  };
  const ends = critical(to === undefined ? steps : steps.filter((step) => step.id === to));
  const continued = new Set(ends.flatMap(before));
  const paths = pathsTo(
    ends.filter((end) => !continued.has(end)),
    (step) => critical(before(step)),
  );
  return { unit: inDays ? 'DAYS' : 'STEPS', length: longest(ends), paths };
}

type Before<Step> = (step: Step) => readonly Step[];

/** The steps on which each depends, each once. */
function dependencies<Step extends PathStep>(steps: readonly Step[]): Before<Step> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const before = new Map(
    steps.map((step) => [step, [...new Set(step.dependsOn)].flatMap((id) => byId.get(id) ?? [])]),
  );
  return (step) => before.get(step) ?? [];
}

/** Dependencies before dependents; steps in a circle or behind one are left out. */
function inOrder<Step>(steps: readonly Step[], before: Before<Step>): Step[] {
  const after = new Map<Step, Step[]>(steps.map((step) => [step, []]));
  for (const step of steps) for (const earlier of before(step)) after.get(earlier)?.push(step);
  const waitsFor = new Map(steps.map((step) => [step, before(step).length]));
  const ordered = steps.filter((step) => before(step).length === 0);
  for (const step of ordered) {
    for (const later of after.get(step) ?? []) {
      const left = (waitsFor.get(later) ?? 0) - 1;
      waitsFor.set(later, left);
      if (left === 0) ordered.push(later);
    }
  }
  return ordered;
}

type Link<Step> = { step: Step; next: Link<Step> | undefined };

/** Paths from a first step to one of the ends, walked backwards, at most MAX_PATHS. */
function pathsTo<Step>(ends: readonly Step[], before: Before<Step>): Step[][] {
  const paths: Step[][] = [];
  const open: Link<Step>[] = ends.map((step) => ({ step, next: undefined })).toReversed();
  for (let link = open.pop(); link && paths.length < MAX_PATHS; link = open.pop()) {
    const earlier = before(link.step);
    if (earlier.length === 0) paths.push(stepsOf(link));
    for (const step of earlier.toReversed()) open.push({ step, next: link });
  }
  return paths;
}

function stepsOf<Step>(first: Link<Step>): Step[] {
  const steps: Step[] = [];
  for (let link: Link<Step> | undefined = first; link; link = link.next) steps.push(link.step);
  return steps;
}
