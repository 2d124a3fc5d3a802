import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  invalidInput,
  jsonColumn,
  publicWhenPublished,
  requireHub,
  ruleBreach,
  textColumn,
  type AggregateRow,
  type LocalizedText,
  type Party,
  type Work,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import type { DraftAgreementInput, SignAgreementInput } from '../graphql/generated.ts';
import { requireParties } from '../proposals/review-proposal.ts';

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

const member = (row: Agreement) => ({ __typename: 'Agreement' as const, ...row });

export async function draftAgreement(work: Work, input: DraftAgreementInput) {
  await requireHub(work.manager, input.hub);
  const created = await work.create(agreementAggregate, {
    status: 'DRAFT',
    kind: input.kind,
    hub: input.hub,
    title: input.title,
    parties: await requireParties(work, input.parties, 'parties'),
    signedBy: [],
    example: input.example,
    provenance: null,
  });
  return member(created);
}

/** One party signs; the last signature makes the agreement active. */
export async function signAgreement(work: Work, input: SignAgreementInput) {
  const row = await work.load(agreementAggregate, input.id, input.expectedVersion);
  work.requireStep(agreementAggregate, row, 'signAgreement');
  const isParty = (party: Party) => party.kind === input.party.kind && party.id === input.party.id;
  if (!row.parties.some(isParty)) throw invalidInput('this is not a party of the agreement', 'party');
  if (row.signedBy.some(isParty)) throw ruleBreach('ALREADY_SIGNED', 'this party has signed already');
  const signedBy = [...row.signedBy, { kind: input.party.kind, id: input.party.id }];
  const saved =
    signedBy.length === row.parties.length
      ? await work.step(agreementAggregate, row, 'signAgreement', null, { signedBy })
      : await work.save(agreementAggregate, row, { signedBy });
  return member(saved);
}
