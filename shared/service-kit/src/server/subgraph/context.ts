import type { Caller } from '@hub/hub-language';
import type { Logger } from '../../runtime/log.ts';
import type { Reader } from '../../read/reader.ts';

/** What a resolver gets for one request. */
export type ServiceContext = {
  identity: Caller;
  /** When the caller no longer waits for the answer, in milliseconds since the epoch, by the gateway's clock. */
  deadline: number;
  log: Logger;
  read: Reader;
};
