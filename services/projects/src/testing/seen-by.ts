import { newId } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import { whoSees, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';

/** Callers that have nothing to do with a row. */
export const OUTSIDERS = {
  everyone: {},
  'another organization': { roles: ['ORG_ADMIN'], organization: newId('org') },
  'an expert': { roles: ['EXPERT'], person: newId('per') },
  'a reviewer': { roles: ['REVIEWER'], person: newId('per') },
  'a programme manager': { roles: ['PROGRAMME_MANAGER'] },
  'an event organizer': { roles: ['EVENT_ORGANIZER'] },
  'the operator': { roles: ['OPERATOR'] },
  compliance: { roles: ['COMPLIANCE'] },
} as const satisfies Record<string, TestCaller>;

/** Names of the outsiders, and of `more` callers, who see a row. */
export const seenBy = (
  bed: UseCaseBed,
  aggregate: Aggregate,
  id: string,
  more: Readonly<Record<string, TestCaller>> = {},
): Promise<string[]> => whoSees(bed, aggregate, id, { ...OUTSIDERS, ...more });
