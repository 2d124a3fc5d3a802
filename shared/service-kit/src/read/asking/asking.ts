import type { Aggregate } from '../../aggregate/aggregate.ts';
import { REACH_KINDS, type ReachValues } from '../reach-values.ts';
import type { Access } from '../reach.ts';

/**
 * What the second wall in the database is told with each statement (ADR 30): what is asked for, and by what. Nothing is
 * asked for where it is not told, and nothing is seen.
 */
export type Asking = {
  /** Table of which only rows within reach may be seen, or the name of a work that sees all, behind a star. */
  readonly asks: string;
  /** What is within reach, as uuids and as TypeIDs, in the form of Postgres' arrays. */
  readonly uuids: string;
  readonly ids: string;
};

/** Names of the settings that tell it, in the order of `valuesOf`. */
export const ASKING_SETTINGS = ['hub.asks', 'hub.uuids', 'hub.ids'] as const;

/** Values of `ASKING_SETTINGS`. */
export const valuesOf = ({ asks, uuids, ids }: Asking): string[] => [asks, uuids, ids];

const NOTHING = '{}';

/** Something that the service does or looks up on its own account: it sees every row. The name says what. */
export const workOf = (name: string): Asking => ({ asks: `*${name}`, uuids: NOTHING, ids: NOTHING });

const STAFF = workOf('staff');
const arrayOf = (values: ReachValues, form: 'ids' | 'uuids') =>
  `{${REACH_KINDS.flatMap((kind) => values[`seen.${kind}.${form}`] ?? []).join()}}`;

/** A caller asks for rows of an aggregate: those that everyone sees, and those within these values. */
export const askingFor = ({ table }: Aggregate, access: Access, values: ReachValues): Asking =>
  access === 'ALL' ? STAFF : { asks: table, uuids: arrayOf(values, 'uuids'), ids: arrayOf(values, 'ids') };
