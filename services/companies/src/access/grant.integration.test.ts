import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, seen, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aHub } from '../testing/builders.ts';
import { aFounder, aGrant, aPerson, holding } from '../testing/people.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { giveGrant } from './give-grant.ts';
import { grant } from './grant.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const grantsOf = async (account: string) => (await bed.signedIn(account)).grants;
const revoke = (row: { id: string; version: number }, as = {}) =>
  bed.mutate('revokeGrant', { ...seen(row), reason: 'left the hub' }, as);

describe('a grant', () => {
  it('takes every step of the table, and no other', async () => {
    const holder = await aPerson(bed);
    let hubs = 0;
    const values = () => ({
      person: holder.id,
      account: holder.account,
      role: 'EVENT_ORGANIZER' as const,
      organization: null,
      hub: null,
      event: newId('evt'),
      programme: null,
      since: '2026-01-01T00:00:00.000Z',
      until: null,
      givenBy: `operator ${++hubs}`,
      why: null,
      example: true,
      provenance: null,
    });
    expect(await wrongPairs(bed, { aggregate: grant, steps: STEPS.grant, values })).toEqual([]);
  });

  it('is what a caller may, from when it is given until it is revoked', async () => {
    const holder = await aPerson(bed);
    expect(await grantsOf(holder.account)).toEqual([]);
    const given = await aGrant(bed, holder, { role: 'COMPLIANCE' });
    expect(await grantsOf(holder.account)).toEqual([{ role: 'COMPLIANCE', kind: 'PLATFORM', id: null }]);
    await revoke(given);
    expect(await grantsOf(holder.account)).toEqual([]);
  });

  it('ends by itself when it has an end', async () => {
    const holder = await aPerson(bed);
    const until = '2030-01-01T00:00:00.000Z';
    const given = await aGrant(bed, holder, { until });
    expect(given).toMatchObject({ until, status: 'ACTIVE' });
    await bed.database.query("UPDATE role_grant SET until = now() - interval '1 second' WHERE account = $1", [
      holder.account,
    ]);
    expect(await grantsOf(holder.account)).toEqual([]);
  });

  it('is seen by its holder, by the people of its organization and by staff', async () => {
    const { founder, company } = await aFounder(bed);
    const [own] = await bed.run((work) => work.list(grant, { person: founder.id }), {});
    const people = {
      'its holder': { subject: founder.account, person: founder.id, grants: [] },
      'a member': holding('ORG_MEMBER', 'ORGANIZATION', company.id),
      'a hub operator': holding('OPERATOR', 'HUB', newId('hub')),
    };
    expect((await seenBy(bed, grant, own?.id ?? '', people)).toSorted()).toEqual(
      [...STAFF, 'its holder', 'a member'].toSorted(),
    );
  });
});

describe('giving a grant', () => {
  const operator = { subject: 'op', roles: ['OPERATOR'] as const };

  it('is for an Operator where the own role holds: in the own hub, in no other and not on the platform', async () => {
    const [own, other] = [await aHub(bed), await aHub(bed, 'hub-9')];
    const holder = await aPerson(bed);
    const as = holding('OPERATOR', 'HUB', own.id);
    const give = (values: object) => {
      const input = { person: holder.id, role: 'EVENT_ORGANIZER', ...values };
      return bed.mutate('giveGrant', input, { as });
    };
    const event = newId('evt');
    for (const place of [
      { scopeKind: 'HUB', scopeId: own.id },
      { scopeKind: 'EVENT', scopeId: event, hub: own.id },
    ]) {
      expect(await give(place)).toMatchObject({ status: 'ACTIVE', hub: own.id });
    }
    const foreign = [
      { scopeKind: 'HUB', scopeId: other.id },
      { scopeKind: 'EVENT', scopeId: event, hub: other.id },
      { scopeKind: 'EVENT', scopeId: newId('evt') },
      { scopeKind: 'PLATFORM' },
    ];
    for (const place of foreign) {
      await expect(give(place)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
  });

  it.each([
    [
      'a role where it does not hold',
      { role: 'COMPLIANCE', scopeKind: 'HUB', scopeId: newId('hub') },
      'InvalidInput',
    ],
    ['a place without an id', { role: 'OPERATOR', scopeKind: 'HUB' }, 'InvalidInput'],
    [
      'a place of another kind',
      { role: 'OPERATOR', scopeKind: 'HUB', scopeId: newId('org') },
      'InvalidInput',
    ],
    ['an end that has passed', { until: '2019-01-01T00:00:00Z' }, 'InvalidInput'],
    [
      'a hub that does not exist',
      { role: 'OPERATOR', scopeKind: 'HUB', scopeId: newId('hub') },
      'ReferenceUnknown',
    ],
  ])('refuses %s', async (_what, values, refusal) => {
    const { id } = await aPerson(bed);
    const input = { person: id, role: 'COMPLIANCE', scopeKind: 'PLATFORM', ...values };
    expect(await bed.mutate('giveGrant', input, { as: operator })).toMatchObject({ refusal });
  });

  it('is not for oneself, not twice, and not to who has never signed in', async () => {
    const own = await aPerson(bed, 'op');
    const toSelf = { person: own.id, role: 'COMPLIANCE', scopeKind: 'PLATFORM' };
    expect(await bed.mutate('giveGrant', toSelf, { as: operator })).toMatchObject({ rule: 'OWN_GRANT' });
    const other = await aPerson(bed);
    await aGrant(bed, other);
    const again = { ...toSelf, person: other.id };
    expect(await bed.mutate('giveGrant', again, { as: operator })).toMatchObject({ rule: 'ALREADY_HELD' });
    const unknown = bed.run(giveGrant, { person: newId('per'), role: 'EXPERT', scopeKind: 'PLATFORM' });
    expect(await unknown).toMatchObject({ refusal: 'ReferenceUnknown' });
  });

  it('needs the role of an Operator', async () => {
    const { id } = await aPerson(bed);
    const give = 'mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { __typename } }';
    const input = { idempotencyKey: 'g', person: id, role: 'OPERATOR', scopeKind: 'PLATFORM' };
    for (const role of ['COMPLIANCE', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER'] as const) {
      expect((await bed.ask(give, { input }, { roles: [role] })).errors).toEqual(['FORBIDDEN at giveGrant']);
    }
  });
});

describe('revoking a grant', () => {
  it('needs a reason, and leaves who, when and why in the audit trail', async () => {
    const given = await aGrant(bed, await aPerson(bed));
    expect(await bed.mutate('revokeGrant', seen(given))).toMatchObject({ field: 'reason' });
    await revoke(given, { as: { subject: 'op', roles: ['OPERATOR'] } });
    const changes = await bed.changes(given.id);
    expect(changes.at(-1)).toMatchObject({ changeType: 'revoked', actor: 'op', reason: 'left the hub' });
  });

  it('leaves every organization an admin', async () => {
    const { founder } = await aFounder(bed);
    const [own] = await bed.run((work) => work.list(grant, { person: founder.id }), {});
    if (!own) throw new Error('the founder has no grant');
    expect(await revoke(own)).toMatchObject({ rule: 'LAST_ADMIN' });
  });
});
