import { codedError, ruleBreach } from '@hub/hub-language';
import type { CommandRules, UnitOfWork } from '@hub/service-kit/use-case';
import { screeningCase, type ScreeningCase } from './screening-case.ts';

/** Four eyes: who decided a hit may not also close the case. Throws FORBIDDEN. */
function requireSecondPerson(work: UnitOfWork, row: ScreeningCase): void {
  if (row.hits.some((hit) => hit.decidedBy === work.identity.subject)) {
    throw codedError('FORBIDDEN', 'four eyes: whoever decided a hit may not close the case');
  }
}

const decider = (work: UnitOfWork) => ({ decidedBy: work.identity.subject });

/** What closing a case needs. */
export const screeningRules = {
  clearScreening: {
    requires(work, row) {
      if (row.hits.some((hit) => hit.verdict !== 'NO_MATCH')) {
        const message = 'every hit must be decided as no match before the case is cleared';
        return ruleBreach('HITS_UNDECIDED', message);
      }
      requireSecondPerson(work, row);
      return undefined;
    },
    sets: decider,
  },
  blockScreening: {
    requires(work, row) {
      if (!row.hits.some((hit) => hit.verdict === 'MATCH')) {
        const message = 'a hit must be decided as a match before the organization is blocked';
        return ruleBreach('NO_MATCH_DECIDED', message);
      }
      requireSecondPerson(work, row);
      return undefined;
    },
    sets: decider,
  },
} satisfies CommandRules<typeof screeningCase>;
