import type { Transport } from '../transport.ts';
import { endOffsets } from './end-offsets.ts';
import { createMember } from './member.ts';
import { connectProducer } from './producer.ts';

/** The feed on kafkajs 2.2.4. */
export const kafkajsTransport: Transport = { connectProducer, createMember, endOffsets };
