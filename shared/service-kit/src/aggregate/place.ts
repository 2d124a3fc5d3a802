import type { ScopeKind } from '@hub/hub-language';

/** The kinds of scope that lie inside a deployment and are no organization. */
export type PlaceKind = Exclude<ScopeKind, 'PLATFORM' | 'ORGANIZATION'>;

/**
 * Where an aggregate stands, and so whose staff work on it: the columns that name its hub, event and programme (`id`
 * is the object itself), and the aggregates that it is a part of, by the column that names each: it stands where they
 * stand, and is assigned to whom they are assigned.
 */
export type Place<Column extends string = string, Whole = unknown> = {
  /** Belongs to no hub: the staff of every hub work on it. */
  readonly shared?: boolean;
  readonly in?: { readonly [Kind in PlaceKind]?: Column };
  readonly partOf?: { readonly [Name in Column]?: Whole };
};

/** The place of what all hubs share. */
export const SHARED: Place<never> = { shared: true };
