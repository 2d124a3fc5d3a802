import { ASSIGNED_ROLES, newId, ORGANIZATION_ROLES, SCOPE_PREFIXES, SCOPES_OF_ROLE } from '@hub/hub-language';
import type { Grant, Role, ScopeKind } from '@hub/hub-language';
import type { ReachKind } from '../../read/reach-values.ts';
import type { TestCaller } from '../use-case-bed.ts';

/** A hub, with events, programmes and organizations there, and a person who works there. */
export type Spot = { readonly [Kind in ReachKind]?: readonly string[] };

/** How an asker stands to an object: its own, another's in the same hub, or somebody's of another hub. */
export type Relation = 'own' | 'foreign' | 'other hub';

/** Somebody who asks: a role, the kind of its scope, and how that stands to the object; nobody has no role. */
export type Asker = {
  readonly name: string;
  readonly role: Role;
  readonly kind: ScopeKind | null;
  readonly relation: Relation;
  readonly spot: Spot;
  readonly as: TestCaller;
};

/** Who holds which grants, given in the name of which hub. */
export type Holding = {
  readonly account: string;
  readonly person: string;
  readonly grants: readonly Grant[];
  /** In whose name those of events and programmes were given, if it is said. */
  readonly hub: string | null;
};

/** Writes a holding into the service's own data, and gives its holder as one who signs in. */
export type Hold = (holding: Holding) => Promise<TestCaller>;

/** Lets somebody hold these grants, and nothing else. Throws an Error where the service does not count one. */
export async function heldBy(hold: Hold, holding: Holding): Promise<TestCaller> {
  const as = await hold(holding);
  if (as.grants?.length !== holding.grants.length) {
    throw new Error(`${JSON.stringify(holding)} counts as ${JSON.stringify(as.grants)}`);
  }
  return as;
}

/** The spot where an object is, another in the same hub, and one of another hub. */
export type Spots = Readonly<Record<Relation, Spot>>;

const RELATIONS: readonly Relation[] = ['own', 'foreign', 'other hub'];

/** A role and kind in which it may hold; what is assigned to persons and what stands in the same hub can be foreign. */
const differs = (role: Role, kind: ScopeKind, relation: Relation) =>
  relation !== 'foreign' || ASSIGNED_ROLES.has(role) || !['PLATFORM', 'HUB'].includes(kind);

let accounts = 0;

/** Everybody who may ask of an object: each role in each kind of scope, own, foreign and of another hub. */
export async function askersOf(spots: Spots, hold: Hold): Promise<Asker[]> {
  const nobody: Omit<Asker, 'name' | 'role' | 'as'> = { kind: null, relation: 'other hub', spot: {} };
  const askers: Asker[] = [
    { ...nobody, name: 'nobody', role: 'PUBLIC', as: {} },
    { ...nobody, name: 'signed in', role: 'SIGNED_IN', as: await heldBy(hold, holdingOf(null, spots.own)) },
  ];
  for (const role of Object.keys(SCOPES_OF_ROLE) as Role[]) {
    if (ORGANIZATION_ROLES.has(role)) continue;
    const person = ASSIGNED_ROLES.has(role) ? spots.own.PERSON?.[0] : undefined;
    const as = {
      ...(await heldBy(hold, holdingOf(null, spots.own))),
      roles: [role],
      ...(person && { person }),
    };
    askers.push({ name: `${role} by token`, role, kind: 'PLATFORM', relation: 'own', spot: spots.own, as });
  }
  for (const [role, kinds] of Object.entries(SCOPES_OF_ROLE) as [Role, readonly ScopeKind[]][]) {
    for (const kind of kinds) {
      for (const relation of RELATIONS.filter((one) => differs(role, kind, one))) {
        const spot = spots[relation];
        const as = await heldBy(hold, holdingOf({ role, kind }, spot));
        askers.push({ name: `${role} of ${kind}, ${relation}`, role, kind, relation, spot, as });
      }
    }
  }
  return askers;
}

const idsIn = (kind: ScopeKind, spot: Spot) =>
  kind === 'PLATFORM' ? [null] : (spot[kind] ?? [newId(SCOPE_PREFIXES[kind])]);

function holdingOf(held: Pick<Grant, 'role' | 'kind'> | null, spot: Spot): Holding {
  return {
    account: `account-of-asker-${++accounts}`,
    // Who works for an organization may not review what it has sent.
    person: (held && ASSIGNED_ROLES.has(held.role) && spot.PERSON?.[0]) || newId('per'),
    grants: held ? idsIn(held.kind, spot).map((id) => ({ ...held, id })) : [],
    hub: spot.HUB?.[0] ?? newId('hub'),
  };
}
