import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId } from '@hub/hub-language';
import { openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { person } from '../people/person.ts';
import { aCompany } from '../testing/builders.ts';
import { aFounder, aPerson } from '../testing/people.ts';
import { grant, type Grant } from './grant.ts';
import type { SentInvitation } from './send-invitation.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const as = async (account: string) => ({ as: await bed.signedIn(account) });
const rolesOf = async (account: string) =>
  ((await bed.signedIn(account)).grants ?? []).map(({ role }) => role);

/** An invitation that the founder of a company sends. */
async function invited(role = 'ORG_EDITOR') {
  const { founder, company } = await aFounder(bed);
  const input = { organization: company.id, role, validDays: 14 };
  const sent = await bed.mutate('sendInvitation', input, await as(founder.account));
  if (isRefusal(sent)) throw new Error(JSON.stringify(sent));
  return { founder, company, ...(sent as SentInvitation) };
}
const accept = async (account: string, token: string) =>
  bed.mutate('acceptInvitation', { token }, await as(account));

describe('registering a company', () => {
  it('makes who registers its admin, who goes on without an Operator', async () => {
    const { founder, company } = await aFounder(bed);
    expect(await rolesOf(founder.account)).toEqual(['ORG_ADMIN']);
    const submitted = await bed.mutate('submitOrganization', seen(company), await as(founder.account));
    expect(submitted).toMatchObject({ status: 'SUBMITTED' });
  });

  it('needs a profile', async () => {
    const stranger = { as: { subject: 'nobody-yet', roles: [] } } as const;
    expect(await bed.mutate('registerOrganization', aCompany(), stranger)).toMatchObject({
      rule: 'NO_PROFILE',
    });
  });

  it('makes no Operator an admin', async () => {
    const company = await bed.mutate('registerOrganization', aCompany(), {
      as: { subject: 'op', roles: ['OPERATOR'] },
    });
    const { id } = company as { id: string };
    expect(await bed.run((work) => work.list(grant, { organization: id }), {})).toEqual([]);
  });

  it('leaves the other company alone', async () => {
    const [{ founder }, { company }] = [await aFounder(bed), await aFounder(bed)];
    await expect(
      bed.mutate('submitOrganization', seen(company), await as(founder.account)),
    ).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

describe('an invitation', () => {
  it('is accepted once by who has the link, and gives the role', async () => {
    const { company, token, invitation } = await invited();
    const guest = await aPerson(bed);
    expect(await accept(guest.account, token)).toMatchObject({
      role: 'ORG_EDITOR',
      organization: company.id,
      person: guest.id,
      givenBy: invitation.id,
    });
    expect(await rolesOf(guest.account)).toEqual(['ORG_EDITOR']);
    const other = await aPerson(bed);
    expect(await accept(other.account, token)).toMatchObject({ rule: 'INVITATION_INVALID' });
  });

  it('tells nobody why a link is not good', async () => {
    const { token, invitation } = await invited();
    const [, secret = ''] = token.split('.');
    const wrong = [
      `${newId('inv')}.${secret}`,
      `${invitation.id}.x`,
      invitation.id,
      '',
      'x.y.z',
      token.slice(0, -1),
    ];
    const guest = await aPerson(bed);
    const answers = await Promise.all(wrong.map((one) => accept(guest.account, one)));
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toHaveProperty('size', 1);
    expect(answers[0]).toMatchObject({ rule: 'INVITATION_INVALID' });
  });

  it('is no longer good when it was withdrawn or has run out', async () => {
    const { founder, token, invitation } = await invited();
    await bed.mutate('withdrawInvitation', seen(invitation), await as(founder.account));
    const guest = await aPerson(bed);
    expect(await accept(guest.account, token)).toMatchObject({ rule: 'INVITATION_INVALID' });
    const late = await invited();
    const now = new Date(Date.parse(late.invitation.expiresAt));
    const caller = { ...(await as(guest.account)), now };
    expect(await bed.mutate('acceptInvitation', { token: late.token }, caller)).toMatchObject({
      rule: 'INVITATION_INVALID',
    });
  });

  it('is for roles of organizations, some days long, sent by an admin of the own one', async () => {
    const { founder, company } = await aFounder(bed);
    const send = async (values: object) =>
      bed.mutate(
        'sendInvitation',
        { organization: company.id, role: 'ORG_MEMBER', validDays: 1, ...values },
        await as(founder.account),
      );
    expect(await send({ role: 'OPERATOR' })).toMatchObject({ field: 'role' });
    for (const validDays of [0, -1, 91])
      expect(await send({ validDays })).toMatchObject({ field: 'validDays' });
    const { company: other } = await aFounder(bed);
    for (const organization of [other.id, newId('org')]) {
      await expect(send({ organization })).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
  });

  it('keeps its secret nowhere but in the answer', async () => {
    const { token, invitation } = await invited();
    const [, secret = ''] = token.split('.');
    expect(JSON.stringify(await bed.changes(invitation.id))).not.toContain(secret);
    expect(JSON.stringify(invitation)).not.toContain(secret);
  });
});

describe('belonging to an organization', () => {
  it('lets its people see each other, until one leaves', async () => {
    const { founder, company, token } = await invited('ORG_MEMBER');
    const guest = await aPerson(bed);
    const seesGuest = async () =>
      (await bed.reader(await bed.signedIn(founder.account)).byId(person, guest.id)) !== null;
    expect(await seesGuest()).toBe(false);
    await accept(guest.account, token);
    expect(await seesGuest()).toBe(true);
    const left = await bed.mutate('leaveOrganization', { organization: company.id }, await as(guest.account));
    expect(left).toEqual({ endedGrants: 1 });
    expect(await seesGuest()).toBe(false);
    expect(await rolesOf(guest.account)).toEqual([]);
  });

  it('cannot be left by the last admin, also when two leave at once', async () => {
    const { founder, company, token } = await invited('ORG_ADMIN');
    const leave = async (account: string) =>
      bed.mutate('leaveOrganization', { organization: company.id }, await as(account));
    expect(await leave(founder.account)).toMatchObject({ rule: 'LAST_ADMIN' });
    const second = await aPerson(bed);
    await accept(second.account, token);
    const answers = await Promise.all([leave(founder.account), leave(second.account)]);
    expect(answers.filter((one) => isRefusal(one))).toMatchObject([{ rule: 'LAST_ADMIN' }]);
  });

  it('changes its role by the admin, who may not leave the organization without one', async () => {
    const { founder, token } = await invited();
    const guest = await aPerson(bed);
    const joined = (await accept(guest.account, token)) as Grant;
    const change = async (of: Grant, role: string) =>
      bed.mutate('changeMemberRole', { ...seen(of), role }, await as(founder.account));
    expect(await change(joined, 'ORG_MEMBER')).toMatchObject({ role: 'ORG_MEMBER', person: guest.id });
    expect(await rolesOf(guest.account)).toEqual(['ORG_MEMBER']);
    const [own] = await bed.run((work) => work.list(grant, { person: founder.id }), {});
    if (!own) throw new Error('the founder has no grant');
    expect(await change(own, 'ORG_MEMBER')).toMatchObject({ rule: 'LAST_ADMIN' });
    expect(await change(own, 'OPERATOR')).toMatchObject({ field: 'role' });
  });
});

describe('me', () => {
  const ME = `{ me { subject person { names { value } } organizations { organization { id } roles } hubs { id }
    grants { role scopeKind scopeId organization { id } } waitingForMe { organizationsToVerify { nodes { id } } } } }`;

  it('says who I am, where I may act and what waits for me', async () => {
    const { founder, company } = await aFounder(bed);
    const { data, errors } = await bed.ask(ME, {}, await bed.signedIn(founder.account));
    expect(errors).toEqual([]);
    expect(data).toEqual({
      me: {
        subject: founder.account,
        person: { names: [{ value: `Example Person ${founder.account}` }] },
        organizations: [{ organization: { id: company.id }, roles: ['ORG_ADMIN'] }],
        hubs: [],
        grants: [
          {
            role: 'ORG_ADMIN',
            scopeKind: 'ORGANIZATION',
            scopeId: company.id,
            organization: { id: company.id },
          },
        ],
        waitingForMe: { organizationsToVerify: null },
      },
    });
  });

  it('shows an Operator the organizations that wait for it', async () => {
    const { founder, company } = await aFounder(bed);
    await bed.mutate('submitOrganization', seen(company), await as(founder.account));
    const { data } = await bed.ask<{ me: { waitingForMe: { organizationsToVerify: { nodes: object[] } } } }>(
      ME,
      {},
      { subject: 'op', roles: ['OPERATOR'] },
    );
    expect(data.me.waitingForMe.organizationsToVerify.nodes).toContainEqual({ id: company.id });
  });

  it('is nobody without a token', async () => {
    expect(await bed.ask(ME, {}, {})).toEqual({ data: { me: null }, errors: ['UNAUTHENTICATED at me'] });
  });
});
