import type { Condition, RowConditions } from '@hub/service-kit/read';
import type { Signatory, Signature } from './signature.ts';

/** A person, and the organizations in whose name it signs. */
export type Signer = { readonly person: string; readonly organizations: readonly string[] };

/** Columns of what is open for signature, as stored. */
type Stored = { signatories: readonly Signatory[]; signatures: readonly Signature[] };

/**
 * True for rows that one of the organizations has to sign: it has not yet, it is not suspended, and the person has
 * signed for no other party.
 */
export function awaits(row: RowConditions<Stored>, { person, organizations }: Signer): Condition {
  const holds = (column: keyof Stored, part: object) =>
    row(`t.${column}`, '@>', row.cast<never>(row.val(JSON.stringify([part])), 'jsonb'));
  const waits = organizations.map((organization) =>
    row.and([
      holds('signatories', { organization }),
      row.not(holds('signatories', { organization, suspended: true })),
      row.not(holds('signatures', { organization })),
    ]),
  );
  return row.and([row.not(holds('signatures', { person })), row.or(waits)]);
}
