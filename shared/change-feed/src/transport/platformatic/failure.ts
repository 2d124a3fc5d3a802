import { AuthenticationError, ProtocolError, ResponseError } from '@platformatic/kafka';
import { AccessDenied } from '../access.ts';
import type { FetchResponse } from './records.ts';

const OFFSET_OUT_OF_RANGE = 1;

/** Codes of a member whose group goes on without it, or anew: its heartbeat finds out and joins again. */
const GROUP_MOVED = ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS'];

/** The error with what it is made of: the library's says only which request failed, its parts say why. */
export function explained(error: unknown): Error {
  const parts = partsOf(error);
  const [first] = parts;
  if (!first) return new Error(String(error));
  const message = [...new Set(parts.map((part) => part.message))].join(' ');
  const isRefused = parts.some((part) => part instanceof AuthenticationError || isDenial(idOf(part)));
  if (isRefused) return new AccessDenied(message, { cause: error });
  return message === first.message ? first : new Error(message, { cause: error });
}

/** Whether another try may succeed without anybody's doing: brokers that are away, leaders that have moved. */
export const mayPass = (error: unknown): boolean =>
  !partsOf(error).some((part) => 'canRetry' in part && part.canRetry === false);

/** Whether a commit failed only since the group rebalances: what was handled comes again, to whoever has it then. */
export const isGroupMoved = (error: unknown): boolean =>
  partsOf(error).some((part) => GROUP_MOVED.includes(idOf(part)));

/** Partitions of a failed fetch whose offset the topic does not have (any more), as topic id and number. */
export function outOfRange(error: unknown): { topicId: string; partition: number }[] {
  if (!(error instanceof ResponseError)) return [];
  const { responses = [] } = (error as { response?: Partial<FetchResponse> }).response ?? {};
  return responses.flatMap(({ topicId, partitions }) =>
    partitions
      .filter(({ errorCode }) => errorCode === OFFSET_OUT_OF_RANGE)
      .map(({ partitionIndex }) => ({ topicId, partition: partitionIndex })),
  );
}

const isDenial = (id: string) => id.endsWith('_AUTHORIZATION_FAILED');

const idOf = (error: Error) =>
  error instanceof ProtocolError && typeof error['apiId'] === 'string' ? error['apiId'] : '';

/** The error, and all that it holds at any depth. */
function partsOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const held: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...[...held, error.cause].flatMap(partsOf)];
}
