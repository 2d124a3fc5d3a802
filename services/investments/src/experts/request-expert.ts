import {
  invalidInput,
  referenceUnknown,
  requireOrganization,
  requireReplica,
  ruleBreach,
  toUuid,
  type Guard,
  type Work,
} from '@hub/service-kit';
import type { CreateExpertProfileInput, MatchExpertInput, RequestExpertInput } from '../graphql/generated.ts';
import { expertProfileAggregate, expertRequestAggregate, type ExpertRequest } from './expert.ts';

export async function createExpertProfile(work: Work, input: CreateExpertProfileInput) {
  await requireReplica(work.manager, 'companies.person.v1', input.person);
  if (input.areas.length === 0) throw invalidInput('name at least one area', 'areas');
  if (input.hoursPerMonth < 0) throw invalidInput('hours are 0 or more', 'hoursPerMonth');
  if (await work.manager.existsBy(expertProfileAggregate.entity, { person: input.person })) {
    throw ruleBreach('ONE_PROFILE', 'this person has an expert profile already');
  }
  const created = await work.create(expertProfileAggregate, {
    person: input.person,
    areas: input.areas,
    hoursPerMonth: input.hoursPerMonth,
    example: input.example,
    provenance: null,
  });
  return { __typename: 'ExpertProfile' as const, ...created };
}

const member = (row: ExpertRequest) => ({ __typename: 'ExpertRequest' as const, ...row });

export async function requestExpert(work: Work, input: RequestExpertInput) {
  if (input.hours < 1) throw invalidInput('ask for at least one hour', 'hours');
  const organization = await requireOrganization(work.manager, input.organization);
  const created = await work.create(expertRequestAggregate, {
    status: 'OPEN',
    organization: organization.id,
    area: input.area,
    description: input.description,
    hours: input.hours,
    expert: null,
    confirmedAt: null,
    example: organization.example,
    provenance: null,
  });
  return member(created);
}

export async function matchExpert(work: Work, input: MatchExpertInput) {
  const row = await work.load(expertRequestAggregate, input.id, input.expectedVersion);
  const expert = await work.find(expertProfileAggregate, input.expert);
  if (!expert) throw referenceUnknown(input.expert, 'expert');
  if (!expert.areas.includes(row.area))
    throw ruleBreach('OTHER_AREA', `this expert does not offer ${row.area}`);
  return member(await work.step(expertRequestAggregate, row, 'matchExpert', null, { expert: expert.id }));
}

/** The expert's hours of the last 30 days, this request included, stay within the month's. */
const withinHours: Guard<ExpertRequest> = async (work, row) => {
  if (!row.expert) throw ruleBreach('NO_EXPERT', 'match an expert first');
  const expert = await work.load(expertProfileAggregate, row.expert);
  const [{ used }] = (await work.manager.query(
    `SELECT coalesce(sum(hours), 0)::int AS used FROM expert_request
     WHERE expert = $1 AND status IN ('CONFIRMED', 'DELIVERED', 'RATED', 'NO_SHOW')
       AND confirmed_at > $2::timestamptz - interval '30 days'`,
    [toUuid(expert.id), work.now.toISOString()],
  )) as [{ used: number }];
  if (used + row.hours > expert.hoursPerMonth) {
    throw ruleBreach('HOURS_EXCEEDED', `${used} of ${expert.hoursPerMonth} hours of 30 days are taken`);
  }
  return { confirmedAt: work.now.toISOString() };
};

const release: Guard<ExpertRequest> = () => Promise.resolve({ expert: null });

export const expertRequestGuards = { confirmExpert: withinHours, releaseExpert: release };
