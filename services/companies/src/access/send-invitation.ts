import {
  invalidInput,
  ORGANIZATION_ROLES,
  referenceUnknown,
  type InvalidInput,
  type ReferenceUnknown,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { OrganizationRole } from '../generated/enums.ts';
import { organization } from '../organizations/organization.ts';
import { invitation, newSecret, tokenOf, type Invitation } from './invitation.ts';

type NewInvitation = {
  organization: string;
  role: OrganizationRole;
  note?: string | null | undefined;
  validDays: number;
};

/** An invitation, and the token that accepts it. */
export type SentInvitation = { invitation: Invitation; token: string };

const MAX_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** Invites whoever gets the link into an organization. */
export async function sendInvitation(
  work: UnitOfWork,
  { organization: into, role, note, validDays }: NewInvitation,
): Promise<SentInvitation | InvalidInput | ReferenceUnknown> {
  if (!ORGANIZATION_ROLES.has(role)) return invalidInput(`${role} is no role of an organization`, 'role');
  if (validDays < 1 || validDays > MAX_DAYS) {
    return invalidInput(`an invitation is valid for 1 to ${MAX_DAYS} days`, 'validDays');
  }
  const inviting = await work.find(organization, into);
  if (!inviting) return referenceUnknown(into, 'organization');
  const { secret, secretHash } = newSecret();
  const sent = await work.create(invitation, {
    status: 'OPEN',
    organization: inviting.id,
    role,
    note: note ?? null,
    secretHash,
    expiresAt: new Date(work.now.getTime() + validDays * DAY_MS).toISOString(),
    acceptedBy: null,
    example: inviting.example,
    provenance: null,
  });
  return { invitation: sent, token: tokenOf(sent, secret) };
}
