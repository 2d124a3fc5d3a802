import { newId, type Provenance } from '@hub/hub-language';
import type { Branch } from './branch.ts';
import type { Inspection } from './inspection.ts';
import type { Member } from './member.ts';
import type { Visit } from './visit.ts';

type Values<Row> = Omit<Row, 'id' | 'version'>;

/** What makes a row one that a published document states. */
export const STATED: Provenance = { document: 'a-report', recordId: 'R1', sentences: ['S1'], derived: false };

/** Values of rows; each can be given. */
export const aMember = (values: Partial<Values<Member>> = {}): Values<Member> => ({
  status: 'DRAFT',
  names: [],
  kind: 'COMPANY',
  country: null,
  city: null,
  roleInSource: null,
  sourceStatus: null,
  identifiers: [],
  contact: null,
  example: true,
  provenance: null,
  ...values,
});

export const anInspection = (values: Partial<Values<Inspection>> = {}): Values<Inspection> => ({
  status: 'PENDING',
  previousStatus: null,
  organization: newId('org'),
  validUntil: null,
  inspector: null,
  example: true,
  provenance: null,
  ...values,
});

export const aBranch = (values: Partial<Values<Branch>> = {}): Values<Branch> => ({
  status: 'ACTIVE',
  hub: newId('hub'),
  names: [],
  spaces: [],
  example: true,
  provenance: null,
  ...values,
});

export const aVisit = (values: Partial<Values<Visit>> = {}): Values<Visit> => ({
  status: 'SCHEDULED',
  event: newId('brn'),
  request: newId('req'),
  organizations: [],
  participations: [],
  startsAt: '2026-05-04T09:00:00.000Z',
  endsAt: '2026-05-04T10:00:00.000Z',
  table: 1,
  origin: null,
  day: null,
  isGuided: null,
  host: null,
  guests: [],
  notes: null,
  slot: null,
  example: true,
  provenance: null,
  ...values,
});
