import { holdsRole, isRefusal, type Role } from '@hub/hub-language';
import type { ServiceContext } from '@hub/service-kit/server';
import { answering, commandsOf, mutation, presentRefusal } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { hub } from '../hubs/hub.ts';
import { marketEntryCase } from '../market-entry/market-entry-case.ts';
import { organization } from '../organizations/organization.ts';
import { person } from '../people/person.ts';
import { screeningCase } from '../screening/screening-case.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changeMemberRole } from './change-member-role.ts';
import { giveGrant } from './give-grant.ts';
import { grant, grantsOfPerson, isInForce, scopeOf } from './grant.ts';
import { grantRules } from './grant.rules.ts';
import { invitation } from './invitation.ts';
import { leaveOrganization } from './leave-organization.ts';
import { hubsOf, organizationsOf } from './me.ts';
import { sendInvitation } from './send-invitation.ts';

export const queries = {
  me: (_, _args, { identity }) => identity,
  grants: (_, page, { read }) => read.list(grant, page),
} satisfies QueryResolvers;

/** Nothing waits for who has none of these roles. */
const forRoles = <Rows>(
  { identity }: ServiceContext,
  roles: readonly Role[],
  rows: () => Rows,
): Rows | null => (holdsRole(identity, roles) ? rows() : null);

export const types: Resolvers = {
  Grant: {
    __resolveReference: ({ id }, { read }) => read.byId(grant, id),
    person: (row, _, { read }) => read.byId(person, row.person),
    scopeKind: (row) => scopeOf(row).kind,
    scopeId: (row) => scopeOf(row).id,
    organization: (row, _, { read }) => read.byId(organization, row.organization),
    hub: (row, _, { read }) => read.byId(hub, row.hub),
  },
  Invitation: {
    __resolveReference: ({ id }, { read }) => read.byId(invitation, id),
    organization: (row, _, { read }) => read.byId(organization, row.organization),
    acceptedBy: (row, _, { read }) => read.byId(person, row.acceptedBy),
  },
  Me: {
    person: (me, _, { read }) => read.byId(person, me.person),
    organizations: (me) => organizationsOf(me),
    grants: async (me, _, { read }) => {
      if (me.person === null) return [];
      const { nodes } = await read.related(grantsOfPerson, me.person, { first: 100 });
      return nodes.filter((one) => isInForce(one, new Date()));
    },
    hubs: async (me, _, { read }) => {
      const ids = hubsOf(me);
      if (ids === 'ALL') return (await read.list(hub, { first: 100 })).nodes;
      return (await Promise.all(ids.map((id) => read.byId(hub, id)))).filter((one) => one !== null);
    },
    waitingForMe: ({ subject }) => ({ subject }),
  },
  MyOrganization: { organization: ({ id }, _, { read }) => read.byId(organization, id) },
  WaitingForMe: {
    __resolveReference: (waiting) => waiting,
    organizationsToVerify: (_, page, context) =>
      forRoles(context, ['OPERATOR'], () =>
        context.read.list(organization, page, (row) => [row('t.status', '=', 'SUBMITTED')]),
      ),
    casesToQualify: (_, page, context) =>
      forRoles(context, ['OPERATOR'], () =>
        context.read.list(marketEntryCase, page, (row) => [row('t.status', '=', 'OPENED')]),
      ),
    screeningsToDecide: (_, page, context) =>
      forRoles(context, ['COMPLIANCE'], () =>
        context.read.list(screeningCase, page, (row) => [
          row('t.status', 'in', ['PENDING', 'RUNNING', 'REVIEW', 'APPEAL', 'FAILED', 'STALE']),
        ]),
      ),
  },
};

const presentGrant = answering('Grant');
type Sent = Awaited<ReturnType<typeof sendInvitation>>;

export const mutations = {
  ...commandsOf(grant, grantRules),
  ...commandsOf(invitation),
  giveGrant: mutation(giveGrant, presentGrant),
  changeMemberRole: mutation(changeMemberRole, presentGrant),
  acceptInvitation: mutation(acceptInvitation, presentGrant),
  sendInvitation: mutation(sendInvitation, (result: Sent) =>
    isRefusal(result) ? presentRefusal(result) : { ...result, __typename: 'InvitationSent' as const },
  ),
  leaveOrganization: mutation(leaveOrganization, answering('OrganizationLeft')),
};
