import { describe, expect, it } from '@jest/globals';
import { zoneProblem } from './time-zone.ts';

describe('a time zone', () => {
  it.each(['Asia/Ho_Chi_Minh', 'Europe/Moscow', 'UTC'])('may be %s', (zone) => {
    expect(zoneProblem(zone, 'zone')).toBeUndefined();
  });

  it.each(['Asia/Danang', 'Mars/Base', ''])('may not be "%s"; the refusal shows a good one', (zone) => {
    expect(zoneProblem(zone, 'timeZone')).toMatchObject({
      refusal: 'InvalidInput',
      field: 'timeZone',
      message: expect.stringContaining('Asia/Ho_Chi_Minh'),
    });
  });
});
