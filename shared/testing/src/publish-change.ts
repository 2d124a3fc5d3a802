import { randomUUID } from 'node:crypto';
import { contractOf, wireType } from '@hub/change-feed/contracts';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { silentLog } from '@hub/change-feed/subscriber';
import { ChangeProducer, encodeChange } from '@hub/change-feed/testing';
import type { ServiceName } from '@hub/infra/names';
import type { TestStack } from './test-environment.ts';

/**
 * Publishes a change of a service that is not running, with that service's own account and on the real topic: what
 * the suite of a right-hand service needs of its left-hand neighbours.
 */
export async function publishChange<Topic extends keyof SnapshotByTopic>(
  stack: TestStack,
  topic: Topic,
  changeType: string,
  snapshot: SnapshotByTopic[Topic] & { id: string; version: number },
): Promise<void> {
  const contract = contractOf(topic);
  const problems = contract.problems(snapshot);
  if (problems.length > 0) throw new Error(`${topic}: ${problems.join('; ')}`);
  const service = topic.split('.')[0] as ServiceName;
  const kafka = stack.environment.kafkaAccess(service);
  const producer = new ChangeProducer({ kafka, clientId: 'test', log: silentLog });
  const message = encodeChange({
    seq: '0',
    id: randomUUID(),
    topic,
    aggregateid: snapshot.id,
    aggregate_version: snapshot.version,
    type: wireType(topic, changeType),
    payload: JSON.stringify(snapshot),
    dataschema: contract.schemaId,
    causation_id: randomUUID(),
    traceparent: null,
    created_at: new Date().toISOString(),
  });
  try {
    await producer.send(
      [{ topic: stack.topicPrefix + topic, messages: [message] }],
      AbortSignal.timeout(30_000),
    );
  } finally {
    await producer.close();
  }
}
