import {
  defineAggregate,
  defineMachine,
  id,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { MarketEntryCaseStatus } from '../generated/enums.ts';

const machine = defineMachine(MarketEntryCaseStatus, {
  qualifyCase: { from: ['OPENED'], to: 'QUALIFIED' },
  declineCase: { from: ['OPENED'], to: 'DECLINED' },
  agreePlan: { from: ['QUALIFIED'], to: 'PLANNED', by: 'service' },
  startCase: { from: ['PLANNED'], to: 'ACTIVE' },
  holdCase: { from: ['ACTIVE'], to: 'ON_HOLD' },
  resumeCase: { from: ['ON_HOLD'], to: 'ACTIVE' },
  completeCase: { from: ['ACTIVE'], to: 'COMPLETED', by: 'service' },
  cancelCase: { from: ['OPENED', 'QUALIFIED', 'PLANNED', 'ACTIVE', 'ON_HOLD'], to: 'CANCELLED' },
});

/** The way of one organization into the host country. */
export const marketEntryCase = defineAggregate('MarketEntryCase', {
  prefix: 'mec',
  topic: 'companies.case.v1',
  table: 'market_entry_case',
  created: 'opened',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: { public: publicWhenPublished(), own: ['organization'] },
  owners: ['organization'],
  fields: {
    status: oneOf(MarketEntryCaseStatus).published(),
    hub: id('hub').published(),
    organization: id('org').published(),
    targetCountry: text().published(),
    plan: text().nullable().published(),
    outcome: text().nullable().published(),
  },
});
export type MarketEntryCase = RowOfAggregate<typeof marketEntryCase>;

export const casesOfOrganization = relation(marketEntryCase, 'organization');
export const casesOfHub = relation(marketEntryCase, 'hub');
