import { envSchema as gatewayEnvSchema } from '@hub/gateway/env';
import { envExample } from '@hub/service-kit/runtime';
import { serviceEnvSchema } from '@hub/service-kit/server';
import { asyncApiDocument } from '../contracts/asyncapi.ts';
import { CATALOGUE_FOLDER, cataloguePages } from '../contracts/catalogue.ts';
import { ARCHITECTURE_PAGE, architecturePage } from './architecture-page.ts';
import { SERVICES } from '../stack/names.ts';
import { enumLists, resolverTypes } from './generate-resolvers.ts';
import { snapshotTypes } from './generate-snapshots.ts';
import { topicsDoc } from './reference-pages.ts';
import { supergraph } from './supergraph.ts';

const VERSION = '0.1.0';

/** Folders in which every file is generated: what is not, is stale. */
export const GENERATED_FOLDERS = [CATALOGUE_FOLDER];

/** A file that is generated from others; the path is relative to the repository. */
export type GeneratedFile = { path: string; content: string };

/** What git keeps: small, or needed by a container that has only the sources. */
export async function keptFiles(): Promise<GeneratedFile[]> {
  return [
    ...SERVICES.map((service) => ({
      path: `services/${service}/src/generated/enums.ts`,
      content: enumLists(`services/${service}`),
    })),
    { path: 'gateway/supergraph.graphql', content: supergraph() },
    ...SERVICES.map((service) => ({
      path: `services/${service}/.env.example`,
      content: envExample(serviceEnvSchema),
    })),
    { path: 'gateway/.env.example', content: envExample(gatewayEnvSchema) },
    { path: 'docs/topics.md', content: await topicsDoc() },
    { path: ARCHITECTURE_PAGE, content: await architecturePage() },
  ];
}

/** What git does not keep: types for the compiler, and the reference of topics. Installing makes them. */
export async function madeFiles(): Promise<GeneratedFile[]> {
  const types = SERVICES.map(async (service) => ({
    path: `services/${service}/src/generated/graphql.ts`,
    content: await resolverTypes(`services/${service}`),
  }));
  return [
    { path: 'shared/change-feed/src/generated/snapshots.ts', content: await snapshotTypes() },
    ...(await Promise.all(types)),
    { path: 'docs/reference/asyncapi.json', content: await asyncApiDocument(VERSION) },
    ...(await cataloguePages()),
  ];
}
