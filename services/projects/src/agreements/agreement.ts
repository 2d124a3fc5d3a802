import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  jsonColumn,
  publicWhenPublished,
  textColumn,
  type AggregateRow,
  type LocalizedText,
  type Party,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export const AGREEMENT_STATUSES = [
  'DRAFT',
  'NEGOTIATION',
  'LEGAL_REVIEW',
  'SIGNING',
  'ACTIVE',
  'EXPIRING',
  'TERMINATED',
  'RENEWED',
  'EXPIRED',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export type Agreement = AggregateRow & {
  status: AgreementStatus;
  kind: 'MOU' | 'BINDING';
  hub: string;
  title: LocalizedText;
  parties: readonly Party[];
  signedBy: readonly Party[];
};

export const agreementMachine = defineMachine<AgreementStatus>(AGREEMENT_STATUSES, [
  { command: 'negotiateAgreement', from: ['DRAFT'], to: 'NEGOTIATION' },
  { command: 'reviewAgreement', from: ['NEGOTIATION'], to: 'LEGAL_REVIEW' },
  { command: 'renegotiateAgreement', from: ['LEGAL_REVIEW'], to: 'NEGOTIATION' },
  { command: 'openForSignature', from: ['LEGAL_REVIEW'], to: 'SIGNING' },
  { command: 'signAgreement', from: ['SIGNING'], to: 'ACTIVE', byClient: false },
  { command: 'markExpiring', from: ['ACTIVE'], to: 'EXPIRING' },
  { command: 'terminateAgreement', from: ['ACTIVE'], to: 'TERMINATED' },
  { command: 'renewAgreement', from: ['EXPIRING'], to: 'RENEWED' },
  { command: 'expireAgreement', from: ['EXPIRING'], to: 'EXPIRED' },
]);

export const AgreementEntity = new EntitySchema<Agreement>({
  name: 'Agreement',
  tableName: 'agreement',
  columns: {
    ...aggregateColumns('agr'),
    status: textColumn(),
    kind: textColumn(),
    hub: idColumn('hub'),
    title: jsonColumn(),
    parties: jsonColumn(),
    signedBy: jsonColumn(),
  },
});

export const agreementAggregate = defineAggregate<Agreement>({
  typeName: 'Agreement',
  prefix: 'agr',
  topic: 'projects.agreement.v1',
  entity: AgreementEntity,
  created: 'recorded',
  machine: agreementMachine,
  visibility: {
    public: publicWhenPublished('ACTIVE', 'EXPIRING', 'RENEWED', 'EXPIRED', 'TERMINATED'),
    own: `t.parties @> jsonb_build_array(jsonb_build_object('id', $organizationId::text))`,
    roles: ['PROGRAMME_MANAGER'],
  },
});

export const agreementsOfHub = defineRelation(agreementAggregate, 't.hub = p.parent::uuid');
export const agreementsOfOrganization = defineRelation(
  agreementAggregate,
  `t.parties @> jsonb_build_array(jsonb_build_object('id', p.parent))`,
  'text',
);
