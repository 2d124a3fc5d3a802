import { ruleBreach, type RuleBreach } from '@hub/hub-language';
import type { CommandRules, UnitOfWork } from '@hub/service-kit/use-case';
import { organization } from '../organizations/organization.ts';
import { refuseBeside, screeningCase, type ScreeningCase } from './screening-case.ts';

const decider = (work: UnitOfWork) => ({ decidedBy: work.identity.subject });

/** An old case is not run again beside another one that is open, blocks, or is clear. */
async function refuseSecondRun(work: UnitOfWork, row: ScreeningCase): Promise<RuleBreach | undefined> {
  // Locked, as when a case is opened: of two at once the later sees what the earlier did.
  await work.find(organization, row.organization);
  const cases = await work.list(screeningCase, { organization: row.organization });
  return refuseBeside(
    cases.filter(({ id }) => id !== row.id),
    work.now,
  );
}

/** What running, closing and giving up a case needs; who may not close it is said by the state machine. */
export const screeningRules = {
  runScreening: { requires: refuseSecondRun, sets: () => ({ completedBy: null, decidedBy: null }) },
  failScreening: {
    requires(_work, row) {
      if (row.status !== 'REVIEW' || row.hits.length === 0) return undefined;
      return ruleBreach('HITS_FOUND', 'the run has found hits: decide them, then clear or block');
    },
  },
  clearScreening: {
    requires(_work, row) {
      if (row.hits.every((hit) => hit.verdict === 'NO_MATCH')) return undefined;
      const message = 'every hit must be decided as no match before the case is cleared';
      return ruleBreach('HITS_UNDECIDED', message);
    },
    sets: (work) => ({ ...decider(work), blocking: false }),
  },
  blockScreening: {
    requires(_work, row) {
      if (row.hits.some((hit) => hit.verdict === 'MATCH')) return undefined;
      const message = 'a hit must be decided as a match before the organization is blocked';
      return ruleBreach('NO_MATCH_DECIDED', message);
    },
    sets: (work) => ({ ...decider(work), blocking: true }),
  },
} satisfies CommandRules<typeof screeningCase>;
