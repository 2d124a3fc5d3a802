import { topicContracts, type TopicContract } from '@hub/change-feed/contracts';
import { markdown, pageOf } from '../contracts/catalogue.ts';
import { followersOf } from '../stack/follows.ts';

/** The page of topics: what each carries, who may read it, and who follows it. */
export function topicsDoc(): Promise<string> {
  const rows = [...topicContracts.values()].map(
    (contract) =>
      `| ${linked(contract)} | ${contract.audience} | ${contract.description} | ` +
      `${followersOf(contract.topic).join(', ') || '–'} |`,
  );
  return markdown(`# Topics

Generated from \`shared/change-feed/contracts\` and each service's \`src/follows.ts\` by \`npm run generate\`.

Every record is the full snapshot of one aggregate, its key the aggregate's id, its headers a CloudEvent in binary
mode: \`ce_type\` is \`hub.TOPIC-WITHOUT-VERSION.CHANGE.v1\`, \`ce_sequence\` the aggregate's version, \`ce_id\` the same on
every redelivery: a \`ce_id\` seen before, or a sequence not above the last of its key, is a repetition to skip. All changes
of one key are in one partition, in order. Topics are compacted, so that reading from offset zero gives the present state.
Each topic that partners may get has a page with its changes and a sample of each; \`asyncapi.json\` beside them describes
all topics for machines. Installing or \`npm run generate\` makes both in \`docs/reference\`; git does not keep them. Public
topics carry what everyone may see in the graph, restricted ones are granted to a partner by name.

| Topic | Audience | What | Followed by |
| --- | --- | --- | --- |
${rows.join('\n')}
`);
}

const linked = ({ topic, audience }: TopicContract) =>
  audience === 'internal' ? `\`${topic}\`` : `[\`${topic}\`](${pageOf({ topic }).replace('docs/', '')})`;
