/** Figures of one bench, by name; the unit stands in the name. */
export type Figures = Record<string, number>;

/** The figures with a prefix to each name. */
export const prefixed = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
