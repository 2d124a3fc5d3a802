import { fileURLToPath } from 'node:url';
import { createService, type ServiceDefinition, type ServiceEnv } from '@hub/service-kit';
import {
  CountryEntity,
  FactEntity,
  RelationshipEntity,
  SourceDocumentEntity,
  UnnamedGroupEntity,
} from './facts/fact.entity.ts';
import { FOLLOWS } from './follows.ts';
import { resolvers } from './graphql/resolvers.ts';
import { HubEntity } from './hubs/hub.entity.ts';
import { MarketEntryCaseEntity } from './market-entry/market-entry-case.entity.ts';
import { OrganizationEntity } from './organizations/organization.entity.ts';
import { OrganizationMembershipEntity, PersonEntity } from './people/person.entity.ts';
import { ScreeningCaseEntity } from './screening/screening-case.entity.ts';

export const definition: ServiceDefinition<(typeof FOLLOWS)[number]> = {
  name: 'companies',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  entities: [
    HubEntity,
    OrganizationEntity,
    PersonEntity,
    OrganizationMembershipEntity,
    CountryEntity,
    FactEntity,
    RelationshipEntity,
    UnnamedGroupEntity,
    SourceDocumentEntity,
    MarketEntryCaseEntity,
    ScreeningCaseEntity,
  ],
  resolvers,
  follows: FOLLOWS,
};

export const createApp = (env: ServiceEnv) => createService(definition, env);
