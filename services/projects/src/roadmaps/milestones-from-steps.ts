import { importedProvenance } from '@hub/followed-companies';
import {
  invalidInput,
  isRefusal,
  newId,
  referenceUnknown,
  type InvalidInput,
  type LocalizedText,
  type Party,
  type ReferenceUnknown,
  type SourceInput,
} from '@hub/hub-language';
import type { RecordImport, UnitOfWork } from '@hub/service-kit/use-case';
import { knownParty } from '../parties/known-party.ts';
import { hasCircle } from './critical-path.ts';
import { newMilestone, type Milestone } from './milestone.ts';

type Maybe<Value> = Value | null | undefined;

/** A step as a published document tells of it; `produces` and `dependsOn` are record ids of the same document. */
export type StepRecord = {
  source: SourceInput;
  order?: Maybe<number>;
  actor?: Maybe<Party>;
  action: LocalizedText;
  timing?: Maybe<LocalizedText>;
  produces?: Maybe<string>;
  dependsOn: readonly string[];
};

/** The milestones that the steps of a document become; what one produces may be a proposal of the same document. */
export async function milestonesFrom(
  work: UnitOfWork,
  records: RecordImport,
  steps: readonly StepRecord[],
): Promise<Milestone[] | InvalidInput | ReferenceUnknown> {
  const ids = new Map(steps.map(({ source }) => [source.recordId, newId('mil')]));
  const unknown = steps.flatMap(({ dependsOn }) => dependsOn).find((recordId) => !ids.has(recordId));
  if (unknown !== undefined) return referenceUnknown(unknown, 'step');
  const milestones: Milestone[] = [];
  for (const step of steps) {
    const milestone = await milestoneFrom(work, records, step, ids);
    if (isRefusal(milestone)) return milestone;
    milestones.push(milestone);
  }
  if (hasCircle(milestones)) {
    return invalidInput('the steps depend on each other in a circle', 'dependsOn');
  }
  return milestones;
}

async function milestoneFrom(
  work: UnitOfWork,
  records: RecordImport,
  { source, order, actor, action, timing, produces, dependsOn }: StepRecord,
  ids: ReadonlyMap<string, string>,
): Promise<Milestone | InvalidInput | ReferenceUnknown> {
  const acting = actor ? await knownParty(work, actor, 'actor') : null;
  if (isRefusal(acting)) return acting;
  const provenance = await importedProvenance(work, records.document, source);
  if (isRefusal(provenance)) return provenance;
  const id = ids.get(source.recordId);
  return newMilestone({
    ...(id === undefined ? {} : { id }),
    order: order ?? null,
    actor: acting,
    action,
    timing: timing ?? null,
    produces: produces ?? null,
    proposal: (produces && (await records.idOf('Proposal', produces))) || null,
    dependsOn: dependsOn.flatMap((recordId) => ids.get(recordId) ?? []),
    provenance,
  });
}
