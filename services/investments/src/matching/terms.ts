import { invalidInput } from '@hub/service-kit';

export type { Stage } from './stages.ts';

const SECTOR = /^[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/;

/** Checks that sectors are paths in the sector tree, e.g. it/cybersecurity. */
export function requireSectors(sectors: readonly string[], field: string): readonly string[] {
  if (sectors.length === 0) throw invalidInput('name at least one sector', field);
  const wrong = sectors.find((sector) => !SECTOR.test(sector));
  if (wrong) throw invalidInput(`${wrong} is not a sector path; write e.g. it/cybersecurity`, field);
  return sectors;
}

export function requireText(text: string, field: string): void {
  if (text.trim() === '') throw invalidInput(`${field} must not be empty`, field);
}
