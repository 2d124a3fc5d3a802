import type { Organizations } from '../identity/token-claims.ts';
import type { Scope } from '../identity/demo-people.ts';
import type { HubClient } from '../stack/client.ts';

/** The organizations of the demo people: drafts that say they are examples, so that only they and Operators see them. */
const DEMO_ORGANIZATIONS: readonly { scope: Scope; name: string; kind: 'COMPANY' | 'FUND' }[] = [
  { scope: 'organization:COMPANY', name: 'Example Software Company', kind: 'COMPANY' },
  { scope: 'organization:STARTUP', name: 'Example Robotics Startup', kind: 'COMPANY' },
  { scope: 'organization:FUND', name: 'Example Seed Fund', kind: 'FUND' },
];

const REGISTER = `mutation ($input: RegisterOrganizationInput!) {
  registerOrganization(input: $input) {
    ... on Organization { id }
    ... on OrganizationNameTaken { organization { id } }
  }
}`;

type Registered = { registerOrganization: { id?: string; organization?: { id: string } } };

/** Registers what is not registered yet. Gives the id of each by its scope. Rejects when the hub refuses one. */
export async function demoOrganizations(operator: HubClient): Promise<Organizations> {
  const ids = DEMO_ORGANIZATIONS.map(async ({ scope, name, kind }): Promise<[Scope, string]> => {
    const names = [{ value: name, lang: 'en', script: 'Latn', alias: false }];
    const input = { idempotencyKey: `demo ${scope}`, names, kind, example: true };
    const { registerOrganization: answer } = await operator.get<Registered>(REGISTER, { input });
    const id = answer.id ?? answer.organization?.id;
    if (id === undefined) throw new Error(`the hub does not register ${name}`);
    return [scope, id];
  });
  return new Map(await Promise.all(ids));
}
