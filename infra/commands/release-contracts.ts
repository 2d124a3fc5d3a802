import { releaseContracts } from '../tools/contracts/release.ts';

/** `npm run release:contracts`: from then on the files of the newest versions never change. */
process.exitCode = releaseContracts() ? 0 : 1;
