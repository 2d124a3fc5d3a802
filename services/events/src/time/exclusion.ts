/** SQLSTATE of a row that an exclusion constraint refuses: its time overlaps another's. */
const EXCLUSION_VIOLATION = '23P01';

/** True for the database's refusal of an overlap. It ends the transaction: return a refusal then, nothing else. */
export const isExclusionViolation = (error: unknown): error is Error & { detail?: string } =>
  error instanceof Error && 'code' in error && error.code === EXCLUSION_VIOLATION;
