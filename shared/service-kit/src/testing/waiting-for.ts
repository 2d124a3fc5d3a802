import type { TestCaller, UseCaseBed } from './use-case-bed.ts';

type Ids = { nodes: { id: string }[] } | null;

/**
 * Ids of what waits for a caller, by the fields that the service adds to `WaitingForMe`; null where nothing can wait for
 * such a one.
 */
export async function waitingFor(
  bed: UseCaseBed,
  fields: readonly string[],
  as: TestCaller,
): Promise<Record<string, string[] | null>> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on WaitingForMe { ${fields.map((field) => `${field} { nodes { id } }`).join(' ')} } } }`;
  const of = [{ __typename: 'WaitingForMe', subject: 'whoever' }];
  const { data } = await bed.ask<{ _entities: [Record<string, Ids>] }>(query, { of }, as);
  const [waiting] = data._entities;
  return Object.fromEntries(
    fields.map((field) => [field, waiting[field]?.nodes.map(({ id }) => id) ?? null]),
  );
}
