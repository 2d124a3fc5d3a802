import { ruleBreach } from '@hub/hub-language';
import type { CommandRules } from '@hub/service-kit/use-case';
import { isHoldOver, type spaceBooking } from './space-booking.ts';

/** What confirming a booking needs. */
export const bookingRules = {
  confirmBooking: {
    requires: (work, row) =>
      isHoldOver(row, work.now)
        ? ruleBreach('HOLD_EXPIRED', 'the hold ran out: hold the space again')
        : undefined,
  },
} satisfies CommandRules<typeof spaceBooking>;
