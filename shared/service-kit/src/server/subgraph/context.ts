import type { Identity } from '@hub/hub-language';
import type { Logger } from '../../runtime/log.ts';
import type { Reader } from '../../read/reader.ts';

/** What a resolver gets for one request. */
export type ServiceContext = {
  identity: Identity;
  log: Logger;
  read: Reader;
};
