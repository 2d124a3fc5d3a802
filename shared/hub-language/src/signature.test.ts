import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import type { Identity } from './identity.ts';
import {
  CLOCK_SKEW_MS,
  isBodyOf,
  MAX_LIFETIME_MS,
  openEnvelope,
  requireBeforeDeadline,
  SignatureProblem,
  signRequest,
} from './signature.ts';

const SECRET = 'a secret of sixteen or more';
const NOW = 1_700_000_000_000;
const anna: Identity = { subject: 'anna', roles: ['OPERATOR'], requestId: 'r1' };
const to = { audience: 'companies', method: 'POST', path: '/graph?v=1' };
const body = '{"query":"{ hubs }"}';
const deadline = NOW + 2_000;

const signed = (more: object = {}, identity: Identity = anna) =>
  signRequest(SECRET, { ...to, body, deadline, ...more }, identity, NOW);
const open = (headers: Parameters<typeof openEnvelope>[2], seen: object = {}, now = NOW) =>
  openEnvelope([SECRET], { ...to, ...seen }, headers, now);

type Headers = Record<string, string>;
const envelopeIn = (headers: Headers) =>
  JSON.parse(Buffer.from(headers['x-hub-envelope'] ?? '', 'base64url').toString()) as object;
/** The headers with another envelope under the signature of the first. */
const altered = (change: object): Headers => {
  const text = JSON.stringify({ ...envelopeIn(signed()), ...change });
  return { ...signed(), 'x-hub-envelope': Buffer.from(text).toString('base64url') };
};
/** Headers that whoever has the key may make, whatever they say. */
const signedAnyway = (change: object): Headers => {
  const envelope = altered(change)['x-hub-envelope'] ?? '';
  const signature = createHmac('sha256', SECRET).update(envelope).digest('base64url');
  return { 'x-hub-envelope': envelope, 'x-hub-signature': signature };
};

describe('a signed request', () => {
  it('says who asks whom for what, and until when', () => {
    expect(open(signed())).toMatchObject({ ...to, identity: anna, issuedAt: NOW, deadline });
    const full: Identity = { ...anna, organization: 'org_1', traceparent: '00-a-b-01' };
    expect(open(signed({}, full)).identity).toEqual(full);
  });

  it('knows its body, as text or bytes', () => {
    const envelope = open(signed());
    expect([isBodyOf(envelope, body), isBodyOf(envelope, Buffer.from(body))]).toEqual([true, true]);
    expect([isBodyOf(envelope, `${body} `), isBodyOf(envelope, '')]).toEqual([false, false]);
  });

  it('has another nonce each time', () => {
    const nonces = new Set(Array.from({ length: 1_000 }, () => open(signed()).nonce));
    expect(nonces.size).toBe(1_000);
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64url')).toHaveLength(16);
  });

  it('fits whatever the case of the method', () => {
    expect(open(signed({ method: 'post' }), { method: 'Post' }).method).toBe('POST');
  });

  it('is taken from a second before its time until its deadline', () => {
    expect(open(signed(), {}, NOW - CLOCK_SKEW_MS).identity).toEqual(anna);
    expect(open(signed(), {}, deadline - 1).identity).toEqual(anna);
    const longest = { deadline: NOW + MAX_LIFETIME_MS };
    expect(open(signed(longest), {}, NOW + MAX_LIFETIME_MS - 1).identity).toEqual(anna);
  });

  it('is taken under either key while the key is changed', () => {
    const under = (secrets: string[]) => openEnvelope(secrets, to, signed(), NOW).identity;
    expect(under(['another secret of sixteen', SECRET])).toEqual(anna);
    expect(under([SECRET, 'another secret of sixteen'])).toEqual(anna);
    expect(() => under(['another secret of sixteen', 'a third secret of sixteen'])).toThrow('does not fit');
  });
});

describe('refused is a request', () => {
  const eve = { ...anna, subject: 'eve' };
  it.each<[string, Parameters<typeof openEnvelope>[2], string]>([
    ['without a signature', {}, 'does not come through the gateway'],
    ['with half of one', { 'x-hub-envelope': signed()['x-hub-envelope'] }, 'does not come through'],
    ['with a header twice', { ...signed(), 'x-hub-envelope': ['a', 'b'] }, 'does not come through'],
    ['with an empty signature', { ...signed(), 'x-hub-signature': '' }, 'does not fit'],
    ['with another identity', altered({ identity: eve }), 'does not fit'],
    ['with another deadline', altered({ deadline: deadline + 1 }), 'does not fit'],
    ['with another time', altered({ issuedAt: NOW + 1 }), 'does not fit'],
    ['with another nonce', altered({ nonce: 'A'.repeat(22) }), 'does not fit'],
    ['with another audience', altered({ audience: 'events' }), 'does not fit'],
    ['with another path', altered({ path: '/' }), 'does not fit'],
    ['with another method', altered({ method: 'GET' }), 'does not fit'],
    ['with another body', altered({ digest: 'x' }), 'does not fit'],
  ])('%s', (_what, headers, why) => {
    expect(() => open(headers)).toThrow(why);
    expect(() => open(headers)).toThrow(SignatureProblem);
  });

  it.each([
    [{ audience: 'events' }, 'signed for companies, not for events'],
    [{ method: 'GET' }, 'another method or path'],
    [{ path: '/graph' }, 'another method or path'],
  ])('that comes to another place than it was signed for: %j', (seen, why) => {
    expect(() => open(signed(), seen)).toThrow(why);
  });

  it('whose deadline has passed, or lies too far', () => {
    expect(() => open(signed(), {}, deadline)).toThrow('the deadline has passed');
    expect(() => requireBeforeDeadline(open(signed()), deadline)).toThrow('the deadline has passed');
    expect(() => open(signed({ deadline: NOW + MAX_LIFETIME_MS + 1 }))).toThrow('too far');
  });

  it('from the future', () => {
    expect(() => open(signed(), {}, NOW - CLOCK_SKEW_MS - 1)).toThrow('from the future');
  });

  it.each<[string, object]>([
    ['a nonce that is too short', { nonce: 'abc' }],
    ['a nonce that is none', { nonce: 7 }],
    ['a deadline in words', { deadline: 'soon' }],
    ['a time that is none', { issuedAt: null }],
    ['a path that is none', { path: 1 }],
    ['nobody', { identity: null }],
    ['an empty subject', { identity: { ...anna, subject: '' } }],
    ['a role that nobody knows', { identity: { ...anna, roles: ['OPERATOR', 'KING'] } }],
    ['a role instead of roles', { identity: { ...anna, roles: 'OPERATOR' } }],
    ['no id of its own', { identity: { ...anna, requestId: undefined } }],
    ['an organization that is no id', { identity: { ...anna, organization: 1 } }],
  ])('that the gateway has signed in another form: %s', (_what, change) => {
    expect(() => open(signedAnyway(change))).toThrow('of another form');
  });

  it('that is signed as another value than an object', () => {
    const envelope = Buffer.from('null').toString('base64url');
    const signature = createHmac('sha256', SECRET).update(envelope).digest('base64url');
    expect(() => open({ 'x-hub-envelope': envelope, 'x-hub-signature': signature })).toThrow('another form');
  });
});
