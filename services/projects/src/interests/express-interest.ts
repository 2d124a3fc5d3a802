import {
  invalidInput,
  referenceUnknown,
  requireNotBlocked,
  requireOrganization,
  ruleBreach,
  type Work,
} from '@hub/service-kit';
import { In, IsNull } from 'typeorm';
import { centerAggregate, programmeAggregate } from '../centers/center.ts';
import type { ExpressInterestInput } from '../graphql/generated.ts';
import { interestAggregate, OPEN_INTERESTS } from './expression-of-interest.ts';

export async function expressInterest(work: Work, input: ExpressInterestInput) {
  const center = await work.find(centerAggregate, input.center);
  if (!center) throw referenceUnknown(input.center, 'centre');
  if (input.programme) {
    const programme = await work.find(programmeAggregate, input.programme);
    if (programme?.center !== center.id) throw invalidInput('no such programme of this centre', 'programme');
  }
  const organization = await requireOrganization(work.manager, input.organization);
  await requireNotBlocked(work.manager, organization.id);
  const twice = await work.manager.existsBy(interestAggregate.entity, {
    organization: organization.id,
    center: center.id,
    programme: input.programme ?? IsNull(),
    status: In([...OPEN_INTERESTS]),
  });
  if (twice)
    throw ruleBreach('ONE_OPEN_INTEREST', 'this organization has an open expression of interest there');
  const created = await work.create(interestAggregate, {
    status: 'SUBMITTED',
    sourceStatus: null,
    center: center.id,
    programme: input.programme ?? null,
    organization: organization.id,
    listIsOpen: null,
    example: organization.example,
    provenance: null,
  });
  return { __typename: 'ExpressionOfInterest' as const, ...created };
}
