import { existsSync } from 'node:fs';
import { snapshotTypes } from './generate-snapshots.ts';
import { resolverTypes } from './generate-resolvers.ts';
import { supergraph } from './supergraph.ts';
import { SERVICES } from './names.ts';

export type GeneratedFile = { path: string; content: string };

/** Every file that is generated from another one; paths are relative to the repository. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const services = SERVICES.filter((service) => existsSync(`services/${service}/schema.graphql`));
  return [
    { path: 'shared/change-feed/src/generated/snapshots.ts', content: await snapshotTypes() },
    ...(await Promise.all(
      services.map(async (service) => ({
        path: `services/${service}/src/graphql/generated.ts`,
        content: await resolverTypes(`services/${service}`),
      })),
    )),
    ...(services.length === SERVICES.length ? [{ path: 'gateway/supergraph.graphql', content: supergraph() }] : []),
  ];
}
