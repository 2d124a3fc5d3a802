import { describe, expect, it } from '@jest/globals';
import { callerOf, newId, type Grant, type Role } from '@hub/hub-language';
import { branch } from '../../test/library/branch.ts';
import { inspection } from '../../test/library/inspection.ts';
import { member } from '../../test/library/member.ts';
import { visit } from '../../test/library/visit.ts';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { reachValues } from './reach-values.ts';
import { accessOf, authorityOf, isReached, reachOf } from './reach.ts';

const [organization, hub, person] = [newId('org'), newId('hub'), newId('per')];
const RULE: Role[] = ['OPERATOR', 'ORG_ADMIN', 'REVIEWER'];
const as = (...grants: Grant[]) =>
  callerOf({ subject: 'anna', roles: [], requestId: 'r' }, { person, grants });
const admin: Grant = { role: 'ORG_ADMIN', kind: 'ORGANIZATION', id: organization };
const ofHub: Grant = { role: 'OPERATOR', kind: 'HUB', id: hub };
const ofPlatform: Grant = { role: 'OPERATOR', kind: 'PLATFORM', id: null };
const reviewer: Grant = { role: 'REVIEWER', kind: 'PLATFORM', id: null };
const access = (aggregate: Aggregate, ...grants: Grant[]) =>
  accessOf(authorityOf(as(...grants), RULE), aggregate);

describe('what a caller acts on', () => {
  it('is everything for staff of the platform', () => {
    expect(authorityOf(as(admin, ofPlatform), RULE)).toBe('ANYTHING');
  });

  it('is what the grants name whose role the rule has', () => {
    expect(authorityOf(as(admin, ofHub), RULE)).toMatchObject({
      reach: { ORGANIZATION: [organization], HUB: [hub], PERSON: [] },
      isStaff: true,
    });
    expect(authorityOf(as(admin), RULE)).toMatchObject({ isStaff: false });
    expect(authorityOf(as(ofHub), ['ORG_ADMIN'])).toMatchObject({ reach: { HUB: [] }, isStaff: false });
  });

  it('is what is assigned to the person, for a role that is assigned, wherever it holds', () => {
    expect(authorityOf(as(reviewer), RULE)).toMatchObject({ reach: { PERSON: [person] }, isStaff: false });
    expect(authorityOf(as(admin), RULE)).toMatchObject({ reach: { PERSON: [] } });
  });
});

describe('the rows of an aggregate on which one acts', () => {
  it('are all for the platform, and for staff of any hub where hubs share them', () => {
    expect(access(visit, ofPlatform)).toBe('ALL');
    expect(access(member, ofHub)).toBe('ALL');
  });

  it('are those of the owners, the place, or what they are a part of', () => {
    expect(access(member, admin)).toEqual(['ORGANIZATION']);
    expect(access(branch, ofHub)).toEqual(['HUB']);
    expect(access(visit, ofHub, admin)).toEqual(['ORGANIZATION', 'HUB']);
  });

  it('are none that nothing leads to', () => {
    expect(access(branch, admin)).toEqual([]);
    expect(access(inspection, reviewer)).toEqual([]);
    expect(access(visit)).toEqual([]);
  });
});

describe('a reach', () => {
  it('has each id once, and none that is not of its kind', () => {
    const grants = [admin, admin, { ...ofHub, id: newId('evt') }, { ...ofHub, id: 'hub_1' }];
    expect(reachOf(grants, 'per_1')).toEqual({
      ORGANIZATION: [organization],
      HUB: [],
      EVENT: [],
      PROGRAMME: [],
      PERSON: [],
    });
  });

  it('gives statements its ids and uuids under the name of their use', () => {
    const values = reachValues('acting', { HUB: [hub] });
    expect(values['acting.HUB.ids']).toEqual([hub]);
    expect(values['acting.HUB.uuids']).toHaveLength(1);
    expect(values['acting.EVENT.uuids']).toEqual([]);
  });

  it('leads over a whole, and over it only where the whole is reached', () => {
    expect(isReached(visit, 'HUB', 'acting')).toBe(true);
    expect(isReached(visit, 'EVENT', 'acting')).toBe(false);
    expect(isReached(member, 'HUB', 'acting')).toBe(false);
  });
});
