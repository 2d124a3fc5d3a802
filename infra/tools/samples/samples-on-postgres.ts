import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { TestServers } from '../suites/test-servers.ts';
import { makeSamples, type SampleOptions } from './make-samples.ts';

/** Makes samples on a PostgreSQL of their own, and says which. */
export async function makeSamplesOnPostgres(options: SampleOptions): Promise<void> {
  const written = await inTemporaryFolder('hub-samples', async (folder) => {
    const servers = new TestServers(folder, new Set(['postgres']));
    try {
      Object.assign(process.env, await servers.withPostgres());
      return await makeSamples(options);
    } finally {
      await servers.stop();
    }
  });
  console.log(written.length === 0 ? 'no sample was missing' : `wrote ${written.join(', ')}`);
}
