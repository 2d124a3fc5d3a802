/** The user that administers a Kafka which this folder starts. */
export const KAFKA_ADMIN = 'admin';

/** One broker of a cluster whose servers are stopped and started at the same ports. */
export type KafkaNode = {
  id: number;
  port: number;
  controllerPort: number;
  /** Port that clients are told, where something stands in front of the broker. */
  advertisedPort?: number;
  /** `ID@HOST:PORT` of every controller. */
  voters: string;
  /** Copies of each record, and how many of them an acknowledgement waits for. */
  replication: number;
  inSync: number;
  /** More lines of server.properties. */
  settings?: Readonly<Record<string, string>>;
};

/** A cluster of one broker. */
export const onlyNode = (port: number, controllerPort: number): KafkaNode => ({
  id: 1,
  port,
  controllerPort,
  voters: `1@127.0.0.1:${controllerPort}`,
  replication: 1,
  inSync: 1,
});

export type KafkaSettings = {
  adminPassword: string;
  node: KafkaNode;
  data: string;
  /** Address to bind; loopback when absent. */
  host?: string;
};

/** An idle broker wakes each of its threads several times a second, and writes to its own log twice. */
const QUIET = `log.cleaner.backoff.ms=5000
num.io.threads=3
group.coordinator.threads=1
metadata.max.idle.interval.ms=5000`;

/** server.properties of a KRaft node with SCRAM, ACLs, and PLAIN for the admin alone. */
export function kafkaProperties(o: KafkaSettings): string {
  const host = o.host ?? '127.0.0.1';
  const { node } = o;
  const plain = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule';
  return `# Generated at each start.
process.roles=broker,controller
node.id=${node.id}
controller.quorum.voters=${node.voters}
listeners=CLIENT://${host}:${node.port},CONTROLLER://127.0.0.1:${node.controllerPort}
advertised.listeners=CLIENT://127.0.0.1:${node.advertisedPort ?? node.port}
listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=CLIENT
sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
sasl.mechanism.inter.broker.protocol=PLAIN
listener.name.client.plain.sasl.jaas.config=${plain} required username="${KAFKA_ADMIN}" password="${o.adminPassword}" user_${KAFKA_ADMIN}="${o.adminPassword}";
listener.name.client.scram-sha-512.sasl.jaas.config=${scram} required;
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:${KAFKA_ADMIN};User:ANONYMOUS
allow.everyone.if.no.acl.found=false
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
min.insync.replicas=${node.inSync}
unclean.leader.election.enable=false
offsets.topic.replication.factor=${node.replication}
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=${node.replication}
transaction.state.log.min.isr=${node.inSync}
transaction.state.log.num.partitions=1
share.coordinator.state.topic.replication.factor=${node.replication}
${QUIET}
log.dirs=${o.data}
${Object.entries(node.settings ?? {})
  .map(([name, value]) => `${name}=${value}\n`)
  .join('')}`;
}
