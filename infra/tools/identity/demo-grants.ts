import { DEMO_PEOPLE, type DemoPerson } from './demo-people.ts';
import { createClient, type HubClient } from '../stack/client.ts';
import type { Place, Places } from './demo-places.ts';

/** Gives a token of a demo person. */
export type TokenOf = (subject: string) => Promise<string>;

const ME = '{ me { person { id } grants { role scopeKind scopeId } } }';
type Me = {
  me: {
    person: { id: string } | null;
    grants: { role: string; scopeKind: string; scopeId: string | null }[];
  };
};

const INTRODUCE = `mutation ($input: IntroduceMyselfInput!) {
  introduceMyself(input: $input) { ... on Person { id } ... on UserError { message } }
}`;
type Introduced = { introduceMyself: { id?: string; message?: string } };

const GIVE = `mutation ($input: GiveGrantInput!) {
  giveGrant(input: $input) { ... on Grant { id } ... on UserError { message } }
}`;
type Given = { giveGrant: { id?: string; message?: string } };

/**
 * Lets every demo person say who it is, under its own token, and has an Operator give it the roles that it lacks. Gives
 * how many they are; rejects when the hub refuses one.
 */
export async function settleDemoPeople(
  url: string,
  operator: HubClient,
  { tokenOf, places }: { tokenOf: TokenOf; places: Places },
): Promise<number> {
  for (const person of DEMO_PEOPLE) {
    const place = places.get(person.scope);
    if (!place) throw new Error(`${person.scope} is nowhere`);
    const client = createClient(url, await tokenOf(person.subject));
    const { me } = await client.get<Me>(ME);
    const id = me.person?.id ?? (await introduce(client, person));
    const held = me.grants
      .filter(({ scopeId }) => scopeId === (place.scopeId ?? null))
      .map(({ role }) => role);
    for (const role of person.roles.filter((one) => !held.includes(one)))
      await give(operator, id, role, place);
  }
  return DEMO_PEOPLE.length;
}

async function introduce(client: HubClient, { subject, name }: DemoPerson): Promise<string> {
  const names = [{ value: name, lang: 'en', script: 'Latn', alias: false }];
  const input = { idempotencyKey: `demo ${subject}`, names, example: true };
  const { introduceMyself: answer } = await client.get<Introduced>(INTRODUCE, { input });
  if (answer.id === undefined) throw new Error(`${subject}: ${String(answer.message)}`);
  return answer.id;
}

async function give(operator: HubClient, person: string, role: string, place: Place): Promise<void> {
  const input = { idempotencyKey: `demo ${person} ${role}`, person, role, ...place, why: 'demonstration' };
  const { giveGrant: answer } = await operator.get<Given>(GIVE, { input });
  if (answer.id === undefined) throw new Error(`${role} of ${person}: ${String(answer.message)}`);
}
