/** Every header of a change: CloudEvents 1.0 in Kafka's binary mode. */
export const CHANGE_HEADERS: readonly { name: string; always: boolean; meaning: string }[] = [
  { name: 'ce_specversion', always: true, meaning: '1.0' },
  { name: 'ce_id', always: true, meaning: 'UUID of the change; the same on every redelivery.' },
  { name: 'ce_source', always: true, meaning: 'Service that published it, e.g. /companies.' },
  { name: 'ce_type', always: true, meaning: 'Change type, e.g. hub.companies.organization.verified.v1.' },
  { name: 'ce_time', always: true, meaning: 'When it was written, RFC 3339; not an ordering key.' },
  { name: 'ce_subject', always: true, meaning: 'Id of the aggregate: the record key.' },
  {
    name: 'ce_dataschema',
    always: true,
    meaning: 'Immutable schema version, e.g. urn:hub:schema:companies.organization:1.',
  },
  { name: 'ce_partitionkey', always: true, meaning: 'The record key.' },
  {
    name: 'ce_sequence',
    always: true,
    meaning: 'Version of the aggregate, ten digits; rises with each change of a key.',
  },
  { name: 'ce_causationid', always: true, meaning: 'The same for all changes of one transaction.' },
  {
    name: 'ce_traceparent',
    always: false,
    meaning: 'W3C trace context of the request that made the change.',
  },
  { name: 'content-type', always: false, meaning: 'application/json; absent on a tombstone.' },
];
