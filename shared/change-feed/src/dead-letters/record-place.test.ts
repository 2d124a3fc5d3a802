import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPlace, parsePlace } from './record-place.ts';

describe('the place of a record', () => {
  it('is read back from its text', () => {
    const place = fc.record({
      topic: fc.stringMatching(/^[a-z][a-z.-]*\.v[1-9]$/),
      partition: fc.nat(),
      offset: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String),
    });
    fc.assert(fc.property(place, (one) => expect(parsePlace(formatPlace(one))).toEqual(one)));
  });

  it.each([
    '',
    'companies.hub.v1',
    'companies.hub.v1/0',
    'companies.hub.v1/0/1/2',
    'companies.hub.v1/x/1',
    '/0/1',
    'a/0/-1',
  ])('is not %p, and the refusal shows the form', (text) => {
    expect(() => parsePlace(text)).toThrow(
      `"${text}" is not a dead letter: give TOPIC/PARTITION/OFFSET as "list" shows it`,
    );
  });
});
