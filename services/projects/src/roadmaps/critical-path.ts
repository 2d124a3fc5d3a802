/** What the critical path needs to know of a milestone. */
export type PathStep = { id: string; dependsOn: readonly string[]; durationDays?: number | null };

export type CriticalPath<Step> = { unit: 'DAYS' | 'STEPS'; length: number; paths: Step[][] };

/** No more tied paths than this are listed. */
export const MAX_PATHS = 100;

/** True when following dependencies leads back to a milestone, or to one that does not exist. */
export function hasCircle(steps: readonly PathStep[]): boolean {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const done = new Set<string>();
  const open = new Set<string>();
  const leadsBack = (id: string): boolean => {
    if (done.has(id)) return false;
    if (open.has(id)) return true;
    open.add(id);
    const circular = (byId.get(id)?.dependsOn ?? []).some(leadsBack);
    open.delete(id);
    done.add(id);
    return circular;
  };
  return steps.some((step) => leadsBack(step.id));
}

/**
 * The longest chains of dependent steps, ending at `to` or anywhere: in days when every step has a duration, else in
 * steps. All tied paths, first to last. The steps must have no circle.
 */
export function criticalPath<Step extends PathStep>(steps: readonly Step[], to?: string): CriticalPath<Step> {
  const inDays = steps.length > 0 && steps.every((step) => typeof step.durationDays === 'number');
  const weight = (step: Step) => (inDays ? (step.durationDays ?? 0) : 1);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const lengths = new Map<string, number>();
  const before = (step: Step) => step.dependsOn.flatMap((id) => byId.get(id) ?? []);
  const lengthTo = (step: Step): number => {
    const known = lengths.get(step.id);
    if (known !== undefined) return known;
    const length = weight(step) + Math.max(0, ...before(step).map(lengthTo));
    lengths.set(step.id, length);
    return length;
  };
  const ends = to === undefined ? [...steps] : steps.filter((step) => step.id === to);
  const length = Math.max(0, ...ends.map(lengthTo));
  const pathsTo = (step: Step): Step[][] => {
    const rest = lengthTo(step) - weight(step);
    const critical = before(step).filter((earlier) => lengthTo(earlier) === rest);
    if (critical.length === 0) return [[step]];
    return critical
      .flatMap(pathsTo)
      .slice(0, MAX_PATHS)
      .map((path) => [...path, step]);
  };
  const paths = ends.filter((end) => lengthTo(end) === length).flatMap(pathsTo);
  return { unit: inDays ? 'DAYS' : 'STEPS', length, paths: paths.slice(0, MAX_PATHS) };
}
