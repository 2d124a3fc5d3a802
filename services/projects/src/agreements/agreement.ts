import type { LocalizedText } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  parties,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { AgreementKind, AgreementStatus } from '../generated/enums.ts';

const machine = defineMachine(AgreementStatus, {
  negotiateAgreement: { from: ['DRAFT'], to: 'NEGOTIATION' },
  reviewAgreement: { from: ['NEGOTIATION'], to: 'LEGAL_REVIEW' },
  renegotiateAgreement: { from: ['LEGAL_REVIEW'], to: 'NEGOTIATION' },
  openForSignature: { from: ['LEGAL_REVIEW'], to: 'SIGNING' },
  signAgreement: { from: ['SIGNING'], to: 'ACTIVE', by: 'service' },
  markExpiring: { from: ['ACTIVE'], to: 'EXPIRING' },
  terminateAgreement: { from: ['ACTIVE'], to: 'TERMINATED' },
  renewAgreement: { from: ['EXPIRING'], to: 'RENEWED' },
  expireAgreement: { from: ['EXPIRING'], to: 'EXPIRED' },
});

/** What parties sign: a memorandum of understanding, or a binding agreement. */
export const agreement = defineAggregate('Agreement', {
  prefix: 'agr',
  topic: 'projects.agreement.v1',
  table: 'agreement',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: {
    public: publicWhenPublished('ACTIVE', 'EXPIRING', 'RENEWED', 'EXPIRED', 'TERMINATED'),
    own: ['parties'],
    roles: ['PROGRAMME_MANAGER'],
  },
  fields: {
    status: oneOf(AgreementStatus).published(),
    kind: oneOf(AgreementKind).published(),
    hub: id('hub').published(),
    title: json<LocalizedText>().published(),
    parties: parties().published(),
    signedBy: parties().published(),
  },
});
export type Agreement = RowOfAggregate<typeof agreement>;

export const agreementsOfHub = relation(agreement, 'hub');
export const agreementsOfOrganization = relation(agreement, 'parties');
