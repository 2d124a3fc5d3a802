import {
  holdsRole,
  invalidInput,
  isRefusal,
  type InvalidInput,
  type LocalizedText,
  type Name,
  type Provenance,
  type RuleBreach,
} from '@hub/hub-language';
import { grant, newGrant, ON_PLATFORM } from '../access/grant.ts';
import { callersProfile, person } from '../people/person.ts';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { OrganizationKind, OrganizationStatus } from '../generated/enums.ts';
import { foldByLook, searchText } from './fold-name.ts';
import { checkIdentifier, type Identifier } from './identifiers.ts';
import { organization, type Organization } from './organization.ts';
import { holderOf, takeNames } from './taken-names.ts';

export type NewOrganization = {
  names: readonly Name[];
  kind: OrganizationKind;
  country?: string | null | undefined;
  city?: LocalizedText | null | undefined;
  identifiers: readonly Identifier[];
  example: boolean;
};

/** What a published document says of an organization beside its values. */
export type Sourced = {
  status: OrganizationStatus;
  sourceStatus: string | null;
  roleInSource: string | null;
  provenance: Provenance | null;
};

/** A live organization has the same name already. */
export type NameTaken = { refusal: 'NameTaken'; message: string; organization: string };

const EXAMPLE_PREFIX = 'Example';
const OWN_WORD: Sourced = { status: 'DRAFT', sourceStatus: null, roleInSource: null, provenance: null };

/**
 * Registers an organization as a draft, or tells whose name it is. Who registers becomes its admin, but for an Operator,
 * who does it for others.
 */
export async function registerOrganization(
  work: UnitOfWork,
  input: NewOrganization,
): Promise<Organization | NameTaken | InvalidInput | RuleBreach> {
  if (holdsRole(work.identity, ['OPERATOR'])) return addOrganization(work, input, OWN_WORD);
  const founder = await callersProfile(work);
  if (isRefusal(founder)) return founder;
  const added = await addOrganization(work, input, OWN_WORD);
  if (isRefusal(added)) return added as NameTaken | InvalidInput;
  const { id } = added as Organization;
  const place = { ...ON_PLATFORM, organization: id };
  const values = { ...place, holder: founder, role: 'ORG_ADMIN' as const, givenBy: founder.account };
  await work.create(grant, newGrant({ ...values, why: 'registered the organization' }, work.now));
  const profile = await work.loadForeign(person, founder.id);
  await work.save(person, profile, { organizations: [...profile.organizations, id] }, 'changed');
  return added;
}

/** Adds an organization as registered, or as a published document states it. */
export async function addOrganization(
  work: UnitOfWork,
  { names, kind, country, city, example, ...input }: NewOrganization,
  sourced: Sourced,
): Promise<Organization | NameTaken | InvalidInput> {
  const problem = nameProblem(names, example);
  if (problem) return problem;
  const identifiers = input.identifiers.map((identifier) => checkIdentifier(identifier));
  const wrong = identifiers.find((one) => isRefusal(one));
  if (isRefusal(wrong)) return wrong;
  const folded = [...new Set(names.map(({ value }) => foldByLook(value)))];
  const holder = await holderOf(work, folded);
  if (holder !== undefined) return nameTaken(holder);
  const created = await work.create(organization, {
    ...sourced,
    names,
    kind,
    example,
    country: country ?? null,
    city: city ?? null,
    identifiers: identifiers as Identifier[],
    searchText: searchText(names),
  });
  await takeNames(work, created.id, folded);
  return created;
}

/** Which organization it is, is told to who sees it. */
const nameTaken = (holder: string): NameTaken => ({
  refusal: 'NameTaken',
  message:
    'an organization with this name is registered already: choose another, or ask its people to invite you',
  organization: holder,
});

function nameProblem(names: readonly Name[], example: boolean): InvalidInput | undefined {
  if (names.length === 0) return invalidInput('an organization needs at least one name', 'names');
  const empty = names.findIndex(({ value }) => foldByLook(value) === '');
  if (empty >= 0) return invalidInput('a name needs at least one letter or digit', `names.${empty}.value`);
  if (!example || names.every(({ value }) => value.startsWith(EXAMPLE_PREFIX))) return undefined;
  return invalidInput(`names of demonstration data start with "${EXAMPLE_PREFIX}"`, 'names');
}
