/** Topics and rights in Kafka: for those who set up a hub and let partners in. */
export { endOffsetsOf } from '../topic-offsets.ts';
export { withAdmin } from './admin-session.ts';
export { grantableTopics, publicTopics } from './audience.ts';
export { grantService, grantTopics, readableTopics, revokeEverything, revokeTopics } from './grants.ts';
export { ensureTopics, TOPIC_SETTINGS } from './topics.ts';
