import { ruleBreach } from '@hub/hub-language';
import type { CommandRules } from '@hub/service-kit/use-case';
import type { delegation } from './delegation.ts';

/** What submitting a delegation needs. */
export const delegationRules = {
  submitDelegation: {
    requires: (_work, { head }) =>
      head
        ? undefined
        : ruleBreach('HEAD_MISSING', 'a delegation needs exactly one head before it is submitted'),
  },
} satisfies CommandRules<typeof delegation>;
