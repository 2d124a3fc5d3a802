import { envSchema as gatewayEnvSchema } from '@hub/gateway/env';
import { envExample, serviceEnvSchema } from '@hub/service-kit';
import { asyncApiDocument } from '../contracts/asyncapi.ts';
import { CATALOGUE_FOLDER, cataloguePages } from '../contracts/catalogue.ts';
import { ARCHITECTURE_PAGE, architecturePage } from './architecture-page.ts';
import { permissionsDoc, topicsDoc } from './generate-docs.ts';
import { resolverTypes } from './generate-resolvers.ts';
import { snapshotTypes } from './generate-snapshots.ts';
import { SERVICES } from '../stack/names.ts';
import { supergraph } from './supergraph.ts';

const VERSION = '0.1.0';

/** Folders in which every file is generated: what is not, is stale. */
export const GENERATED_FOLDERS = [CATALOGUE_FOLDER];

export type GeneratedFile = { path: string; content: string };

/** Every file that is generated from another one; paths are relative to the repository. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const types = SERVICES.map(async (service) => ({
    path: `services/${service}/src/graphql/generated.ts`,
    content: await resolverTypes(`services/${service}`),
  }));
  return [
    { path: 'shared/change-feed/src/generated/snapshots.ts', content: await snapshotTypes() },
    ...(await Promise.all(types)),
    { path: 'gateway/supergraph.graphql', content: supergraph() },
    ...SERVICES.map((service) => ({
      path: `services/${service}/.env.example`,
      content: envExample(serviceEnvSchema),
    })),
    { path: 'gateway/.env.example', content: envExample(gatewayEnvSchema) },
    { path: 'docs/topics.md', content: await topicsDoc() },
    { path: 'docs/asyncapi.json', content: await asyncApiDocument(VERSION) },
    ...(await cataloguePages()),
    { path: 'docs/permissions.md', content: await permissionsDoc() },
    { path: ARCHITECTURE_PAGE, content: await architecturePage() },
  ];
}
