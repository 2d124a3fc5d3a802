import type { RecordPlace } from './record-place.ts';
import type { StoredRecord } from './stored-record.ts';

/** A row of `dead_letter`. */
export type DeadLetterRow = {
  topic: string;
  partition: number;
  record_offset: string;
  key: string;
  change_id: string | null;
  change_type: string | null;
  cause: string | null;
  attempts: number;
  first_seen: Date;
  redrive: boolean;
  record: StoredRecord;
};

/** SQL condition for the row of one place; `placeValues` are its parameters, $1 to $3. */
export const AT_PLACE = 'topic = $1 AND partition = $2 AND record_offset = $3';

/** The parameters of `AT_PLACE`. */
export const placeValues = ({ topic, partition, offset }: RecordPlace) => [topic, partition, offset];
