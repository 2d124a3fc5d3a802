import { invalidInput, type InvalidInput } from '@hub/hub-language';

/** A stretch of time from an instant to a later one, both RFC 3339 in UTC. */
export type Period = { startsAt: string; endsAt: string };

/** The period in UTC, or what is wrong with it; `field` is where it stands in the input. */
export function parsePeriod({ startsAt, endsAt }: Period, field: string): Period | InvalidInput {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) {
    return invalidInput('write instants as RFC 3339, e.g. 2019-02-19T02:00:00Z', field);
  }
  if (end <= start) return invalidInput('it ends before it starts', field);
  return { startsAt: start.toISOString(), endsAt: end.toISOString() };
}

/** True when the two have an instant in common; one may begin when the other ends. */
export const overlap = (one: Period, other: Period): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
