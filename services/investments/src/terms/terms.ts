import { invalidInput, type InvalidInput } from '@hub/hub-language';

const SECTOR = /^[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/;

/** What is wrong with sectors: they are paths in the sector tree, e.g. it/cybersecurity. */
export function wrongSectors(sectors: readonly string[], field: string): InvalidInput | undefined {
  if (sectors.length === 0) return invalidInput('name at least one sector', field);
  const wrong = sectors.find((sector) => !SECTOR.test(sector));
  return wrong === undefined
    ? undefined
    : invalidInput(`${wrong} is not a sector path; write e.g. it/cybersecurity`, field);
}

/** What is wrong with a text that must say something. */
export const emptyText = (text: string, field: string): InvalidInput | undefined =>
  text.trim() === '' ? invalidInput(`${field} must not be empty`, field) : undefined;

/** What is wrong with a number of introductions. */
export const wrongCapacity = (capacity: number): InvalidInput | undefined =>
  capacity < 0 ? invalidInput('capacity is 0 or more', 'capacity') : undefined;
