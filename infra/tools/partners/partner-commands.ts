import type { KafkaAccess } from '@hub/change-feed/subscriber';
import { dayOf } from '../stack/provisioning/kafka-accounts.ts';
import { Partners, type Outcome } from './partners.ts';

/** How `npm run partner` is used. */
export const PARTNER_USAGE = `npm run partner -- COMMAND

  add NAME --topics TOPIC,…|public [--rate BYTES]   account (its secret is shown once), rights, limit of bytes a second
  list                                              every partner
  grant NAME --topics TOPIC,…                       more topics
  revoke NAME --topics TOPIC,…                      fewer topics
  rotate NAME                                       a second account with a new secret and the same rights
  rotate NAME --finish                              the older account and its secret go
  expire [--days 7]                                 ends every rotation that began so long ago; for a daily job
  remove NAME                                       accounts, rights and limit go

Everything may be repeated; every run says what it changed. The hub of "npm start" is meant, or the brokers of
HUB_KAFKA_BROKERS with HUB_KAFKA_ADMIN_USERNAME and HUB_KAFKA_ADMIN_PASSWORD. docs/topics.md lists the topics.`;

/** The words do not make a command: the usage says which do. */
export class Misuse extends Error {}

export type PartnerOptions = { topics?: string; rate?: string; days: string; finish: boolean };

/**
 * Runs one command as the administrator of the brokers and prints what it changed. Throws Misuse, or an Error that says
 * what the cluster does not allow.
 */
export async function runPartnerCommand(
  access: KafkaAccess,
  [command, name]: readonly string[],
  options: PartnerOptions,
): Promise<void> {
  const partners = new Partners(access);
  if (command === 'list') await list(partners);
  else if (command === 'expire') report(await partners.expire(Number(options.days)));
  else {
    if (!command || !name) throw new Misuse();
    const outcome = await change(partners, command, name, options);
    report(outcome);
    if (outcome.account) showAccount(access.brokers, outcome.account, options.topics?.split(',')[0]);
  }
}

function change(
  partners: Partners,
  command: string,
  name: string,
  options: PartnerOptions,
): Promise<Outcome> {
  const topics = () => {
    if (!options.topics) throw new Misuse();
    return options.topics.split(',');
  };
  switch (command) {
    case 'add':
      return partners.add(name, topics(), rateOf(options.rate));
    case 'grant':
      return partners.grant(name, topics());
    case 'revoke':
      return partners.revoke(name, topics());
    case 'rotate':
      return options.finish ? partners.finish(name) : partners.rotate(name);
    case 'remove':
      return partners.remove(name);
    default:
      throw new Misuse();
  }
}

function rateOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const rate = Number(text);
  if (Number.isInteger(rate) && rate > 0) return rate;
  throw new Error(`--rate ${text}: give whole bytes a second, e.g. --rate 500000`);
}

function report({ changes }: Outcome): void {
  console.log(changes.length === 0 ? 'nothing to change' : changes.join('\n'));
}

/** The secret, once, with what prints the first change in three languages. */
function showAccount(
  brokers: string,
  account: { username: string; password: string },
  topic = 'TOPIC',
): void {
  const first = topic === 'public' ? 'companies.hub.v1' : topic;
  const samples = 'infra/tools/partners/samples';
  console.log(`
The secret is shown this once:

  export HUB_BROKERS=${brokers} HUB_USERNAME='${account.username}' HUB_PASSWORD='${account.password}'

The first change, in TypeScript, Python and Java:

  npm run partner:follow -- ${first} --first
  pip install 'confluent-kafka>=2.6.1' && python3 ${samples}/follow.py ${first} --first
  java -cp '.data/cache/kafka-4.1.1/*' ${samples}/Follow.java ${first} --first`);
}

async function list(partners: Partners): Promise<void> {
  const all = await partners.list();
  if (all.length === 0) console.log('no partner yet: "npm run partner -- add NAME --topics public"');
  for (const { name, topics, rate, accounts } of all) {
    const limit = rate === undefined ? 'no limit' : `${rate} bytes a second`;
    const secrets = accounts.map(
      (one) => `${one.name} of ${dayOf(one.iterations).toISOString().slice(0, 10)}`,
    );
    console.log(`${name}: ${limit}; secrets: ${secrets.join(', ')}\n  ${topics.join('\n  ') || 'no topics'}`);
  }
}
