import type { KafkaAccess } from '@hub/change-feed/subscriber';
import { SetupProblem } from '../../platform/process/setup-problem.ts';

/** The Kafka client that the caller's environment variables ask for. Throws SetupProblem for an unknown one. */
export function kafkaClientOf(variables: NodeJS.ProcessEnv): Pick<KafkaAccess, 'client'> {
  const client = variables['HUB_KAFKA_CLIENT'];
  if (!client) return {};
  if (client === 'kafkajs' || client === 'platformatic') return { client };
  throw new SetupProblem(`HUB_KAFKA_CLIENT=${client} is no client.`, 'Set it to kafkajs or platformatic.');
}
