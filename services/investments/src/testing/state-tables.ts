/** From the product's state table, written down anew; what the service does itself is marked. */
export const STEPS = {
  expertRequest: [
    'matchExpert by service: OPEN → MATCHED',
    'confirmExpert: MATCHED → CONFIRMED',
    'releaseExpert: MATCHED → OPEN',
    'declareExpertConflict: MATCHED → OPEN',
    'deliverExpertise: CONFIRMED → DELIVERED',
    'recordExpertNoShow: CONFIRMED → NO_SHOW',
    'rateExpert: DELIVERED → RATED',
    'cancelExpertRequest: OPEN MATCHED CONFIRMED DELIVERED → CANCELLED',
  ],
  introduction: [
    'requestIntroduction: SUGGESTED → REQUESTED',
    'dismissIntroduction: SUGGESTED → DISMISSED',
    'acceptIntroduction: REQUESTED → ACCEPTED',
    'declineIntroduction: REQUESTED → DECLINED',
    'expireIntroduction: REQUESTED → EXPIRED',
    'withdrawIntroduction: REQUESTED → WITHDRAWN',
    'connectIntroduction: ACCEPTED → CONNECTED',
    'suspendIntroduction by service: REQUESTED ACCEPTED CONNECTED → SUSPENDED',
    'restoreIntroduction by service: SUSPENDED → previous',
  ],
  mandate: [
    'activateMandate: DRAFT → ACTIVE',
    'pauseMandate: ACTIVE → PAUSED',
    'resumeMandate: PAUSED → ACTIVE',
    'retireMandate: ACTIVE PAUSED → RETIRED',
  ],
  round: [
    'openRound: DRAFT → OPEN',
    'pauseRound: OPEN → PAUSED',
    'resumeRound: PAUSED → OPEN',
    'closeRoundFunded: OPEN → FUNDED',
    'closeRoundUnfunded: OPEN PAUSED → UNFUNDED',
  ],
};
