import { describe, expect, it } from '@jest/globals';
import type { Identity } from './identity.ts';
import { SignatureProblem, signRequest, verifyRequest } from './signature.ts';

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

  it('are refused when a header comes twice', () => {
    const headers = { ...signed(), 'x-hub-identity': [signed()['x-hub-identity'] ?? '', forged] };
    expect(() => verifyRequest(SECRET, request, headers, NOW)).toThrow('does not come through the gateway');
  });

  it('are refused with a timestamp that was made young again', () => {
    const headers = { ...signed(), 'x-hub-timestamp': String(NOW + 60_000) };
    expect(() => verifyRequest(SECRET, request, headers, NOW + 60_000)).toThrow('does not fit');
  });

  it('are taken up to half a minute from now, either way', () => {
    for (const at of [NOW - 30_000, NOW + 30_000])
      expect(verifyRequest(SECRET, request, signed(), at)).toEqual(identity);
  });

  it('fit whatever the case of the method, and whether the body is text or bytes', () => {
    const same = { method: 'post', body: Buffer.from(request.body) };
    expect(verifyRequest(SECRET, same, signed(), NOW)).toEqual(identity);
  });

  it('say who, and name the problem as one of the signature', () => {
    expect(() => verifyRequest(SECRET, request, {}, NOW)).toThrow(SignatureProblem);
    const { organization, traceparent } = { organization: 'org_1', traceparent: '00-a-b-01' };
    const full: Identity = { ...identity, organization, traceparent };
    expect(verifyRequest(SECRET, request, signRequest(SECRET, request, full, NOW), NOW)).toEqual(full);
  });
});
