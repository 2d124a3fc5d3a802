import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import type { Environment } from '../stack/environment.ts';
import { DEMO_PARTNER } from '../stack/names.ts';
import { SetupProblem } from '../../platform/process/setup-problem.ts';

const FILE = 'partner.json';

/** What the demo partner needs to connect, for npm run feed, Kafka's tools and the samples; mode 0600. */
export function writePartnerFiles(dataDir: string, environment: Environment): void {
  const access = environment.kafkaAccess(DEMO_PARTNER);
  writeFileSync(join(dataDir, FILE), JSON.stringify(access, null, 2), { mode: 0o600 });
  const login =
    'org.apache.kafka.common.security.scram.ScramLoginModule required ' +
    `username="${access.username}" password="${access.password}";`;
  const properties = `security.protocol=SASL_PLAINTEXT\nsasl.mechanism=SCRAM-SHA-512\nsasl.jaas.config=${login}\n`;
  writeFileSync(join(dataDir, 'partner.properties'), properties, { mode: 0o600 });
  const variables = {
    HUB_BROKERS: access.brokers,
    HUB_USERNAME: access.username,
    HUB_PASSWORD: access.password,
  };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
  writeFileSync(join(dataDir, 'partner.env'), exports.join(''), { mode: 0o600 });
}

/** Reads the access of a principal of a running hub. Throws SetupProblem when there is none. */
export function readPartnerAccess(dataDir: string, principal: string): KafkaAccess {
  let access: KafkaAccess;
  try {
    access = JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')) as KafkaAccess;
  } catch {
    throw new SetupProblem(
      'There is no running hub to follow.',
      'Run "npm start" first, in another terminal.',
    );
  }
  if (access.username !== principal) {
    throw new SetupProblem(`There is no partner account ${principal} here.`, `Use --as ${access.username}.`);
  }
  return access;
}

/** Three ways to follow a topic, to paste. */
export function followCommands(dataDir: string, environment: Environment, topic: string): string {
  const folder = relative(process.cwd(), dataDir) || '.';
  const lib = environment.kafkaLib ? relative(process.cwd(), environment.kafkaLib) : '/opt/kafka/libs';
  return `  npm run feed -- follow ${topic} --as ${DEMO_PARTNER}
  java -cp '${lib}/*' org.apache.kafka.tools.consumer.ConsoleConsumer --bootstrap-server ${environment.brokers} \\
    --consumer.config ${folder}/partner.properties --group ${DEMO_PARTNER}.console --topic ${topic} --from-beginning \\
    --property print.headers=true
  pip install 'confluent-kafka>=2.6.1' && . ${folder}/partner.env && python3 infra/tools/partners/samples/follow.py ${topic}`;
}
