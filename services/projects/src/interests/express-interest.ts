import { holdScreening, unblockedOrganization } from '@hub/followed-companies';
import {
  invalidInput,
  isRefusal,
  referenceUnknown,
  ruleBreach,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { center } from '../centers/center.ts';
import { programme } from '../centers/programme.ts';
import { expressionOfInterest, HELD_INTERESTS, type ExpressionOfInterest } from './expression-of-interest.ts';

/** What is sought in a centre, and by whom; without a programme in the centre as a whole. */
export type NewInterest = { center: string; programme?: string | null | undefined; organization: string };

/** Submits an organization's interest: one open expression an organization and target. */
export async function expressInterest(
  work: UnitOfWork,
  input: NewInterest,
): Promise<ExpressionOfInterest | InvalidInput | ReferenceUnknown | RuleBreach> {
  // Locks the centre, so that of two at the same time the second sees the first.
  const at = await work.find(center, input.center);
  if (!at) return referenceUnknown(input.center, 'centre');
  if (input.programme && (await work.find(programme, input.programme))?.center !== at.id) {
    return invalidInput('no such programme of this centre', 'programme');
  }
  await holdScreening(work, [input.organization]);
  const organization = await unblockedOrganization(work, input.organization);
  if (isRefusal(organization)) return organization;
  const target = { center: at.id, programme: input.programme ?? null, organization: organization.id };
  if (await work.exists(expressionOfInterest, { ...target, status: HELD_INTERESTS })) {
    const message = 'this organization has an open expression of interest there';
    return ruleBreach('ONE_OPEN_INTEREST', message);
  }
  return work.create(expressionOfInterest, {
    ...target,
    status: 'SUBMITTED',
    previousStatus: null,
    sourceStatus: null,
    listIsOpen: null,
    example: organization.example,
    provenance: null,
  });
}
