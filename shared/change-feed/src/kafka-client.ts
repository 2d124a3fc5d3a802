export { silentLog, type FeedLog, type KafkaAccess, type KafkaClient } from './transport/access.ts';
export { createKafka } from './transport/kafkajs/client.ts';
