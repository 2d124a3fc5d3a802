/** How far a company has come, from the first money on; neighbours are next to each other. */
export const STAGES = ['PRE_SEED', 'SEED', 'SERIES_A', 'SERIES_B', 'GROWTH'] as const;
export type Stage = (typeof STAGES)[number];
