import { invalidInput } from '@hub/hub-language';
import type { CommandRules } from '@hub/service-kit/use-case';
import type { grant } from './grant.ts';
import { followGrants, lastAdmin } from './holders.ts';

/** What revoking a grant needs, and what it takes along. */
export const grantRules = {
  revokeGrant: {
    requires: (work, row, { reason }) =>
      reason?.trim()
        ? lastAdmin(work, [row])
        : invalidInput('say why: a revocation needs a reason', 'reason'),
    follows: (work, row) => followGrants(work, row.person),
  },
} satisfies CommandRules<typeof grant>;
