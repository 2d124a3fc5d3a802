import { describe, expect, it } from '@jest/globals';
import type { Identity } from './identity.ts';
import { signRequest, verifyRequest } from './signature.ts';

const SECRET = 'a secret of sixteen or more';
const NOW = 1_700_000_000_000;
const identity: Identity = { subject: 'anna', roles: ['OPERATOR'], requestId: 'r1' };
const request = { method: 'POST', body: '{"query":"{ hubs }"}' };

describe('signed requests', () => {
  it('carry the identity that was signed', () => {
    const headers = signRequest(SECRET, request, identity, NOW);
    expect(verifyRequest(SECRET, request, headers, NOW)).toEqual(identity);
  });

  const signed = () => signRequest(SECRET, request, identity, NOW);
  const forged = Buffer.from(JSON.stringify({ ...identity, subject: 'eve' })).toString('base64url');
  it.each([
    ['without a signature', {}, request, NOW],
    ['with another body', signed(), { ...request, body: '{}' }, NOW],
    ['with another method', signed(), { ...request, method: 'GET' }, NOW],
    ['with other claims', { ...signed(), 'x-hub-identity': forged }, request, NOW],
    ['replayed after 31 seconds', signed(), request, NOW + 31_000],
    ['from the future', signed(), request, NOW - 31_000],
    ['with a timestamp that is no number', { ...signed(), 'x-hub-timestamp': 'soon' }, request, NOW],
  ])('are refused %s', (_what, headers, seen, now) => {
    expect(() => verifyRequest(SECRET, seen, headers, now)).toThrow();
  });

  it('are refused with another secret', () => {
    expect(() => verifyRequest('another secret of sixteen', request, signed(), NOW)).toThrow('does not fit');
  });
});
