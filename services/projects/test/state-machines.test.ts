import { describeStateMachines, type MachineSpec } from '@hub/testing';

const HUB = '01900000-0000-7000-8000-000000000001';
const CENTER = '01900000-0000-7000-8000-000000000002';
const ORGANIZATION = '01900000-0000-7000-8000-000000000003';

const party = `'{"kind":"COUNTRY","id":"VN"}'`;
const text = `'{"lang":"en","value":"Example"}'`;
const centerColumns = {
  hub: `'${HUB}'`,
  organization: `'${ORGANIZATION}'`,
  countries: `'[]'`,
  party_kinds: `'[]'`,
};

/** From the product's state table, written down anew. */
const SPECS: MachineSpec[] = [
  {
    typeName: 'Center',
    table: 'center',
    prefix: 'ctr',
    states: ['PLANNED', 'ACTIVE', 'CLOSED'],
    steps: ['activateCenter: PLANNED → ACTIVE', 'closeCenter: ACTIVE → CLOSED'],
    columns: centerColumns,
  },
  {
    typeName: 'ExpressionOfInterest',
    table: 'expression_of_interest',
    prefix: 'eoi',
    states: [
      'SUBMITTED',
      'ACKNOWLEDGED',
      'UNDER_REVIEW',
      'INFO_REQUESTED',
      'ACCEPTED',
      'DECLINED',
      'EXPIRED',
      'CONVERTED',
      'WITHDRAWN',
    ],
    steps: [
      'acknowledgeInterest: SUBMITTED → ACKNOWLEDGED',
      'reviewInterest: ACKNOWLEDGED → UNDER_REVIEW',
      'requestInterestInfo: UNDER_REVIEW → INFO_REQUESTED',
      'provideInterestInfo: INFO_REQUESTED → UNDER_REVIEW',
      'expireInterest: INFO_REQUESTED → EXPIRED',
      'acceptInterest: UNDER_REVIEW → ACCEPTED',
      'declineInterest: UNDER_REVIEW → DECLINED',
      'convertInterest: ACCEPTED → CONVERTED',
      'withdrawInterest: SUBMITTED ACKNOWLEDGED UNDER_REVIEW INFO_REQUESTED ACCEPTED → WITHDRAWN',
    ],
    columns: { center: `'${CENTER}'`, organization: `'${ORGANIZATION}'` },
  },
  {
    typeName: 'Proposal',
    table: 'proposal',
    prefix: 'pro',
    states: [
      'EXPECTED',
      'DRAFT',
      'SUBMITTED',
      'ELIGIBLE',
      'INELIGIBLE',
      'IN_REVIEW',
      'CONSENSUS',
      'PANEL',
      'APPROVED',
      'RESERVE',
      'REJECTED',
      'ROADMAPPED',
      'WITHDRAWN',
    ],
    steps: [
      'receiveProposal: EXPECTED → DRAFT',
      'submitProposal: DRAFT → SUBMITTED',
      'declareEligible: SUBMITTED → ELIGIBLE',
      'declareIneligible: SUBMITTED → INELIGIBLE',
      'startReview: ELIGIBLE → IN_REVIEW',
      'recordConsensus: IN_REVIEW → CONSENSUS',
      'sendToPanel: CONSENSUS → PANEL',
      'approveProposal: PANEL RESERVE → APPROVED',
      'reserveProposal: PANEL → RESERVE',
      'rejectProposal: PANEL → REJECTED',
      'withdrawProposal: EXPECTED DRAFT SUBMITTED ELIGIBLE IN_REVIEW CONSENSUS → WITHDRAWN',
    ],
    columns: { kind: `'JOINT_PROJECT'`, hub: `'${HUB}'`, '"from"': party, '"to"': party, subject: text },
  },
  {
    typeName: 'Roadmap',
    table: 'roadmap',
    prefix: 'rdm',
    states: ['DRAFT', 'IN_AGREEMENT', 'AGREED', 'ACTIVE', 'COMPLETED', 'SUPERSEDED'],
    steps: [
      'reviseRoadmap: IN_AGREEMENT → DRAFT',
      'activateRoadmap: AGREED → ACTIVE',
      'completeRoadmap: ACTIVE → COMPLETED',
      'supersedeRoadmap: ACTIVE → SUPERSEDED',
    ],
    columns: { hub: `'${HUB}'`, milestones: `'[]'`, parties: `'[]'`, signatures: `'[]'` },
  },
  {
    typeName: 'Project',
    table: 'project',
    prefix: 'prj',
    states: ['PIPELINE', 'IMPLEMENTATION', 'SUSPENDED', 'FINALISATION', 'CLOSED', 'CANCELLED'],
    steps: [
      'startProject: PIPELINE → IMPLEMENTATION',
      'suspendProject: IMPLEMENTATION → SUSPENDED',
      'resumeProject: SUSPENDED → IMPLEMENTATION',
      'finalizeProject: IMPLEMENTATION → FINALISATION',
      'closeProject: FINALISATION → CLOSED',
      'cancelProject: PIPELINE IMPLEMENTATION → CANCELLED',
    ],
    columns: { kind: `'JOINT_WORK'`, hub: `'${HUB}'`, parties: `'[]'`, subject: text },
  },
  {
    typeName: 'Agreement',
    table: 'agreement',
    prefix: 'agr',
    states: [
      'DRAFT',
      'NEGOTIATION',
      'LEGAL_REVIEW',
      'SIGNING',
      'ACTIVE',
      'EXPIRING',
      'TERMINATED',
      'RENEWED',
      'EXPIRED',
    ],
    steps: [
      'negotiateAgreement: DRAFT → NEGOTIATION',
      'reviewAgreement: NEGOTIATION → LEGAL_REVIEW',
      'renegotiateAgreement: LEGAL_REVIEW → NEGOTIATION',
      'openForSignature: LEGAL_REVIEW → SIGNING',
      'markExpiring: ACTIVE → EXPIRING',
      'terminateAgreement: ACTIVE → TERMINATED',
      'renewAgreement: EXPIRING → RENEWED',
      'expireAgreement: EXPIRING → EXPIRED',
    ],
    columns: { kind: `'MOU'`, hub: `'${HUB}'`, title: text, parties: `'[]'`, signed_by: `'[]'` },
  },
];

const columns = Object.keys(centerColumns).join(', ');
const values = Object.values(centerColumns).join(', ');

describeStateMachines(
  'projects',
  [
    `INSERT INTO center (id, version, example, status, ${columns}) VALUES ('${CENTER}', 1, true, 'PLANNED', ${values})`,
  ],
  SPECS,
);
