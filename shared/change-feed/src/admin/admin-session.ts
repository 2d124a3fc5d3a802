import type { Admin } from 'kafkajs';
import { createKafka, silentLog, type KafkaAccess } from '../kafka-client.ts';

/** Opens an admin session (a super user's), runs `work`, and closes it. */
export async function withAdmin<T>(access: KafkaAccess, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = createKafka(access, 'hub-admin', silentLog).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}
