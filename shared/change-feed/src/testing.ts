/**
 * Parts of the feed for suites and benches that stand in for another part: that publish as a service which is not
 * running, read a queue without a relay, or look at Kafka with a client of their own. Services use none of it.
 */
export { ChangeProducer } from './change-producer.ts';
export { createKafka } from './kafka-client.ts';
export { ChangeReader, READ_ROWS } from './relay/change-reader.ts';
export { LeaderSession } from './relay/leader-session.ts';
export { encodeChange, type WireMessage } from './wire.ts';
