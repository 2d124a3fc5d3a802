import type { ParticipationStatus } from '../generated/enums.ts';

/** States in which a participant may ask for and hold meetings, and sees other participants. */
export const ADMITTED = [
  'APPROVED',
  'CONFIRMED',
  'CHECKED_IN',
  'CHECKED_OUT',
] as const satisfies readonly ParticipationStatus[];
