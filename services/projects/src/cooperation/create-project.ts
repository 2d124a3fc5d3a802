import { hubOf } from '@hub/followed-companies';
import {
  isRefusal,
  type InvalidInput,
  type LocalizedText,
  type Party,
  type ReferenceUnknown,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { ProjectKind } from '../generated/enums.ts';
import { knownParties } from '../parties/known-party.ts';
import { project, type Project } from './project.ts';

/** What the parties want to do, at which hub. */
export type NewProject = {
  hub: string;
  kind: ProjectKind;
  parties: readonly Party[];
  subject: LocalizedText;
  example: boolean;
};

/** Puts a project of known parties into the pipeline of a hub. */
export async function createProject(
  work: UnitOfWork,
  { kind, subject, example, ...input }: NewProject,
): Promise<Project | InvalidInput | ReferenceUnknown> {
  const hub = await hubOf(work, input.hub);
  if (isRefusal(hub)) return hub;
  const parties = await knownParties(work, input.parties, 'parties');
  if (isRefusal(parties)) return parties;
  return work.create(project, {
    status: 'PIPELINE',
    sourceStatus: null,
    kind,
    hub: hub.id,
    parties,
    subject,
    beneficiaries: null,
    example,
    provenance: null,
  });
}
