import { refuseUnverified } from '@hub/followed-companies';
import type { CommandRule, CommandRules } from '@hub/service-kit/use-case';
import type { FundraisingRound, round } from './fundraising-round.ts';

const verifiedStartup: CommandRule<FundraisingRound> = {
  requires: (work, row) => refuseUnverified(work, row.organization),
};

/** Only a verified and cleared startup raises money. */
export const roundRules = {
  openRound: verifiedStartup,
  resumeRound: verifiedStartup,
} satisfies CommandRules<typeof round>;
