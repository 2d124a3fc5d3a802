export {
  BLOCKED_REASON,
  CLEARED_REASON,
  holdScreening,
  judge,
  organizationsScreened,
  restWhileBlocked,
  type Judged,
} from './blocks.ts';
export {
  COMPANIES_TOPICS,
  hubOf,
  importedProvenance,
  isBlocked,
  organizationOf,
  personOf,
  refuseBlocked,
  refuseUnverified,
  screeningOf,
  screeningsOf,
  unblockedOrganization,
} from './followed-companies.ts';
export { followedGrants } from './followed-grants.ts';
