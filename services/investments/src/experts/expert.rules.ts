import { ruleBreach } from '@hub/hub-language';
import type { CommandRules } from '@hub/service-kit/use-case';
import { expertProfile } from './expert-profile.ts';
import { hoursTaken, type expertRequest } from './expert-request.ts';

/** What confirming, releasing and a conflict of interest need and change. */
export const expertRules = {
  confirmExpert: {
    /** The expert's hours of the last 30 days, this request included, stay within the month's. */
    async requires(work, row) {
      if (!row.expert) return ruleBreach('NO_EXPERT', 'match an expert first');
      const expert = await work.load(expertProfile, row.expert);
      const used = await hoursTaken(work, expert.id);
      return used + row.hours > expert.hoursPerMonth
        ? ruleBreach('HOURS_EXCEEDED', `${used} of ${expert.hoursPerMonth} hours of 30 days are taken`)
        : undefined;
    },
    sets: (work) => ({ confirmedAt: work.now.toISOString() }),
  },
  releaseExpert: { sets: () => ({ expert: null }) },
  declareExpertConflict: {
    sets: (_work, { expert, conflicted }) => ({
      expert: null,
      conflicted: expert === null ? conflicted : [...conflicted, expert],
    }),
  },
} satisfies CommandRules<typeof expertRequest>;
