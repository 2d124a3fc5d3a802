import type { Transport } from '../transport.ts';
import { endOffsets } from './end-offsets.ts';
import { createMember } from './member.ts';
import { connectProducer } from './producer.ts';

/** The feed on @platformatic/kafka 1.35. */
export const platformaticTransport: Transport = { connectProducer, createMember, endOffsets };
