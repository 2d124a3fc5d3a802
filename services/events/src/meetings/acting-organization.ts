import { hasRole } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';

/** The organization that the caller acts for; null for staff, who act for everyone. */
export const actingOrganization = ({ identity }: UnitOfWork): string | null =>
  hasRole(identity, ['OPERATOR', 'EVENT_ORGANIZER']) ? null : (identity.organization ?? '');
