import { benchHub } from '../tools/bench/bench-hub.ts';

/** `npm run bench`: figures of the endpoint and of the feed, also under .bench/. */
await benchHub();
