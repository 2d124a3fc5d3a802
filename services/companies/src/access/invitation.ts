import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  defineAggregate,
  defineMachine,
  id,
  instant,
  NOT_PUBLIC,
  oneOf,
  SHARED,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { OrganizationRole, InvitationStatus } from '../generated/enums.ts';

const machine = defineMachine(InvitationStatus, {
  acceptInvitation: { from: ['OPEN'], to: 'ACCEPTED', by: 'service' },
  withdrawInvitation: { from: ['OPEN'], to: 'WITHDRAWN' },
  expireInvitation: { from: ['OPEN'], to: 'EXPIRED', by: 'service' },
});

/** A role in an organization, offered to whoever has the link. */
export const invitation = defineAggregate('Invitation', {
  prefix: 'inv',
  topic: 'companies.invitation.v1',
  table: 'invitation',
  created: 'sent',
  machine,
  place: SHARED,
  visibility: { public: NOT_PUBLIC, own: ['organization'] },
  owners: ['organization'],
  fields: {
    status: oneOf(InvitationStatus).published(),
    organization: id('org').published(),
    role: oneOf(OrganizationRole).published(),
    note: text().nullable(),
    /** SHA-256 of the link's secret, in base64url. */
    secretHash: text().secret(),
    expiresAt: instant().published(),
    acceptedBy: id('per').whose().nullable().published(),
  },
});
export type Invitation = RowOfAggregate<typeof invitation>;

export const invitationsOfOrganization = relation(invitation, 'organization');

const SECRET_BYTES = 24;
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** A new secret, and the hash that is kept of it. */
export function newSecret(): { secret: string; secretHash: string } {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { secret, secretHash: hashOf(secret) };
}

/** The token of an invitation's link. */
export const tokenOf = ({ id: invited }: Invitation, secret: string): string => `${invited}.${secret}`;

/** Id and secret of a token; anything else gives an id that nothing has. */
export function partsOf(token: string): { id: string; secret: string } {
  const [invited = '', secret = ''] = token.split('.', 2);
  return { id: invited, secret };
}

/** True when the secret is the invitation's, compared in constant time. */
export const fits = ({ secretHash }: Invitation, secret: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(secretHash));
