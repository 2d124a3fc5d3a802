import { personOf } from '@hub/followed-companies';
import {
  invalidInput,
  isRefusal,
  ruleBreach,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { expertProfile, type ExpertProfile } from './expert-profile.ts';

export type NewExpertProfile = {
  person: string;
  areas: readonly string[];
  hoursPerMonth: number;
  example: boolean;
};

/** Writes down what a person can help with. One profile a person. */
export async function createExpertProfile(
  work: UnitOfWork,
  { person, areas, hoursPerMonth, example }: NewExpertProfile,
): Promise<ExpertProfile | InvalidInput | ReferenceUnknown | RuleBreach> {
  const known = await personOf(work, person);
  if (isRefusal(known)) return known;
  if (areas.length === 0) return invalidInput('name at least one area', 'areas');
  if (hoursPerMonth < 0) return invalidInput('hours are 0 or more', 'hoursPerMonth');
  await lockPerson(work, person);
  if (await work.exists(expertProfile, { person })) {
    return ruleBreach('ONE_PROFILE', 'this person has an expert profile already');
  }
  return work.create(expertProfile, { person, areas, hoursPerMonth, example, provenance: null });
}

/** Lets one use case at a time go on with a person, so that of two the second sees the first's profile. */
const lockPerson = (work: UnitOfWork, person: string) =>
  work.send(
    fromReplica('companies.person.v1').select('replica.id').where('replica.id', '=', person).forUpdate(),
  );
