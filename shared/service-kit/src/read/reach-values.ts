import { SCOPE_PREFIXES, toUuid } from '@hub/hub-language';

/** By what a row is reached: an organization of the caller's, a place that the caller works in, the person itself. */
export const REACH_KINDS = ['ORGANIZATION', 'HUB', 'EVENT', 'PROGRAMME', 'PERSON'] as const;
/** One of `REACH_KINDS`. */
export type ReachKind = (typeof REACH_KINDS)[number];

/** What a reach is for: whose rows one sees, or on whose rows one acts. */
export type Use = 'seen' | 'acting';

/** TypeIDs of what a caller reaches rows by. */
export type Reach = { readonly [Kind in ReachKind]?: readonly string[] };

/** The values of a reach as statements take them. */
export type ReachValues = { readonly [Name in `${Use}.${ReachKind}.${'ids' | 'uuids'}`]?: readonly string[] };

/** Prefix of the TypeIDs by which a kind reaches. */
export const REACH_PREFIXES: Readonly<Record<ReachKind, string>> = { ...SCOPE_PREFIXES, PERSON: 'per' };

/** A reach as values of a statement. */
export const reachValues = (use: Use, reach: Reach): ReachValues =>
  Object.fromEntries(
    REACH_KINDS.flatMap((kind) => {
      const ids = reach[kind] ?? [];
      return [
        [`${use}.${kind}.ids`, ids],
        [`${use}.${kind}.uuids`, ids.map((id) => toUuid(id))],
      ];
    }),
  );
