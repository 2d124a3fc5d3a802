/** From the product's state table, written down anew; what the service does itself is marked. */
export const STEPS = {
  hub: ['activateHub: PLANNED → ACTIVE', 'closeHub: ACTIVE → CLOSED'],
  marketEntryCase: [
    'qualifyCase: OPENED → QUALIFIED',
    'declineCase: OPENED → DECLINED',
    'agreePlan by service: QUALIFIED → PLANNED',
    'startCase: PLANNED → ACTIVE',
    'holdCase: ACTIVE → ON_HOLD',
    'resumeCase: ON_HOLD → ACTIVE',
    'completeCase by service: ACTIVE → COMPLETED',
    'cancelCase: OPENED QUALIFIED PLANNED ACTIVE ON_HOLD → CANCELLED',
  ],
  organization: [
    'establishOrganization: PLANNED → DRAFT',
    'submitOrganization: DRAFT → SUBMITTED',
    'verifyOrganization: SUBMITTED → VERIFIED',
    'rejectOrganization: SUBMITTED → REJECTED',
    'reviseOrganization: REJECTED → DRAFT',
    'suspendOrganization: VERIFIED → SUSPENDED',
    'reinstateOrganization: SUSPENDED → VERIFIED',
    'archiveOrganization: VERIFIED SUSPENDED → ARCHIVED',
  ],
  screeningCase: [
    'runScreening: PENDING FAILED STALE → RUNNING',
    'completeScreening by service: RUNNING → REVIEW',
    'failScreening: RUNNING REVIEW → FAILED',
    'clearScreening: REVIEW → CLEAR',
    'blockScreening: REVIEW → BLOCKED',
    'expireScreening: CLEAR → STALE',
    'appealScreening: BLOCKED → APPEAL',
    'reviewAppeal: APPEAL → REVIEW',
  ],
};
