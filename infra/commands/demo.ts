import { tellStoryOnOwnHub } from '../tools/story/demo.ts';

/** `npm run demo`: exits 0 only when every step of the story holds. */
process.exitCode = (await tellStoryOnOwnHub()) ? 0 : 1;
