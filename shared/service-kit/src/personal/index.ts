export { personColumns } from './named-persons.ts';
export { exportResolvers } from './person-export.ts';
