import { benchHub } from '../tools/bench/bench-hub.ts';

/** `npm run bench [-- PART…]`: figures of the endpoint and of the feed, also under .bench/. */
await benchHub(process.argv.slice(2));
