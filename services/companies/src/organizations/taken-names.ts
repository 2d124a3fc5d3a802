import { fromUuid, toUuid } from '@hub/hub-language';
import { sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { organizationName } from './organization.ts';

const names = sqlOn(organizationName);

/** The organization that has one of these folded names, or undefined. */
export async function holderOf(work: UnitOfWork, folded: readonly string[]): Promise<string | undefined> {
  const [row] = await work.query(
    names.selectFrom('organizationName').select('organization').where('folded', 'in', folded).limit(1),
  );
  return row && fromUuid('org', row.organization);
}

/** Gives an organization these folded names for itself. */
export async function takeNames(work: UnitOfWork, id: string, folded: readonly string[]): Promise<void> {
  const organization = toUuid(id);
  await work.send(
    names.insertInto('organizationName').values(folded.map((name) => ({ folded: name, organization }))),
  );
}

/** Gives the names of an organization free for others. */
export async function releaseNames(work: UnitOfWork, id: string): Promise<void> {
  await work.send(names.deleteFrom('organizationName').where('organization', '=', toUuid(id)));
}
