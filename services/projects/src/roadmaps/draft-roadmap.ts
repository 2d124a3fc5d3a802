import { hubOf } from '@hub/followed-companies';
import { isRefusal, type ReferenceUnknown } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { UNSIGNED } from '../parties/signature.ts';
import { roadmap, type Roadmap } from './roadmap.ts';

/** Drafts a roadmap without milestones. */
export async function draftRoadmap(
  work: UnitOfWork,
  input: { hub: string; example: boolean },
): Promise<Roadmap | ReferenceUnknown> {
  const hub = await hubOf(work, input.hub);
  if (isRefusal(hub)) return hub;
  return work.create(roadmap, {
    status: 'DRAFT',
    hub: hub.id,
    milestones: [],
    parties: [],
    ...UNSIGNED,
    example: input.example,
    provenance: null,
  });
}
