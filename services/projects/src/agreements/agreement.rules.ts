import type { CommandRules } from '@hub/service-kit/use-case';
import { UNSIGNED } from '../parties/signature.ts';
import type { agreement } from './agreement.ts';

/** What an agreement's commands cause. */
export const agreementRules = {
  /** What is negotiated again is signed by nobody. */
  reviseAgreement: { sets: () => UNSIGNED },
} satisfies CommandRules<typeof agreement>;
