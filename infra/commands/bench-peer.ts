import { benchBesideDebezium } from '../tools/bench/bench-peer.ts';

/** `npm run bench:peer`: the feed beside Debezium. HUB_BENCH_BACKLOG changes are queued for the last figure. */
await benchBesideDebezium(Number(process.env['HUB_BENCH_BACKLOG'] ?? 1_000_000));
