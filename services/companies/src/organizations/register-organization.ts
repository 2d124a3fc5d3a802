import {
  fromUuid,
  invalidInput,
  toUuid,
  type LocalizedText,
  type Name,
  type Provenance,
  type Work,
} from '@hub/service-kit';
import { foldByLook, searchText } from './fold-name.ts';
import { checkIdentifier, type Identifier } from './identifiers.ts';
import { organizationAggregate } from './organization.entity.ts';
import type { Organization, OrganizationKind, OrganizationStatus } from './organization.ts';

export type NewOrganization = {
  names: readonly Name[];
  kind: OrganizationKind;
  country: string | null;
  city: LocalizedText | null;
  identifiers: readonly Identifier[];
  example: boolean;
  status: OrganizationStatus;
  sourceStatus: string | null;
  roleInSource: string | null;
  provenance: Provenance | null;
};

/** A live organization has the same name already. */
export type NameTaken = { __typename: 'OrganizationNameTaken'; message: string; organization: string };

const EXAMPLE_PREFIX = 'Example';

/** Registers an organization, or tells whose name it is. Refuses empty names and wrong identifiers. */
export async function registerOrganization(
  work: Work,
  input: NewOrganization,
): Promise<Organization | NameTaken> {
  requireNames(input);
  const identifiers = input.identifiers.map((identifier) => requireValid(identifier));
  const folded = [...new Set(input.names.map(({ value }) => foldByLook(value)))];
  const taken = await findByName(work, folded);
  if (taken) {
    const message = `an organization with this name is registered already: ${taken.organization}`;
    return { __typename: 'OrganizationNameTaken', message, organization: taken.organization };
  }
  const organization = await work.create(organizationAggregate, {
    ...input,
    identifiers,
    previousStatus: null,
    searchText: searchText(input.names),
  });
  await work.manager.query(
    'INSERT INTO organization_name (folded, organization) SELECT unnest($1::text[]), $2::uuid',
    [folded, toUuid(organization.id)],
  );
  return organization;
}

function requireNames({ names, example }: NewOrganization): void {
  if (names.length === 0) throw invalidInput('an organization needs at least one name', 'names');
  const empty = names.findIndex(({ value }) => foldByLook(value) === '');
  if (empty >= 0) throw invalidInput('a name needs at least one letter or digit', `names.${empty}.value`);
  if (example && !names.every(({ value }) => value.startsWith(EXAMPLE_PREFIX))) {
    throw invalidInput(`names of demonstration data start with "${EXAMPLE_PREFIX}"`, 'names');
  }
}

export function requireValid(identifier: Identifier): Identifier {
  const result = checkIdentifier(identifier);
  if (!result.ok) throw invalidInput(result.message, 'identifier');
  return result.identifier;
}

async function findByName(work: Work, folded: string[]): Promise<{ organization: string } | undefined> {
  const [row] = (await work.manager.query(
    'SELECT organization FROM organization_name WHERE folded = ANY($1) LIMIT 1',
    [folded],
  )) as { organization: string }[];
  return row && { organization: fromUuid('org', row.organization) };
}
