import { ruleBreach, toUuid, type Guard } from '@hub/service-kit';
import type { Organization } from './organization.ts';

const SCREENING = `SELECT status, valid_until FROM screening_case WHERE organization = $1 ORDER BY id DESC LIMIT 1`;

/** Verified means: identified, and screened clear for today. */
const verify: Guard<Organization> = async (work, row) => {
  if (row.identifiers.length === 0) {
    throw ruleBreach('IDENTIFIER_MISSING', 'add a valid identifier (addIdentifier) before verifying');
  }
  const [screening] = (await work.manager.query(SCREENING, [toUuid(row.id)])) as {
    status: string;
    valid_until: Date | null;
  }[];
  const isClear =
    screening?.status === 'CLEAR' && screening.valid_until !== null && screening.valid_until > work.now;
  if (!isClear)
    throw ruleBreach('NOT_CLEARED', 'the organization must be screened clear (requestScreening) first');
};

/** An archived organization gives its names free. */
const archive: Guard<Organization> = async (work, row) => {
  await work.manager.query('DELETE FROM organization_name WHERE organization = $1', [toUuid(row.id)]);
};

export const organizationGuards = { verifyOrganization: verify, archiveOrganization: archive };
