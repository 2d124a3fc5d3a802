import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overlap, parsePeriod } from './period.ts';

const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
const period = fc
  .tuple(instant, instant)
  .map(([a, b]) => (a <= b ? [a, b] : [b, a]) as [Date, Date])
  .filter(([a, b]) => a < b)
  .map(([a, b]) => ({ startsAt: a.toISOString(), endsAt: b.toISOString() }));

describe('a period', () => {
  it('is written in UTC, whatever offset it is given with', () => {
    const given = { startsAt: '2019-02-19T09:00:00+07:00', endsAt: '2019-02-19T05:30:00+03:00' };
    expect(parsePeriod(given, 'slot')).toEqual({
      startsAt: '2019-02-19T02:00:00.000Z',
      endsAt: '2019-02-19T02:30:00.000Z',
    });
  });

  it.each([
    ['starts at no time', { startsAt: 'soon', endsAt: '2019-02-19T02:30:00Z' }, 'RFC 3339'],
    ['ends at no time', { startsAt: '2019-02-19T02:30:00Z', endsAt: '' }, 'RFC 3339'],
    [
      'ends before it starts',
      { startsAt: '2019-02-19T02:30:00Z', endsAt: '2019-02-19T02:29:59.999Z' },
      'ends before',
    ],
    [
      'ends when it starts',
      { startsAt: '2019-02-19T02:30:00Z', endsAt: '2019-02-19T09:30:00+07:00' },
      'ends before',
    ],
  ])('is refused when it %s, at the place in the input', (_what, given, message) => {
    expect(parsePeriod(given, 'slots.3')).toMatchObject({
      refusal: 'InvalidInput',
      field: 'slots.3',
      message: expect.stringContaining(message),
    });
  });

  it('overlaps another exactly when an instant lies in both', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const latestStart = Math.max(Date.parse(one.startsAt), Date.parse(other.startsAt));
        const earliestEnd = Math.min(Date.parse(one.endsAt), Date.parse(other.endsAt));
        expect(overlap(one, other)).toBe(latestStart < earliestEnd);
        expect(overlap(other, one)).toBe(overlap(one, other));
      }),
    );
  });

  it('does not overlap one that begins when it ends', () => {
    const noon = '2019-02-19T12:00:00.000Z';
    const before = { startsAt: '2019-02-19T11:00:00.000Z', endsAt: noon };
    const after = { startsAt: noon, endsAt: '2019-02-19T13:00:00.000Z' };
    expect([overlap(before, after), overlap(after, before)]).toEqual([false, false]);
  });
});
