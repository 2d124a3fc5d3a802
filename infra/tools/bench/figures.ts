/** Figures of one bench, by name; the unit stands in the name. */
export type Figures = Record<string, number>;
