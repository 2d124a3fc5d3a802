import type { Scope } from './demo-people.ts';
import type { HubClient } from '../stack/client.ts';

/** A kind of scope of the hub's grants, and the id of the place; none for the platform. */
export type Place = { scopeKind: 'PLATFORM' | 'HUB' | 'ORGANIZATION'; scopeId?: string };

/** Where each scope of the demo people is in this hub. */
export type Places = ReadonlyMap<Scope, Place>;

/** The organizations of the demo people: drafts that say they are examples, so that only they and Operators see them. */
const ORGANIZATIONS: readonly { scope: Scope; name: string; kind: string; country: string }[] = [
  { scope: 'organization:COMPANY', name: 'Example Software Company', kind: 'COMPANY', country: 'RU' },
  { scope: 'organization:STARTUP', name: 'Example Robotics Startup', kind: 'COMPANY', country: 'RU' },
  { scope: 'organization:FUND', name: 'Example Seed Fund', kind: 'FUND', country: 'VN' },
  {
    scope: 'government:HOME',
    name: 'Example Ministry of the Home Country',
    kind: 'GOVERNMENT',
    country: 'RU',
  },
  {
    scope: 'government:HOST',
    name: 'Example Ministry of the Host Country',
    kind: 'GOVERNMENT',
    country: 'VN',
  },
];

/** A hub that no source states, between other countries: planned, so that only its staff sees it. */
const SECOND_HUB = { name: 'Example hub of India in Brazil', homeCountry: 'IN', hostCountry: 'BR' };

const named = (value: string) => [{ value, lang: 'en', script: 'Latn', alias: false }];

const REGISTER = `mutation ($input: RegisterOrganizationInput!) {
  registerOrganization(input: $input) {
    ... on Organization { id }
    ... on OrganizationNameTaken { organization { id } }
  }
}`;
type Registered = { registerOrganization: { id?: string; organization?: { id: string } } };

const PLAN = `mutation ($input: PlanHubInput!) { planHub(input: $input) { ... on Hub { id } } }`;
type Hubs = { hubs: { nodes: { id: string; example: boolean }[] } };

/** Makes what is not there yet. Rejects when the hub refuses one of them. */
export async function demoPlaces(operator: HubClient): Promise<Places> {
  const organizations = await Promise.all(
    ORGANIZATIONS.map(async ({ scope, ...values }): Promise<[Scope, Place]> => [
      scope,
      { scopeKind: 'ORGANIZATION', scopeId: await organizationOf(operator, scope, values) },
    ]),
  );
  const { first, second } = await hubsOf(operator);
  return new Map<Scope, Place>([
    ...organizations,
    ['platform', { scopeKind: 'PLATFORM' }],
    ['hub:FIRST', { scopeKind: 'HUB', scopeId: first }],
    ['hub:SECOND', { scopeKind: 'HUB', scopeId: second }],
  ]);
}

type Described = { name: string; kind: string; country: string };

async function organizationOf(
  operator: HubClient,
  scope: Scope,
  { name, ...rest }: Described,
): Promise<string> {
  const input = { idempotencyKey: `demo ${scope}`, names: named(name), example: true, ...rest };
  const { registerOrganization: answer } = await operator.get<Registered>(REGISTER, { input });
  const id = answer.id ?? answer.organization?.id;
  if (id === undefined) throw new Error(`the hub does not register ${name}`);
  return id;
}

async function hubsOf(operator: HubClient): Promise<{ first: string; second: string }> {
  const { hubs } = await operator.get<Hubs>('{ hubs(first: 100) { nodes { id example } } }');
  const first = hubs.nodes.find(({ example }) => !example)?.id;
  if (first === undefined) throw new Error('the first hub is not there');
  const second = hubs.nodes.find(({ example }) => example)?.id ?? (await planSecondHub(operator));
  return { first, second };
}

async function planSecondHub(operator: HubClient): Promise<string> {
  const { name, ...countries } = SECOND_HUB;
  const input = { idempotencyKey: 'demo second hub', names: named(name), example: true, ...countries };
  const { planHub } = await operator.get<{ planHub: { id?: string } }>(PLAN, { input });
  if (planHub.id === undefined) throw new Error('the hub does not plan a second one');
  return planHub.id;
}
