import {
  defineAggregate,
  id,
  integer,
  json,
  NOT_PUBLIC,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';

/**
 * What a person knows, and how many hours of a month the hub may ask for. The people of every organization see what
 * they may ask for; who it is, the expert and the hub alone.
 */
export const expertProfile = defineAggregate('ExpertProfile', {
  prefix: 'exp',
  topic: 'investments.expert-profile.v1',
  table: 'expert_profile',
  created: 'recorded',
  place: SHARED,
  visibility: {
    public: NOT_PUBLIC,
    persons: ['person'],
    roles: ['ORG_ADMIN', 'ORG_EDITOR', 'ORG_MEMBER', 'INVESTOR'],
  },
  assignees: ['person'],
  fields: {
    person: id('per').whose().published(),
    areas: json<readonly string[]>().published(),
    hoursPerMonth: integer().published(),
  },
});
export type ExpertProfile = RowOfAggregate<typeof expertProfile>;

export const profilesOfPerson = relation(expertProfile, 'person');
