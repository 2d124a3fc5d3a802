import { invalidInput, type InvalidInput } from './refusals.ts';
import type { Money } from './values.ts';

/** Digits after the decimal point of an ISO 4217 currency, e.g. 0 for VND, 2 for RUB. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Reads a decimal string exactly. Refuses an unknown currency, a sign, or more digits than the currency has. */
export function parseMoney(input: { amount: string; currency: string }, field: string): Money | InvalidInput {
  if (!CURRENCIES.has(input.currency))
    return invalidInput(`${input.currency} is not an ISO 4217 currency`, field);
  const digits = minorDigits(input.currency);
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(input.amount);
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > digits) {
    return invalidInput(`write the amount as digits with at most ${digits} decimals, e.g. 250000`, field);
  }
  const minorUnits = BigInt((match[1] ?? '') + fraction.padEnd(digits, '0')).toString();
  return { minorUnits, currency: input.currency };
}

/** The amount as a decimal string in the currency's units. */
export function formatMoney({ minorUnits, currency }: Money): { amount: string; currency: string } {
  const digits = minorDigits(currency);
  if (digits === 0) return { amount: minorUnits, currency };
  const padded = minorUnits.padStart(digits + 1, '0');
  return { amount: `${padded.slice(0, -digits)}.${padded.slice(-digits)}`, currency };
}
