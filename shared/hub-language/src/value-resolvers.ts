import { formatMoney } from './money.ts';
import type { Money, Party, Provenance } from './values.ts';

/** Whose work waits, by the name at the provider; each service answers for the caller alone. */
export type Waiting = { subject: string };

/** Of whom it is told what the hub holds: a person by its id, an account, or both. */
export type NamedPerson = { person: string | null; account: string | null };

/** Key of an entity that this service does not own but adds fields to. */
export type Key = { id: string };

/** An entity of another service, by its key: the gateway fetches the rest from its owner. */
export const stub = (id: string | null | undefined): { id: string } | null => (id ? { id } : null);
/** A country by its code, as `stub` gives what has an id. */
export const countryStub = (code: string | null | undefined): { code: string } | null =>
  code ? { code } : null;

/** Resolvers of the shared value types for services that own neither Person, Organization nor Country. */
export const valueResolvers = {
  Provenance: { statedBy: (provenance: Provenance) => stub(provenance.statedBy) },
  Party: {
    organization: (party: Party) => (party.kind === 'ORGANIZATION' ? stub(party.id) : null),
    country: (party: Party) => (party.kind === 'COUNTRY' ? countryStub(party.id) : null),
  },
  Money: {
    amount: (money: Money) => formatMoney(money).amount,
  },
};
