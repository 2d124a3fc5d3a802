import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCOPES_OF_ROLE } from '@hub/hub-language';
import { decodeJwt } from 'jose';
import type { RunningHub } from '../stack/running-hub.ts';
import { DEMO_PEOPLE, DEMO_SYSTEMS } from './demo-people.ts';
import { startTestIdentity, type TestIdentity } from './testing/test-identity.ts';
import { listEveryone, subjectNamed, tokenFor } from './token-command.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity.stop());

const hubWith = (signIn?: TestIdentity['access']) => () => ({ signIn }) as RunningHub;

describe('the demo people', () => {
  it('are someone for every role that there is to grant', () => {
    const given = [...DEMO_PEOPLE, ...DEMO_SYSTEMS].flatMap(({ roles }) => roles);
    expect(new Set(given)).toEqual(new Set(Object.keys(SCOPES_OF_ROLE)));
  });

  it('have a subject, a user name and a name each, of addresses that belong to nobody', () => {
    for (const key of ['subject', 'userName', 'name'] as const) {
      expect(new Set(DEMO_PEOPLE.map((person) => person[key])).size).toBe(DEMO_PEOPLE.length);
    }
    for (const { userName, name } of DEMO_PEOPLE) {
      expect(userName).toMatch(/^[a-z0-9-]+@example\.org$/);
      expect(name).toMatch(/ Example$/);
    }
  });

  it('are two where two must agree, three where three review, and one of each office in two hubs', () => {
    const having = (role: string, scope?: string) =>
      DEMO_PEOPLE.filter(
        (one) => one.roles.some((other) => other === role) && (!scope || one.scope === scope),
      );
    for (const role of ['EXPERT', 'COMPLIANCE']) expect(having(role)).toHaveLength(2);
    expect(having('REVIEWER')).toHaveLength(3);
    for (const hub of ['hub:FIRST', 'hub:SECOND']) {
      for (const role of ['OPERATOR', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER']) {
        expect(having(role, hub)).toHaveLength(1);
      }
    }
  });
});

describe('npm run token', () => {
  it.each([
    ['founder', 'founder'],
    ['Founder@example.org', 'founder'],
    ['OPERATOR', 'operator-first'],
    ['org_member', 'company-member'],
    ['PARTNER_SYSTEM', 'partner-system'],
  ])('means by %s %s, and gets the token from the running hub', async (who, subject) => {
    expect(subjectNamed(who)).toBe(subject);
    const claims = decodeJwt(await tokenFor(who, hubWith(identity.access)));
    expect(claims).toMatchObject({ sub: subject, iss: identity.issuer, aud: 'hub' });
  });

  it('lists everyone with roles and scope, but not the system that loads the hub', () => {
    const lines = listEveryone().split('\n');
    expect(lines).toHaveLength(DEMO_PEOPLE.length + 2);
    expect(lines.find((line) => line.startsWith('founder '))).toMatch(/ORG_ADMIN +organization:STARTUP$/);
    expect(listEveryone()).not.toContain('loader');
  });

  it.each(['eve', '', 'PUBLIC', 'loader', '__proto__'])('says of %j who there is', async (who) => {
    const asked = tokenFor(who, hubWith(identity.access));
    await expect(asked).rejects.toThrow(/^There is nobody called ".*" here\. There are:\nSUBJECT/);
    await expect(asked).rejects.toThrow('company-admin@example.org');
  });

  it('says what to do when the hub of the data folder does not run', async () => {
    const gone = { issuer: 'http://127.0.0.1:9', clients: {} };
    await expect(tokenFor('founder', hubWith(gone))).rejects.toThrow(
      'The hub is not running: nothing answers at http://127.0.0.1:9/token. Run "npm start" in another terminal',
    );
  });

  it('says what to do when the hub was started without a sign-in', async () => {
    await expect(tokenFor('founder', hubWith())).rejects.toThrow('Start it anew with "npm start".');
  });

  it('says what the sign-in says when it gives no token', async () => {
    const stranger = { issuer: identity.issuer, clients: { 'command-line': 'wrong' } };
    await expect(tokenFor('founder', hubWith(stranger))).rejects.toThrow('client authentication failed');
  });
});
