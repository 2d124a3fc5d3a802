import type { Caller } from '@hub/hub-language';
import type { Authority } from '../../read/reach.ts';
import type { PipelinedSession } from '../pipelined-session.ts';

/** What one transaction is opened with. */
export type UnitOfWorkOptions = {
  session: PipelinedSession;
  identity: Caller;
  causationId: string;
  now: Date;
  /** What the caller acts on: rows outside of it are refused. */
  authority: Authority;
};

/** Columns that a use case may change. */
export type Patch<Row> = Partial<Omit<Row, 'id' | 'version'>>;

/** What a new row says. */
export type NewValues<Row> = Omit<Row, 'id' | 'version'>;

/** A row that `load` gave, and what becomes of it. */
export type Saving<Row> = {
  before: Row;
  patch: Patch<Row>;
  changeType?: string;
  reason?: string | null | undefined;
};
