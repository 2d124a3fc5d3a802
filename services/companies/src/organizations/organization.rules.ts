import { ruleBreach } from '@hub/hub-language';
import type { CommandRules } from '@hub/service-kit/use-case';
import { isScreenedClear } from '../screening/screening-case.ts';
import { organization } from './organization.ts';
import { releaseNames } from './taken-names.ts';

/** What verifying needs, and what archiving does besides. */
export const organizationRules = {
  verifyOrganization: {
    async requires(work, row) {
      if (row.identifiers.length === 0) {
        return ruleBreach('IDENTIFIER_MISSING', 'add a valid identifier (addIdentifier) before verifying');
      }
      if (await isScreenedClear(work, row.id)) return undefined;
      return ruleBreach('NOT_CLEARED', 'the organization must be screened clear (requestScreening) first');
    },
  },
  archiveOrganization: { follows: (work, row) => releaseNames(work, row.id) },
} satisfies CommandRules<typeof organization>;
