import { invalidInput, type InvalidInput } from '@hub/hub-language';

/** What is wrong with the name of an IANA time zone; undefined for a good one. */
export function zoneProblem(zone: string, field: string): InvalidInput | undefined {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return undefined;
  } catch {
    return invalidInput(`${zone} is not an IANA time zone; write e.g. Asia/Ho_Chi_Minh`, field);
  }
}
