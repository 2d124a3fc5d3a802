import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, seen, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { sendInvitation } from '../access/send-invitation.ts';
import { definition } from '../app.ts';
import { importCompanies } from '../import/import-companies.ts';
import { aSource, named, records } from '../testing/builders.ts';
import { aFounder, aGrant, aPerson } from '../testing/people.ts';
import { OWNED, type ErasedPerson } from './erase-person.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Shown = { kind: string; type: string; id: string; data: string };
type Page = { records: Shown[]; next: string | null };
type Exported = { exportPerson: { person: string | null; account: string | null; companies: Page | null } };
type Wanted = { person?: string; reason?: string; first?: number; after?: string };

const QUERY = `query ($person: ID, $reason: String, $first: Int, $after: String) {
  exportPerson(person: $person, reason: $reason) {
    person account companies(first: $first, after: $after) { records { kind type id data } next } } }`;
const ask = (as: TestCaller, wanted: Wanted = {}) => bed.ask<Exported>(QUERY, wanted, as);

/** All of it, page after page. */
async function exported(as: TestCaller, wanted: Wanted = {}): Promise<Shown[]> {
  const all: Shown[] = [];
  let after: string | undefined;
  do {
    const { data, errors } = await ask(as, { ...wanted, ...(after === undefined ? {} : { after }) });
    expect(errors).toEqual([]);
    const page = data.exportPerson.companies as Page;
    all.push(...page.records);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return all;
}

/** What is said of each record of one kind. */
const of = (all: readonly Shown[], kind: string) =>
  all.filter((one) => one.kind === kind).map(({ type, data }) => ({ type, ...(JSON.parse(data) as object) }));

const OFFICER: TestCaller = { subject: 'officer', roles: ['COMPLIANCE'] };

describe('what the hub holds of a person', () => {
  it('is the profile, the grants and what was done, whole, and nothing of other people', async () => {
    const { founder, company } = await aFounder(bed);
    const other = await aPerson(bed);
    await aGrant(bed, other);
    await aGrant(bed, founder, { role: 'REVIEWER', why: 'knows the field' });
    const as = await bed.signedIn(founder.account);
    const all = await exported(as);
    expect(of(all, 'OWN')).toEqual([
      expect.objectContaining({
        type: 'Person',
        id: founder.id,
        names: founder.names,
        account: founder.account,
      }),
      expect.objectContaining({
        type: 'Grant',
        role: 'ORG_ADMIN',
        givenBy: founder.account,
        organization: company.id,
      }),
      expect.objectContaining({ type: 'Grant', role: 'REVIEWER', why: 'knows the field' }),
    ]);
    expect(of(all, 'ACTION').map((one) => (one as { aggregate?: string }).aggregate)).toContain(company.id);
    expect(of(all, 'HISTORY')).toContainEqual(
      expect.objectContaining({ aggregate: founder.id, version: 1, snapshot: expect.anything() as object }),
    );
    expect(of(all, 'ANSWER').map(({ type }) => type)).toContain('registerOrganization');
    const told = JSON.stringify(all);
    for (const stranger of [other.id, other.account, '"test"', String.raw`\"test\"`])
      expect(told).not.toContain(stranger);
  });

  it('is what an invitation says that the person accepted, but not its secret', async () => {
    const { company } = await aFounder(bed);
    const editor = await aPerson(bed);
    const note = 'for Example Editor';
    const sent = await bed.accept(sendInvitation, {
      organization: company.id,
      role: 'ORG_EDITOR',
      validDays: 1,
      note,
    });
    await bed.mutate('acceptInvitation', { token: sent.token }, { as: await bed.signedIn(editor.account) });
    const all = await exported(await bed.signedIn(editor.account));
    const [invited] = of(all, 'OWN').filter(({ type }) => type === 'Invitation');
    expect(invited).toMatchObject({ note, acceptedBy: editor.id });
    expect(JSON.stringify(all)).not.toContain(sent.invitation.secretHash);
  });

  it('is what a document says of somebody who never signed in, for Compliance', async () => {
    const persons = [{ source: aSource('p1'), names: [named('Example Person')], roles: [] }];
    const { records: made } = await bed.accept(importCompanies, records({ persons }));
    const id = made.find(({ type }) => type === 'Person')?.id ?? '';
    const all = await exported(OFFICER, { person: id, reason: 'asked for by the person' });
    expect(of(all, 'SOURCE')).toMatchObject([
      { type: 'Person', recordId: 'p1', input: { names: [{ value: 'Example Person' }] } },
    ]);
  });

  it('comes in pages that together are all of it, each record once', async () => {
    const { founder } = await aFounder(bed);
    const as = await bed.signedIn(founder.account);
    const whole = await exported(as, { first: 100 });
    expect(await exported(as, { first: 1 })).toEqual(whole);
    expect(whole.length).toBeGreaterThan(5);
    const cursor = (text: string) => Buffer.from(text).toString('base64url');
    for (const after of ['', 'x', cursor('OWN Person\nx'), cursor('ACTION\nx'), cursor('Other\n1')]) {
      expect((await ask(as, { after })).errors).toEqual(['BAD_USER_INPUT at exportPerson.companies']);
    }
  });

  it('is for the person, and for Compliance with a reason', async () => {
    const { founder } = await aFounder(bed);
    const stranger = await bed.signedIn((await aPerson(bed)).account);
    const reason = 'asked for by the person';
    const missing = 'per_01h455vb4pex5vsknk084sn02q';
    for (const person of [founder.id, missing, 'nobody']) {
      for (const as of [stranger, { roles: ['OPERATOR'] } as const]) {
        expect((await ask(as, { person, reason })).errors).toEqual(['FORBIDDEN at exportPerson']);
      }
    }
    expect((await ask({}, {})).errors).toEqual(['UNAUTHENTICATED at exportPerson']);
    expect((await ask(OFFICER, { person: founder.id })).errors).toEqual(['BAD_USER_INPUT at exportPerson']);
    expect((await ask(OFFICER, { person: founder.id, reason: ' ' })).errors).toEqual([
      'BAD_USER_INPUT at exportPerson',
    ]);
    expect((await ask(OFFICER, { person: 'nobody', reason })).data.exportPerson).toBeNull();
    expect(await exported(OFFICER, { person: missing, reason })).toEqual([]);
    const own = await exported(await bed.signedIn(founder.account));
    expect(await exported(OFFICER, { person: founder.id, reason })).toEqual(own);
  });

  it('is told to no caller of the service in whose name another account was put', async () => {
    const { founder } = await aFounder(bed);
    const stranger = await bed.signedIn((await aPerson(bed)).account);
    const representations = [{ __typename: 'PersonExport', person: founder.id, account: founder.account }];
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on PersonExport { companies { records { id } } } } }`;
    expect((await bed.ask(query, { representations }, stranger)).errors).toEqual([
      'FORBIDDEN at _entities.0.companies',
    ]);
    const half = [{ ...representations[0], account: stranger.subject }];
    expect((await bed.ask(query, { representations: half }, stranger)).errors).toEqual([
      'FORBIDDEN at _entities.0.companies',
    ]);
  });
});

describe('what is erased', () => {
  it('is what the export shows as the person’s own: every type, and each record of it by its digest', async () => {
    const owned = definition.aggregates.filter(({ fields }) =>
      Object.values(fields).some(({ spec }) => spec.isWhose),
    );
    expect(owned.map(({ typeName }) => typeName).toSorted()).toEqual(
      OWNED.map(({ typeName }) => typeName).toSorted(),
    );
    const { founder } = await aFounder(bed);
    await aGrant(bed, founder);
    const before = await exported(await bed.signedIn(founder.account));
    const row = { id: founder.id, version: (of(before, 'OWN')[0] as { version?: number }).version ?? 0 };
    const as = { subject: 'officer', roles: ['COMPLIANCE'] } as const;
    const input = { ...seen(row), reason: 'asked for by the person' };
    const proof = (await bed.mutate('erasePerson', input, { as })) as ErasedPerson;
    for (const { type, count, digest } of proof.erased) {
      const own = before.filter((one) => one.kind === 'OWN' && one.type === type);
      const lines = own.map(({ data }) => JSON.parse(data) as { id: string; version: number });
      const text = lines
        .map(({ id, version }) => `${id} ${version}`)
        .toSorted()
        .join('\n');
      expect({ type, count, digest }).toEqual({
        type,
        count: own.length,
        digest: createHash('sha256').update(text).digest('hex'),
      });
    }
    expect(proof.erased.map(({ type, count }) => [type, count])).toEqual([
      ['Person', 1],
      ['OrganizationMembership', 0],
      ['Grant', 2],
      ['Invitation', 0],
    ]);
  });

  it('leaves of the person who did what, and when', async () => {
    const { founder, company } = await aFounder(bed);
    const [row] = of(await exported(await bed.signedIn(founder.account)), 'OWN') as unknown as [
      { id: string; version: number },
    ];
    const input = { ...seen(row), reason: 'asked for by the person' };
    await bed.mutate('erasePerson', input, { as: { subject: 'officer', roles: ['COMPLIANCE'] } });
    const left = await exported(await bed.signedIn(founder.account));
    expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['ACTION']));
    expect(JSON.stringify(left)).toContain(company.id);
    expect(JSON.stringify(left)).not.toContain('Example Person');
  });
});
