import { give, type UseCaseBed } from '@hub/service-kit/testing';
import { importCompanies } from '../import/import-companies.ts';
import type { Grant } from '../access/grant.ts';
import { invitation } from '../access/invitation.ts';
import { sendInvitation } from '../access/send-invitation.ts';
import { person } from '../people/person.ts';
import {
  aCase,
  aClearScreening,
  aHub,
  anOrganization,
  aReviewedScreening,
  aRunningScreening,
  aSource,
  aVerifiedOrganization,
  AN_INN,
  asSecond,
  named,
  records,
} from './builders.ts';
import { aFounder, aGrant, aPerson } from './people.ts';

/** Takes the aggregates of the service through every change that its contracts know. */
export async function lives(bed: UseCaseBed): Promise<void> {
  await livesOfRecords(bed);
  await livesOfOrganizations(bed);
  await livesOfScreenings(bed);
  await livesOfCases(bed);
  await livesOfGrants(bed);
}

/** Who reviews an appeal: neither who blocked nor who appealed. */
const asThird = { as: { subject: 'clara', roles: ['COMPLIANCE'] } } as const;

/** A document states countries, people, organizations and facts; the hub opens and closes, a person is erased. */
async function livesOfRecords(bed: UseCaseBed): Promise<void> {
  const hub = await aHub(bed);
  await give(bed, await give(bed, hub, 'activateHub'), 'closeHub');
  const imported = await bed.accept(importCompanies, records(ARTICLE));
  const id = imported.records.find(({ type }) => type === 'Person')?.id;
  const known = await bed.reader().byId(person, id);
  if (known) await give(bed, known, 'erasePerson', { reason: 'asked for by the person' });
}

const ARTICLE = {
  countries: [{ source: aSource('vn'), code: 'VN', names: [named('Viet Nam')] }],
  organizations: [
    {
      source: aSource('o1'),
      names: [named('Example Ministry'), named('Пример министерства', 'ru', 'Cyrl')],
      kind: 'GOVERNMENT',
      status: 'DRAFT',
      country: 'RU',
      city: { lang: 'en', value: 'Moscow' },
      roleInSource: 'coordinator',
    },
    {
      source: aSource('o2'),
      names: [named('Example Center of the future')],
      kind: 'CENTER',
      status: 'PLANNED',
      sourceStatus: 'planned',
    },
  ],
  persons: [
    {
      source: aSource('p1'),
      names: [named('Example Person')],
      organization: 'o1',
      position: { lang: 'en', value: 'Head of department' },
      roles: ['HEAD'],
    },
  ],
  unnamedGroups: [
    {
      source: aSource('g1'),
      description: { lang: 'en', value: 'about thirty companies' },
      approximateTotal: 30,
    },
  ],
  relationships: [{ source: aSource('r2'), subject: 'o1', relation: 'COORDINATES', object: 'o2' }],
  facts: [
    {
      source: aSource('f2'),
      category: 'TRADE',
      parties: [
        { kind: 'COUNTRY', id: 'VN' },
        { kind: 'ORGANIZATION', id: 'o1' },
      ],
      sourceStatus: 'stated',
    },
  ],
} as const;

/** A company that grows old, one that is sent back, and a body that a document states and that is then founded. */
async function livesOfOrganizations(bed: UseCaseBed): Promise<void> {
  const verified = await aVerifiedOrganization(bed);
  const suspended = await give(bed, verified, 'suspendOrganization');
  const reinstated = await give(bed, suspended, 'reinstateOrganization');
  await give(bed, reinstated, 'archiveOrganization');
  const draft = await anOrganization(bed);
  const identified = await give(bed, draft, 'addIdentifier', { identifier: AN_INN });
  const submitted = await give(bed, identified, 'submitOrganization');
  await give(bed, await give(bed, submitted, 'rejectOrganization'), 'reviseOrganization');
  await livesOfStatedOrganizations(bed);
}

/** What a document states is public from the beginning, so all its steps are on the public topic too. */
async function livesOfStatedOrganizations(bed: UseCaseBed): Promise<void> {
  const stated = (recordId: string, status: 'DRAFT' | 'PLANNED') => ({
    source: aSource(recordId),
    names: [named(`Example body ${recordId}`)],
    kind: 'ASSOCIATION' as const,
    status,
    country: 'VN',
  });
  const organizations = [stated('o3', 'PLANNED'), stated('o4', 'DRAFT')];
  const imported = await bed.accept(importCompanies, records({ organizations }));
  const [planned, other] = imported.records
    .filter(({ type }) => type === 'Organization')
    .map(({ id }) => ({ id, version: 1 }));
  if (!planned || !other) throw new Error('the import made no organizations');
  const founded = await give(bed, planned, 'establishOrganization');
  const identified = await give(bed, founded, 'addIdentifier', { identifier: AN_INN });
  await aClearScreening(bed, identified.id);
  const submitted = await give(bed, identified, 'submitOrganization');
  const verified = await give(bed, submitted, 'verifyOrganization');
  await give(bed, verified, 'suspendOrganization');
  await give(bed, await give(bed, other, 'submitOrganization'), 'rejectOrganization');
}

async function livesOfScreenings(bed: UseCaseBed): Promise<void> {
  const [cleared, blocked, failed] = [
    await anOrganization(bed),
    await anOrganization(bed),
    await anOrganization(bed),
  ];
  await give(bed, await aReviewedScreening(bed, cleared.id, 'NO_MATCH'), 'clearScreening', {}, asSecond);
  const block = await aReviewedScreening(bed, blocked.id, 'MATCH');
  const appeal = await give(bed, await give(bed, block, 'blockScreening', {}, asSecond), 'appealScreening');
  await give(bed, appeal, 'reviewAppeal', {}, asThird);
  await give(bed, await aRunningScreening(bed, failed.id), 'failScreening');
  const old = await aClearScreening(bed, (await anOrganization(bed)).id);
  await give(bed, old, 'expireScreening');
}

async function livesOfCases(bed: UseCaseBed): Promise<void> {
  const hub = await aHub(bed, 'hub-2');
  const aNewCase = async () => aCase(bed, (await anOrganization(bed)).id, hub);
  const qualified = await give(bed, await aNewCase(), 'qualifyCase');
  const planned = await give(bed, qualified, 'agreePlan', { plan: 'Find a distributor, then an office' });
  const held = await give(bed, await give(bed, planned, 'startCase'), 'holdCase');
  const resumed = await give(bed, held, 'resumeCase');
  await give(bed, resumed, 'completeCase', { outcome: 'An office with four people' });
  await give(bed, await aNewCase(), 'declineCase');
  await give(bed, await aNewCase(), 'cancelCase');
}

/** Somebody registers a company and invites others; staff come and go; one of them is erased. */
async function livesOfGrants(bed: UseCaseBed): Promise<void> {
  const { company } = await aFounder(bed);
  const invite = async () => {
    const offer = { organization: company.id, role: 'ORG_EDITOR' as const, validDays: 14 };
    return bed.accept(sendInvitation, offer);
  };
  const [accepted, withdrawn, forgotten] = [await invite(), await invite(), await invite()];
  const editor = await aPerson(bed);
  const as = await bed.signedIn(editor.account);
  const joined = (await bed.mutate('acceptInvitation', { token: accepted.token }, { as })) as Grant;
  await give(bed, withdrawn.invitation, 'withdrawInvitation');
  await bed.run(
    async (work) =>
      work.transition(invitation, await work.load(invitation, forgotten.invitation.id), 'expireInvitation'),
    {},
  );
  await give(bed, joined, 'changeMemberRole', { role: 'ORG_MEMBER' });
  const invited = await bed.reader().byId(person, editor.id);
  if (invited) await give(bed, invited, 'erasePerson', { reason: 'asked for by the person' });
  const officer = await aPerson(bed);
  await give(bed, await aGrant(bed, officer), 'revokeGrant', { reason: 'left the hub' });
  const row = await bed.reader().byId(person, officer.id);
  if (row) await give(bed, row, 'erasePerson', { reason: 'asked for by the person' });
}
