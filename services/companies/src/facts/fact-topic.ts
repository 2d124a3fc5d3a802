import { publicWhenPublished, SHARED } from '@hub/service-kit/aggregate';

/** One topic carries all that published documents state; `kind` tells the aggregates apart there. */
export const onFactTopic = (kind: string) => ({
  topic: 'companies.fact.v1' as const,
  created: 'recorded',
  place: SHARED,
  visibility: { public: publicWhenPublished() },
  derived: { kind: () => kind },
});
