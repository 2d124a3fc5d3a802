import { isRefusal, type IllegalTransition, type InvalidInput, type RuleBreach } from '@hub/hub-language';
import { stateAfter } from '@hub/service-kit/aggregate';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { sign, type NewSignature } from '../parties/signature.ts';
import { roadmap, versionHash, type Roadmap } from './roadmap.ts';

/** `versionHash` is that of the roadmap which the party has read. */
export type SignedRoadmap = NewSignature & { id: string; expectedVersion: number };

/** A party's own signatory signs exactly the version with this hash; when all have, the roadmap is agreed. */
export async function signRoadmap(
  work: UnitOfWork,
  input: SignedRoadmap,
): Promise<Roadmap | IllegalTransition | InvalidInput | RuleBreach> {
  const row = await work.load(roadmap, input.id, input.expectedVersion);
  const agreed = stateAfter(roadmap, row, 'signRoadmap');
  if (isRefusal(agreed)) return agreed;
  const signed = await sign(work, row, input, versionHash(row.milestones));
  if (isRefusal(signed)) return signed;
  const { signatures, last } = signed;
  return last
    ? work.transition(roadmap, row, 'signRoadmap', { patch: { signatures } })
    : work.save(roadmap, row, { signatures });
}
