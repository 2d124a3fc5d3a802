import { describeStateMachines, type MachineSpec } from '@hub/testing';

const FUND = '01900000-0000-7000-8000-000000000001';
const STARTUP = '01900000-0000-7000-8000-000000000002';
const MANDATE = '01900000-0000-7000-8000-000000000003';
const ROUND = '01900000-0000-7000-8000-000000000004';

const money = `'{"minorUnits":"1","currency":"USD"}'`;
const mandateColumns = {
  organization: `'${FUND}'`,
  title: `'Example'`,
  stages: `'["SEED"]'`,
  sectors: `'["it"]'`,
  ticket_min: money,
  ticket_max: money,
  home_countries: `'[]'`,
  target_countries: `'[]'`,
  exclusions: `'[]'`,
  thesis: `''`,
  capacity: '5',
};
const roundColumns = {
  organization: `'${STARTUP}'`,
  title: `'Example'`,
  stage: `'SEED'`,
  sectors: `'["it"]'`,
  amount_sought: money,
  home_country: `'RU'`,
  target_country: `'VN'`,
  pitch: `''`,
  capacity: '5',
};

/** From the product's state table, written down anew. */
const SPECS: MachineSpec[] = [
  {
    typeName: 'InvestorMandate',
    table: 'investor_mandate',
    prefix: 'man',
    states: ['DRAFT', 'ACTIVE', 'PAUSED', 'RETIRED'],
    steps: [
      'activateMandate: DRAFT → ACTIVE',
      'pauseMandate: ACTIVE → PAUSED',
      'resumeMandate: PAUSED → ACTIVE',
      'retireMandate: ACTIVE PAUSED → RETIRED',
    ],
    columns: mandateColumns,
  },
  {
    typeName: 'FundraisingRound',
    table: 'fundraising_round',
    prefix: 'rnd',
    states: ['DRAFT', 'OPEN', 'PAUSED', 'FUNDED', 'UNFUNDED'],
    steps: [
      'openRound: DRAFT → OPEN',
      'pauseRound: OPEN → PAUSED',
      'resumeRound: PAUSED → OPEN',
      'closeRoundFunded: OPEN → FUNDED',
      'closeRoundUnfunded: OPEN PAUSED → UNFUNDED',
    ],
    columns: roundColumns,
  },
  {
    typeName: 'Introduction',
    table: 'introduction',
    prefix: 'int',
    states: [
      'SUGGESTED',
      'REQUESTED',
      'DISMISSED',
      'ACCEPTED',
      'DECLINED',
      'EXPIRED',
      'WITHDRAWN',
      'CONNECTED',
      'SUSPENDED',
    ],
    steps: [
      'requestIntroduction: SUGGESTED → REQUESTED',
      'dismissIntroduction: SUGGESTED → DISMISSED',
      'acceptIntroduction: REQUESTED → ACCEPTED',
      'declineIntroduction: REQUESTED → DECLINED',
      'expireIntroduction: REQUESTED → EXPIRED',
      'withdrawIntroduction: REQUESTED → WITHDRAWN',
      'connectIntroduction: ACCEPTED → CONNECTED',
    ],
    columns: {
      mandate: `'${MANDATE}'`,
      round: `'${ROUND}'`,
      investor: `'${FUND}'`,
      startup: `'${STARTUP}'`,
    },
  },
  {
    typeName: 'ExpertRequest',
    table: 'expert_request',
    prefix: 'exr',
    states: ['OPEN', 'MATCHED', 'CONFIRMED', 'DELIVERED', 'NO_SHOW', 'RATED', 'CANCELLED'],
    steps: [
      'confirmExpert: MATCHED → CONFIRMED',
      'releaseExpert: MATCHED → OPEN',
      'deliverExpertise: CONFIRMED → DELIVERED',
      'recordExpertNoShow: CONFIRMED → NO_SHOW',
      'rateExpert: DELIVERED → RATED',
      'cancelExpertRequest: OPEN MATCHED CONFIRMED DELIVERED → CANCELLED',
    ],
    columns: { organization: `'${STARTUP}'`, area: `'it'`, description: `''`, hours: '1' },
  },
];

const insert = (table: string, id: string, status: string, columns: Record<string, string>) =>
  `INSERT INTO ${table} (id, version, example, status, ${Object.keys(columns).join(', ')})
   VALUES ('${id}', 1, true, '${status}', ${Object.values(columns).join(', ')})`;

describeStateMachines(
  'investments',
  [
    insert('investor_mandate', MANDATE, 'ACTIVE', mandateColumns),
    insert('fundraising_round', ROUND, 'OPEN', roundColumns),
  ],
  SPECS,
);
