import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { PeerRule } from '../generated/enums.ts';
import { event, type Event } from './event.ts';

export type PeerRuleChange = { id: string; expectedVersion: number; participantsSeeEachOther: PeerRule };

/** Changes whom participants of an event see of the others, from the next request on. */
export async function setPeerRule(
  work: UnitOfWork,
  { id, expectedVersion, participantsSeeEachOther }: PeerRuleChange,
): Promise<Event> {
  const row = await work.load(event, id, expectedVersion);
  return work.save(event, row, { participantsSeeEachOther });
}
