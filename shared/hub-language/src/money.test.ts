import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoney, parseMoney } from './money.ts';

describe('money', () => {
  it.each([
    ['250000.00', 'USD', '25000000'],
    ['0.01', 'RUB', '1'],
    ['5000000000', 'VND', '5000000000'],
    ['7', 'USD', '700'],
  ])('reads %s %s exactly', (amount, currency, minorUnits) => {
    expect(parseMoney({ amount, currency }, 'amount')).toEqual({ minorUnits, currency });
  });

  it.each([
    ['1.005', 'USD'],
    ['0.5', 'VND'],
    ['-1', 'USD'],
    ['1e9', 'USD'],
    ['', 'USD'],
    ['1', 'XX'],
    ['1', 'ZZZ'],
  ])('refuses %p %s', (amount, currency) => {
    expect(parseMoney({ amount, currency }, 'amount')).toMatchObject({
      refusal: 'InvalidInput',
      field: 'amount',
    });
  });

  it('comes back as it went in', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
        fc.constantFrom('USD', 'VND', 'RUB'),
        (units, currency) => {
          const money = { minorUnits: units.toString(), currency };
          expect(parseMoney(formatMoney(money), 'amount')).toEqual(money);
        },
      ),
    );
  });
});
