import type { Reader } from '@hub/service-kit/read';

/** The country that a hub's companies come from, and the one that it stands in. */
export type Corridor = { home: string; host: string };

/** The corridor of a hub; null while the hub is unknown here or has no home country. */
export async function corridorOf(read: Reader, hub: string): Promise<Corridor | null> {
  const snapshot = await read.replica('companies.hub.v1', hub);
  return snapshot?.homeCountry ? { home: snapshot.homeCountry, host: snapshot.hostCountry } : null;
}
