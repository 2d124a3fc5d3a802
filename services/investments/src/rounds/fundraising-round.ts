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
import { RoundStatus, Stage } from '../generated/enums.ts';

const machine = defineMachine(RoundStatus, {
  openRound: { from: ['DRAFT'], to: 'OPEN' },
  pauseRound: { from: ['OPEN'], to: 'PAUSED' },
  resumeRound: { from: ['PAUSED'], to: 'OPEN' },
  closeRoundFunded: { from: ['OPEN'], to: 'FUNDED' },
  closeRoundUnfunded: { from: ['OPEN', 'PAUSED'], to: 'UNFUNDED' },
  suspendRound: { from: ['OPEN', 'PAUSED'], to: 'SUSPENDED', by: 'service' },
  restoreRound: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** What a startup raises. */
export const round = defineAggregate('FundraisingRound', {
  prefix: 'rnd',
  topic: 'investments.round.v1',
  table: 'fundraising_round',
  created: 'recorded',
  machine,
  place: SHARED,
  visibility: { public: NOT_PUBLIC, own: ['organization'] },
  owners: ['organization'],
  fields: {
    status: oneOf(RoundStatus).published(),
    previousStatus: oneOf(RoundStatus).nullable(),
    organization: id('org').published(),
    title: text().published(),
    stage: oneOf(Stage).published(),
    sectors: json<readonly string[]>().published(),
    amountSought: json<Money>().published(),
    homeCountry: text().published(),
    targetCountry: text().published(),
    pitch: text().published(),
    /** Introductions that it takes in 90 days. */
    capacity: integer().published(),
  },
});
export type FundraisingRound = RowOfAggregate<typeof round>;

export const roundsOfOrganization = relation(round, 'organization');
