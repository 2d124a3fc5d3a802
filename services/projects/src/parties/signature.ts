import { createHash } from 'node:crypto';
import { holdScreening, refuseBlocked, unblockedOrganization } from '@hub/followed-companies';
import {
  codedError,
  invalidInput,
  isRefusal,
  ruleBreach,
  type InvalidInput,
  type Party,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import { canonicalJson, type UnitOfWork } from '@hub/service-kit/use-case';
import { isSameParty } from './known-party.ts';

/** The organization whose people sign for a party: the party itself, or a body of government for its country. */
export type Signatory = {
  readonly party: Party;
  readonly organization: string;
  /** True while screening blocks the organization: it cannot sign, and nothing is agreed without it. */
  readonly suspended?: boolean;
};

/** One party's signature under the version with this hash: who gave it, for which organization, and when (RFC 3339). */
export type Signature = {
  readonly party: Party;
  readonly versionHash: string;
  readonly organization?: string;
  readonly person?: string;
  readonly signedAt?: string;
};

/** What is open for signature, and who has signed it so far. */
export type Signing = {
  readonly parties: readonly Party[];
  readonly signatories: readonly Signatory[];
  readonly signatures: readonly Signature[];
};

/** Nobody is asked to sign. */
export const UNSIGNED = { signatories: [], signers: [], signatures: [] } as const;

/** SHA-256 of a value in canonical JSON, in hexadecimal: what parties sign. */
export const hashOf = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Signatures as they go out: whoever signed stays inside. */
export const publishedSignatures = ({ signatures }: Pick<Signing, 'signatures'>) =>
  signatures.map(({ person: _person, ...rest }) => rest);

/** Signatories as they go out. */
export const publishedSignatories = ({ signatories }: Pick<Signing, 'signatories'>) =>
  signatories.map(({ party, organization, suspended }) =>
    suspended ? { party, organization, suspended } : { party, organization },
  );

/**
 * Who signs for each party: an organization for itself, for a country the body of government that `named` says. Refuses
 * unknown and blocked organizations, and one that is to sign for two.
 */
export async function openFor(
  work: UnitOfWork,
  parties: readonly Party[],
  named: readonly Signatory[],
): Promise<
  | { signatories: Signatory[]; signers: string[]; signatures: [] }
  | InvalidInput
  | ReferenceUnknown
  | RuleBreach
> {
  const stranger = named.find(({ party }) => !parties.some((one) => isSameParty(one, party)));
  if (stranger) return invalidInput(`${stranger.party.id} is no party`, 'signatories');
  await holdScreening(work, [
    ...parties.flatMap(({ kind, id }) => (kind === 'ORGANIZATION' ? [id] : [])),
    ...named.map(({ organization }) => organization),
  ]);
  const signatories: Signatory[] = [];
  for (const party of parties) {
    const organization = await signatoryOf(work, party, named);
    if (isRefusal(organization)) return organization;
    signatories.push({ party, organization });
  }
  const signers = signatories.map(({ organization }) => organization);
  return new Set(signers).size < signers.length
    ? invalidInput('an organization signs for one party', 'signatories')
    : { signatories, signers, signatures: [] };
}

async function signatoryOf(
  work: UnitOfWork,
  party: Party,
  named: readonly Signatory[],
): Promise<string | InvalidInput | ReferenceUnknown | RuleBreach> {
  const given = named.find((one) => isSameParty(one.party, party))?.organization;
  if (party.kind === 'ORGANIZATION') {
    if (given !== undefined && given !== party.id) {
      return invalidInput(`${party.id} signs for itself`, 'signatories');
    }
    const own = await unblockedOrganization(work, party.id);
    return isRefusal(own) ? own : own.id;
  }
  return given === undefined
    ? invalidInput(`name the body that signs for ${party.id}`, 'signatories')
    : bodyOf(work, party.id, given);
}

/** The organization, when it is a body of government of the country, or of none that is known. */
async function bodyOf(
  work: UnitOfWork,
  country: string,
  organization: string,
): Promise<string | InvalidInput | ReferenceUnknown | RuleBreach> {
  const body = await unblockedOrganization(work, organization);
  if (isRefusal(body)) return body;
  return body.kind === 'GOVERNMENT' && (body.country ?? country) === country
    ? body.id
    : invalidInput(`${organization} is no body of government of ${country}`, 'signatories');
}

/** A party's signature as its signatory gives it; `versionHash` is that of the version which was read. */
export type NewSignature = { party: Party; versionHash: string };

/**
 * The signatures with the caller's for this party. `present` is the hash of what is open for signature; `last` tells
 * that all have signed. Throws FORBIDDEN when the caller is none of the party's signatory.
 */
export async function sign(
  work: UnitOfWork,
  open: Signing,
  input: NewSignature,
  present: string,
): Promise<{ signatures: Signature[]; last: boolean } | InvalidInput | RuleBreach> {
  const signatory = open.signatories.find(({ party }) => isSameParty(party, input.party));
  if (!signatory) return invalidInput('nobody is asked to sign for this party', 'party');
  const { party, organization } = signatory;
  if (!work.actsFor(organization)) {
    throw codedError('FORBIDDEN', `for this party signs an admin of ${organization}`);
  }
  const refused = refuseSecond(open, party, work.identity.person) ?? (await refuseSuspended(work, signatory));
  if (refused) return refused;
  if (input.versionHash !== present) {
    return ruleBreach('OTHER_VERSION', 'the hash is of another version: read it again before signing');
  }
  const person = work.identity.person ?? '';
  const given = { party, versionHash: present, organization, person, signedAt: work.now.toISOString() };
  const signatures = [...open.signatures, given];
  const last = signatures.length === open.signatories.length;
  return last ? (refuseUnagreed(open) ?? { signatures, last }) : { signatures, last };
}

function refuseSecond({ signatures }: Signing, party: Party, person: string | null): RuleBreach | undefined {
  if (signatures.some((one) => isSameParty(one.party, party))) {
    return ruleBreach('ALREADY_SIGNED', 'this party has signed already');
  }
  if (person === null) return ruleBreach('PERSON_UNKNOWN', 'only a known person signs: be one of the hub’s');
  return signatures.some((one) => one.person === person)
    ? ruleBreach('SIGNED_FOR_ANOTHER', 'you have signed for another party')
    : undefined;
}

const refuseSuspended = async (
  work: UnitOfWork,
  { organization, suspended }: Signatory,
): Promise<RuleBreach | undefined> =>
  (await refuseBlocked(work, organization)) ??
  (suspended ? ruleBreach('SIGNATORY_SUSPENDED', 'screening is not cleared: ask Compliance') : undefined);

/** The last signature waits while another signatory is suspended, whose own need not hold. */
const refuseUnagreed = ({ signatories }: Signing): RuleBreach | undefined =>
  signatories.some(({ suspended }) => suspended)
    ? ruleBreach('SIGNATORY_SUSPENDED', 'another party is suspended: sign when it is restored')
    : undefined;
