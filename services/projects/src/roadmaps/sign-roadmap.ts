import {
  invalidInput,
  isRefusal,
  ruleBreach,
  type IllegalTransition,
  type InvalidInput,
  type Party,
  type RuleBreach,
} from '@hub/hub-language';
import { stateAfter } from '@hub/service-kit/aggregate';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { isSameParty } from '../parties/known-party.ts';
import { roadmap, versionHash, type Roadmap } from './roadmap.ts';

/** `versionHash` is that of the roadmap which the party has read. */
export type SignedRoadmap = { id: string; expectedVersion: number; party: Party; versionHash: string };

/** A party signs exactly the version with this hash; when all have, the roadmap is agreed. */
export async function signRoadmap(
  work: UnitOfWork,
  input: SignedRoadmap,
): Promise<Roadmap | IllegalTransition | InvalidInput | RuleBreach> {
  const row = await work.load(roadmap, input.id, input.expectedVersion);
  const agreed = stateAfter(roadmap, row, 'signRoadmap');
  if (isRefusal(agreed)) return agreed;
  const party = row.parties.find((one) => isSameParty(one, input.party));
  if (!party) return invalidInput('this is not a party of the roadmap', 'party');
  if (row.signatures.some((signature) => isSameParty(signature.party, party))) {
    return ruleBreach('ALREADY_SIGNED', 'this party has signed already');
  }
  if (input.versionHash !== versionHash(row.milestones)) {
    const message = 'the hash is of another version: read the roadmap again before signing';
    return ruleBreach('OTHER_VERSION', message);
  }
  const signatures = [...row.signatures, { party, versionHash: input.versionHash }];
  return signatures.length === row.parties.length
    ? work.transition(roadmap, row, 'signRoadmap', { patch: { signatures } })
    : work.save(roadmap, row, { signatures });
}
