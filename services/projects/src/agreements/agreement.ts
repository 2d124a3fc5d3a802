import type { LocalizedText, Party } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  ids,
  json,
  oneOf,
  parties,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { AgreementKind, AgreementStatus } from '../generated/enums.ts';
import {
  hashOf,
  publishedSignatories,
  publishedSignatures,
  type Signatory,
  type Signature,
} from '../parties/signature.ts';

/** What an agreement says, and between whom. */
type Content = { hub: string; kind: AgreementKind; title: LocalizedText; parties: readonly Party[] };

const machine = defineMachine(AgreementStatus, {
  negotiateAgreement: { from: ['DRAFT'], to: 'NEGOTIATION' },
  reviewAgreement: { from: ['NEGOTIATION'], to: 'LEGAL_REVIEW' },
  renegotiateAgreement: { from: ['LEGAL_REVIEW'], to: 'NEGOTIATION' },
  openForSignature: { from: ['LEGAL_REVIEW'], to: 'SIGNING', by: 'service' },
  reviseAgreement: { from: ['SIGNING'], to: 'NEGOTIATION' },
  signAgreement: { from: ['SIGNING'], to: 'ACTIVE', by: 'service' },
  markExpiring: { from: ['ACTIVE'], to: 'EXPIRING' },
  terminateAgreement: { from: ['ACTIVE'], to: 'TERMINATED' },
  renewAgreement: { from: ['EXPIRING'], to: 'RENEWED' },
  expireAgreement: { from: ['EXPIRING'], to: 'EXPIRED' },
});

/** Hash of what the parties sign: all that the agreement says, and who says it. */
export function contentHash({ hub, kind, title, parties }: Content): string {
  return hashOf({ hub, kind, title, parties });
}

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
    own: ['parties', 'signers'],
    roles: ['PROGRAMME_MANAGER'],
  },
  owners: ['signers'],
  derived: {
    signedBy: ({ signatures }) => signatures.map(({ party }) => party),
    signatories: publishedSignatories,
    signatures: publishedSignatures,
    versionHash: contentHash,
  },
  fields: {
    status: oneOf(AgreementStatus).published(),
    kind: oneOf(AgreementKind).published(),
    hub: id('hub').published(),
    title: json<LocalizedText>().published(),
    parties: parties().published(),
    signatories: json<readonly Signatory[]>(),
    /** The organizations of the signatories: their people see it, their admins sign it. */
    signers: ids('org'),
    signatures: json<readonly Signature[]>('$[*].person'),
  },
});
export type Agreement = RowOfAggregate<typeof agreement>;

export const agreementsOfHub = relation(agreement, 'hub');
export const agreementsOfOrganization = relation(agreement, 'parties');
