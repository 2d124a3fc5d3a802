export {
  BLOCKED_REASON,
  CLEARED_REASON,
  isBlocked,
  judge,
  organizationsScreened,
  restWhileBlocked,
} from './blocks.ts';
export {
  COMPANIES_TOPICS,
  hubOf,
  importedProvenance,
  organizationOf,
  personOf,
  refuseBlocked,
  refuseUnverified,
  screeningOf,
  screeningsOf,
  unblockedOrganization,
} from './followed-companies.ts';
export { followedGrants } from './followed-grants.ts';
