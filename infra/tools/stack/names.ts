/** The four subgraph services, in write order: data flows from left to right only. */
export const SERVICES = ['companies', 'investments', 'events', 'projects'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** The Kafka principal of the partner in the README and the demo. */
export const DEMO_PARTNER = 'partner';

/** Restricted topics that the demo partner was granted, for the story. */
export const DEMO_GRANTS = ['investments.introduction.v1', 'events.meeting.v1'];
