import { describeStateMachines, type MachineSpec } from '@hub/testing';

const ORGANIZATION = '01900000-0000-7000-8000-000000000001';
const HUB = '01900000-0000-7000-8000-000000000002';

/** From the product's state table, written down anew. */
const SPECS: MachineSpec[] = [
  {
    typeName: 'Organization',
    table: 'organization',
    prefix: 'org',
    states: ['PLANNED', 'DRAFT', 'SUBMITTED', 'VERIFIED', 'REJECTED', 'SUSPENDED', 'ARCHIVED', 'MERGED'],
    steps: [
      'establishOrganization: PLANNED → DRAFT',
      'submitOrganization: DRAFT → SUBMITTED',
      'verifyOrganization: SUBMITTED → VERIFIED',
      'rejectOrganization: SUBMITTED → REJECTED',
      'reviseOrganization: REJECTED → DRAFT',
      'suspendOrganization: VERIFIED → SUSPENDED',
      'reinstateOrganization: SUSPENDED → VERIFIED',
      'archiveOrganization: VERIFIED SUSPENDED → ARCHIVED',
    ],
    columns: { kind: `'COMPANY'`, names: `'[]'`, identifiers: `'[]'`, search_text: `''` },
  },
  {
    typeName: 'Hub',
    table: 'hub',
    prefix: 'hub',
    states: ['PLANNED', 'ACTIVE', 'CLOSED'],
    steps: ['activateHub: PLANNED → ACTIVE', 'closeHub: ACTIVE → CLOSED'],
    columns: { names: `'[]'`, host_country: `'VN'`, functions: `'[]'`, operator_requirements: `'[]'` },
  },
  {
    typeName: 'ScreeningCase',
    table: 'screening_case',
    prefix: 'scr',
    states: ['PENDING', 'RUNNING', 'CLEAR', 'REVIEW', 'FAILED', 'STALE', 'BLOCKED', 'APPEAL'],
    steps: [
      'runScreening: PENDING FAILED STALE → RUNNING',
      'failScreening: RUNNING → FAILED',
      'clearScreening: REVIEW → CLEAR',
      'blockScreening: REVIEW → BLOCKED',
      'expireScreening: CLEAR → STALE',
      'appealScreening: BLOCKED → APPEAL',
      'reviewAppeal: APPEAL → REVIEW',
    ],
    columns: { organization: `'${ORGANIZATION}'`, hits: `'[]'` },
  },
  {
    typeName: 'MarketEntryCase',
    table: 'market_entry_case',
    prefix: 'mec',
    states: ['OPENED', 'QUALIFIED', 'DECLINED', 'PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'CANCELLED'],
    steps: [
      'qualifyCase: OPENED → QUALIFIED',
      'declineCase: OPENED → DECLINED',
      'startCase: PLANNED → ACTIVE',
      'holdCase: ACTIVE → ON_HOLD',
      'resumeCase: ON_HOLD → ACTIVE',
      'cancelCase: OPENED QUALIFIED PLANNED ACTIVE ON_HOLD → CANCELLED',
    ],
    columns: { hub: `'${HUB}'`, organization: `'${ORGANIZATION}'`, target_country: `'VN'` },
  },
];

describeStateMachines(
  'companies',
  [
    `INSERT INTO organization (id, version, example, status, kind, names, identifiers, search_text)
     VALUES ('${ORGANIZATION}', 1, true, 'DRAFT', 'COMPANY', '[]', '[]', '')`,
    `INSERT INTO hub (id, version, example, status, names, host_country, functions, operator_requirements)
     VALUES ('${HUB}', 1, true, 'PLANNED', '[]', 'VN', '[]', '[]')`,
  ],
  SPECS,
);
