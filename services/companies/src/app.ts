import { fileURLToPath } from 'node:url';
import { defineService } from '@hub/service-kit/definition';
import { grant } from './access/grant.ts';
import { HELD_GRANTS } from './access/held-grants.ts';
import { invitation } from './access/invitation.ts';
import { country } from './facts/country.ts';
import { fact } from './facts/fact.ts';
import { relationship } from './facts/relationship.ts';
import { sourceDocument } from './facts/source-document.ts';
import { unnamedGroup } from './facts/unnamed-group.ts';
import { FOLLOWS } from './follows.ts';
import { mutations, resolvers } from './graphql/resolvers.ts';
import { hub } from './hubs/hub.ts';
import { marketEntryCase } from './market-entry/market-entry-case.ts';
import { organization, organizationName } from './organizations/organization.ts';
import { membership, person } from './people/person.ts';
import { screeningCase } from './screening/screening-case.ts';

export const definition = defineService({
  name: 'companies',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  aggregates: [
    hub,
    organization,
    person,
    membership,
    country,
    fact,
    relationship,
    unnamedGroup,
    sourceDocument,
    marketEntryCase,
    screeningCase,
    grant,
    invitation,
  ],
  grants: HELD_GRANTS,
  tables: [organizationName],
  resolvers,
  mutations,
  follows: FOLLOWS,
});
