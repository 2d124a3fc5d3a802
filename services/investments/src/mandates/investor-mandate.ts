import type { Money } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  integer,
  json,
  NOT_PUBLIC,
  oneOf,
  text,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { MandateStatus, type Stage } from '../generated/enums.ts';

const machine = defineMachine(MandateStatus, {
  activateMandate: { from: ['DRAFT'], to: 'ACTIVE' },
  pauseMandate: { from: ['ACTIVE'], to: 'PAUSED' },
  resumeMandate: { from: ['PAUSED'], to: 'ACTIVE' },
  retireMandate: { from: ['ACTIVE', 'PAUSED'], to: 'RETIRED' },
  suspendMandate: { from: ['ACTIVE', 'PAUSED'], to: 'SUSPENDED', by: 'service' },
  restoreMandate: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** What an investor looks for. */
export const mandate = defineAggregate('InvestorMandate', {
  prefix: 'man',
  topic: 'investments.mandate.v1',
  table: 'investor_mandate',
  created: 'recorded',
  machine,
  place: SHARED,
  visibility: { public: NOT_PUBLIC, own: ['organization'] },
  owners: ['organization'],
  fields: {
    status: oneOf(MandateStatus).published(),
    previousStatus: oneOf(MandateStatus).nullable(),
    organization: id('org').published(),
    title: text().published(),
    stages: json<readonly Stage[]>().published(),
    sectors: json<readonly string[]>().published(),
    ticketMin: json<Money>().published(),
    ticketMax: json<Money>().published(),
    homeCountries: json<readonly string[]>().published(),
    targetCountries: json<readonly string[]>().published(),
    exclusions: json<readonly string[]>().published(),
    thesis: text().published(),
    /** Introductions that it takes in 90 days. */
    capacity: integer().published(),
  },
});
export type InvestorMandate = RowOfAggregate<typeof mandate>;

export const mandatesOfOrganization = relation(mandate, 'organization');
