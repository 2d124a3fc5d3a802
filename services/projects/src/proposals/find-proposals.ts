import { toUuid } from '@hub/hub-language';
import type { Condition, RowConditions } from '@hub/service-kit/read';
import type { ProposalStatus } from '../generated/enums.ts';
import type { proposal } from './proposal.ts';

type Row = RowConditions<NonNullable<(typeof proposal)['stored']>>;

/** Where proposals of an event may come from and go to: at its hub, between the countries that it brings together. */
export type Corridor = {
  hub: string;
  sendingCountry?: string | undefined;
  hostCountry?: string | undefined;
};

/** Proposals in this state; in every state without one. */
export const inState = (row: Row, status: ProposalStatus | null | undefined): Condition[] =>
  status ? [row('t.status', '=', status)] : [];

/** Proposals at the hub whose two sides are both among these countries. */
export function inCorridor(row: Row, { hub, sendingCountry, hostCountry }: Corridor): Condition[] {
  const countries = [sendingCountry, hostCountry].filter((code) => code !== undefined);
  if (countries.length === 0) return [row.lit(false)];
  return [
    row('t.hub', '=', toUuid(hub)),
    row(row.ref('t.from', '->>').key('id'), 'in', countries),
    row(row.ref('t.to', '->>').key('id'), 'in', countries),
  ];
}
