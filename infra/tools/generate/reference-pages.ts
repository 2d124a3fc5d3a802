import { topicContracts, type TopicContract } from '@hub/change-feed/contracts';
import { readAccessRules, subgraphSchema, subgraphSdl } from '@hub/service-kit/server';
import { markdown, pageOf } from '../contracts/catalogue.ts';
import { SERVICES } from '../stack/names.ts';
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

/** The page of permissions: the rule of every mutation and of every restricted field. */
export function permissionsDoc(): Promise<string> {
  const sections = SERVICES.map((service) => {
    const rules = readAccessRules(subgraphSchema(subgraphSdl(`services/${service}/schema.graphql`)));
    const rows = [...rules]
      .filter(([name, roles]) => name.startsWith('Mutation.') || !roles.includes('PUBLIC'))
      .map(([name, roles]) => `| \`${name}\` | ${roles.join(', ')} |`);
    return `## ${service}\n\n| Field | Roles |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return markdown(`# Permissions

Generated from the \`@access\` rules of the four schema.graphql files by \`npm run generate\`. Every field has a rule;
those not listed are open to everyone, as far as the caller may see the object: records that a published document
states, verified organizations, announced events, and what belongs to the caller's own organization. Operator and
Compliance see every object. ORG_ADMIN, ORG_EDITOR, ORG_MEMBER and INVESTOR act only on what is their own
organization's.

${sections.join('\n')}`);
}
