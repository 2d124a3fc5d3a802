import type { Topic } from '@hub/change-feed';
import { FOLLOWS as companies } from '@hub/companies/follows';
import { FOLLOWS as events } from '@hub/events/follows';
import { FOLLOWS as investments } from '@hub/investments/follows';
import { FOLLOWS as projects } from '@hub/projects/follows';
import { SERVICES, type ServiceName } from './names.ts';

/** The topics that each service follows, as it says itself. */
export type FollowsByService = Readonly<Record<ServiceName, readonly Topic[]>>;

export const FOLLOWS: FollowsByService = { companies, investments, events, projects };

/** The services that follow a topic, in write order. */
export const followersOf = (topic: string, all: FollowsByService = FOLLOWS): ServiceName[] =>
  SERVICES.filter((service) => all[service].some((followed) => followed === topic));

/** The services that follow any topic: each has a topic of dead letters. */
export const followers = (all: FollowsByService = FOLLOWS): ServiceName[] =>
  SERVICES.filter((service) => all[service].length > 0);

/** What is followed against the write order, a line each; empty when data flows from left to right only. */
export function followProblems(all: FollowsByService = FOLLOWS): string[] {
  return SERVICES.flatMap((service, place) => {
    const left = SERVICES.slice(0, place);
    return all[service]
      .filter((topic) => !left.some((name) => topic.startsWith(`${name}.`)))
      .map((topic) => `${service} may not follow ${topic}: data flows ${SERVICES.join(' → ')}`);
  });
}
