export * from './followed-companies.ts';
export { followedGrants } from './followed-grants.ts';
