import { refuseUnverified } from '@hub/followed-companies';
import type { CommandRule, CommandRules } from '@hub/service-kit/use-case';
import type { InvestorMandate, mandate } from './investor-mandate.ts';

const verifiedInvestor: CommandRule<InvestorMandate> = {
  requires: (work, row) => refuseUnverified(work, row.organization),
};

/** Only a verified and cleared investor looks for startups. */
export const mandateRules = {
  activateMandate: verifiedInvestor,
  resumeMandate: verifiedInvestor,
} satisfies CommandRules<typeof mandate>;
