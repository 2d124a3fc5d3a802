import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import type { TestCaller } from '@hub/service-kit/testing';
import { aHub, anOrganization, aScreening } from '@hub/testing/snapshots';
import {
  hubOf,
  importedProvenance,
  organizationOf,
  personOf,
  refuseBlocked,
  refuseUnverified,
  screeningOf,
  unblockedOrganization,
} from './followed-companies.ts';
import { openFollower, type Follower } from '../test/follower.ts';

let follower: Follower;
beforeAll(async () => {
  follower = await openFollower();
});
afterAll(() => follower.close());

const within: Follower['within'] = (body) => follower.within(body);
const known: Follower['known'] = (...of) => follower.known(...of);

const unknownOf = (what: string, reference: string) => ({
  refusal: 'ReferenceUnknown',
  reference,
  message: expect.stringContaining(`No ${what} ${reference}`) as unknown,
});

describe('what companies has', () => {
  it('is known once it has arrived', async () => {
    const hub = aHub();
    const organization = anOrganization();
    const person = { id: newId('per'), version: 1, example: true, names: [] };
    await follower.bed.receive('companies.hub.v1', hub);
    await follower.bed.receive('companies.organization-record.v1', organization);
    await follower.bed.receive('companies.person.v1', person);
    expect(await within((work) => hubOf(work, hub.id))).toEqual(hub);
    expect(await within((work) => organizationOf(work, organization.id))).toEqual(organization);
    expect(await within((work) => personOf(work, person.id))).toEqual(person);
  });

  it('is refused by name before', async () => {
    const id = newId('org');
    expect(await within((work) => hubOf(work, id))).toEqual(unknownOf('hub', id));
    expect(await within((work) => organizationOf(work, id))).toEqual(unknownOf('organization', id));
    expect(await within((work) => personOf(work, id))).toEqual(unknownOf('person', id));
  });
});

describe('an organization that is hidden', () => {
  const asked = (id: string, as: TestCaller) =>
    follower.bed.run((work) => organizationOf(work, id), {}, { as });
  const stranger: TestCaller = { roles: ['ORG_ADMIN', 'INVESTOR'], organization: newId('org') };

  it.each(['DRAFT', 'SUBMITTED', 'REJECTED', 'PLANNED'] as const)(
    'as %s is unknown to others',
    async (status) => {
      const id = await known({ status });
      expect(await asked(id, stranger)).toEqual(unknownOf('organization', id));
      expect(await asked(id, {})).toEqual(unknownOf('organization', id));
      expect(await asked(id, { roles: ['ORG_MEMBER'], organization: id })).toMatchObject({ id });
      for (const role of ['OPERATOR', 'EVENT_ORGANIZER'] as const) {
        expect(await asked(id, { grants: [{ role, kind: 'HUB', id: newId('hub') }] })).toMatchObject({ id });
      }
    },
  );

  it('is none that is verified, or that a published document names', async () => {
    const provenance = { document: 'a-report', recordId: 'O1', sentences: [], derived: false };
    for (const fields of [{}, { status: 'SUSPENDED' }, { status: 'DRAFT', provenance }] as const) {
      const id = await known(fields);
      expect(await asked(id, stranger)).toMatchObject({ id });
    }
  });
});

describe('the provenance of an imported record', () => {
  const source = { recordId: 'O7', sentences: ['S1'], derived: false };

  it('names the document', async () => {
    expect(await within((work) => importedProvenance(work, 'a-report', source))).toMatchObject({
      document: 'a-report',
      recordId: 'O7',
      statedBy: null,
    });
  });

  it('names a person who is known, and is refused for one who is not', async () => {
    const person = { id: newId('per'), version: 1, example: true, names: [] };
    const attributed = { ...source, statedBy: person.id };
    const provenance = () => within((work) => importedProvenance(work, 'a-report', attributed));
    expect(await provenance()).toEqual(unknownOf('person', person.id));
    await follower.bed.receive('companies.person.v1', person);
    expect(await provenance()).toMatchObject({ statedBy: person.id });
  });
});

describe('the state of a screening', () => {
  const stateOf = async (...screenings: Parameters<typeof aScreening>[1][]) => {
    const organization = await known({}, ...screenings);
    return within((work) => screeningOf(work, organization));
  };

  it('is NONE without one', async () => {
    expect(await stateOf()).toBe('NONE');
  });

  it('is that of the latest, whichever arrived last', async () => {
    expect(await stateOf({ status: 'BLOCKED' }, { status: 'CLEAR' })).toBe('CLEAR');
    const [older, newer] = [newId('scr'), newId('scr')];
    expect(await stateOf({ id: newer, status: 'REVIEW' }, { id: older, status: 'CLEAR' })).toBe('REVIEW');
  });

  it('is that of the organization alone', async () => {
    await known({}, { status: 'BLOCKED' });
    expect(await stateOf({ status: 'CLEAR' })).toBe('CLEAR');
  });

  it.each([
    ['2026-05-04T09:00:00.001Z', 'CLEAR'],
    ['2026-05-04T09:00:00.000Z', 'STALE'],
    ['2026-05-03T00:00:00.000Z', 'STALE'],
  ])('that is CLEAR until %s is %s', async (validUntil, expected) => {
    expect(await stateOf({ status: 'CLEAR', validUntil })).toBe(expected);
  });

  it('that is not CLEAR does not run out', async () => {
    expect(await stateOf({ status: 'BLOCKED', validUntil: '2020-01-01T00:00:00.000Z' })).toBe('BLOCKED');
  });

  it('that is CLEAR without a date does not run out', async () => {
    const { validUntil: _until, ...endless } = aScreening(newId('org'));
    await follower.bed.receive('companies.screening.v1', endless);
    expect(await within((work) => screeningOf(work, endless.organization))).toBe('CLEAR');
  });
});

describe('an organization that acts', () => {
  const blocked = { refusal: 'RuleBreach', rule: 'ORGANIZATION_BLOCKED' };

  it.each(['BLOCKED', 'APPEAL'] as const)('is refused while its screening is %s', async (status) => {
    const organization = await known({}, { status });
    expect(await within((work) => refuseBlocked(work, organization))).toMatchObject(blocked);
    expect(await within((work) => unblockedOrganization(work, organization))).toMatchObject(blocked);
  });

  it.each(['PENDING', 'RUNNING', 'REVIEW', 'FAILED', 'CLEAR', 'STALE'] as const)(
    'is not blocked while its screening is %s',
    async (status) => {
      const organization = await known({}, { status });
      expect(await within((work) => refuseBlocked(work, organization))).toBeUndefined();
      expect(await within((work) => unblockedOrganization(work, organization))).toMatchObject({
        id: organization,
      });
    },
  );

  it.each(['REVIEW', 'RUNNING', 'FAILED'] as const)(
    'is refused while it is %s after an appeal, until it is cleared',
    async (status) => {
      const organization = await known({}, { status, blocking: true });
      expect(await within((work) => refuseBlocked(work, organization))).toMatchObject(blocked);
      await follower.bed.receive('companies.screening.v1', aScreening(organization, { blocking: false }));
      expect(await within((work) => refuseBlocked(work, organization))).toBeUndefined();
    },
  );

  it('may act before it was ever screened, but not before it is known', async () => {
    const organization = await known();
    expect(await within((work) => unblockedOrganization(work, organization))).toMatchObject({
      id: organization,
    });
    const id = newId('org');
    expect(await within((work) => unblockedOrganization(work, id))).toEqual(unknownOf('organization', id));
  });
});

describe('an organization that must be verified', () => {
  const refusal = (organization: string) => within((work) => refuseUnverified(work, organization));

  it('passes when it is, and screened clear', async () => {
    expect(await refusal(await known({ status: 'VERIFIED' }, { status: 'CLEAR' }))).toBeUndefined();
  });

  it('is refused while it is unknown', async () => {
    const id = newId('org');
    expect(await refusal(id)).toEqual(unknownOf('organization', id));
  });

  it.each(['DRAFT', 'SUBMITTED', 'SUSPENDED', 'ARCHIVED'] as const)(
    'is refused while it is %s',
    async (status) => {
      const organization = await known({ status }, { status: 'CLEAR' });
      expect(await refusal(organization)).toEqual({
        refusal: 'RuleBreach',
        rule: 'ORGANIZATION_NOT_VERIFIED',
        message: `organization ${organization} is ${status}, not VERIFIED`,
      });
    },
  );

  it.each([
    ['NONE', []],
    ['REVIEW', [{ status: 'REVIEW' }]],
    ['BLOCKED', [{ status: 'CLEAR' }, { status: 'BLOCKED' }]],
    ['STALE', [{ status: 'CLEAR', validUntil: '2026-01-01T00:00:00.000Z' }]],
  ] as const)('is refused while its screening is %s', async (state, screenings) => {
    const organization = await known({ status: 'VERIFIED' }, ...screenings);
    expect(await refusal(organization)).toEqual({
      refusal: 'RuleBreach',
      rule: 'ORGANIZATION_NOT_CLEAR',
      message: `the screening of ${organization} is ${state}, not CLEAR`,
    });
  });
});
