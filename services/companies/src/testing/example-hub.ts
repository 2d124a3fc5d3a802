import { take, type Hold, type Corridor, type ExampleHub, type UseCaseBed } from '@hub/service-kit/testing';
import { grant, newGrant, ON_PLATFORM, type Grant } from '../access/grant.ts';
import { sendInvitation } from '../access/send-invitation.ts';
import { planHub } from '../hubs/plan-hub.ts';
import { openMarketEntryCase } from '../market-entry/lead-case.ts';
import { membership, type Person } from '../people/person.ts';
import { AN_INN, anOrganization, aReviewedScreening, named, records } from './builders.ts';
import { aPerson } from './people.ts';

/** A grant as the service keeps it, whoever gave it. */
async function keptGrant(
  bed: UseCaseBed,
  holder: Person & { account: string },
  role: Grant['role'],
  place: Partial<Pick<Grant, 'hub' | 'organization' | 'event' | 'programme'>>,
): Promise<string> {
  const values = { ...ON_PLATFORM, ...place, holder, role, givenBy: 'an operator' };
  const row = await bed.run(
    (work) => work.create(grant, newGrant(values, new Date('2020-01-01T00:00:00Z'))),
    {},
  );
  return row.id;
}

/** Holds grants as this service keeps them itself. */
export const heldHere =
  (bed: UseCaseBed): Hold =>
  async ({ account, grants, hub }) => {
    const holder = await aPerson(bed, account);
    for (const { role, kind, id } of grants) {
      const places = {
        PLATFORM: {},
        HUB: { hub: id },
        EVENT: { event: id, hub },
        PROGRAMME: { programme: id, hub },
        ORGANIZATION: { organization: id },
      };
      await keptGrant(bed, holder, role as Grant['role'], places[kind]);
    }
    return bed.signedIn(account);
  };

async function anActiveHub(bed: UseCaseBed, corridor: Corridor): Promise<string> {
  const names = [named(`Example hub of ${corridor.homeCountry} in ${corridor.hostCountry}`)];
  const planned = await bed.accept(planHub, { names, ...corridor, example: true });
  return (await take(bed, planned, 'activateHub')).id;
}

/** Somebody who works for an organization, as a document may state it. */
async function aMember(bed: UseCaseBed, organization: string): Promise<Person & { account: string }> {
  const member = await aPerson(bed);
  const place = { person: member.id, organization, position: null, roles: ['HEAD'] };
  await bed.run((work) => work.create(membership, { ...place, example: true, provenance: null }), {});
  return member;
}

const invited = (bed: UseCaseBed, organization: string) =>
  bed.accept(sendInvitation, { organization, role: 'ORG_MEMBER', validDays: 7 });

/** A hub at work between these countries: an organization with a case, an invitation, a member. */
export async function anExampleHub(bed: UseCaseBed, corridor: Corridor): Promise<ExampleHub> {
  const hub = await anActiveHub(bed, corridor);
  const organization = (await anOrganization(bed)).id;
  const other = (await anOrganization(bed)).id;
  const inviting = (await anOrganization(bed)).id;
  const member = await aMember(bed, organization);
  const opened = { hub, organization, targetCountry: corridor.hostCountry };
  const ids = {
    Hub: hub,
    Organization: organization,
    Grant: await keptGrant(bed, member, 'ORG_MEMBER', { organization }),
    'Grant of HUB': await keptGrant(bed, member, 'EVENT_ORGANIZER', { hub }),
    Invitation: (await invited(bed, organization)).invitation.id,
    MarketEntryCase: (await bed.accept(openMarketEntryCase, opened)).id,
    ScreeningCase: (await aReviewedScreening(bed, organization, 'NO_MATCH')).id,
    PersonErased: member.id,
    hub,
    organization,
    person: member.id,
  };
  return {
    own: { HUB: [hub], ORGANIZATION: [organization] },
    foreign: { HUB: [hub], ORGANIZATION: [other] },
    ids,
    inputs: {
      importCompanies: records(),
      planHub: { ...corridor, names: [named('Example hub to come')] },
      requestScreening: { organization: other },
      giveGrant: { role: 'OPERATOR', scopeKind: 'HUB', scopeId: hub },
      acceptInvitation: { token: (await invited(bed, inviting)).token },
      erasePerson: { reason: 'asked for it' },
      addIdentifier: { identifier: { scheme: 'RU_INN', value: AN_INN.value } },
    },
  };
}
