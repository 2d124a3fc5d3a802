import { describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { aMember, anInspection, aVisit } from '../../test/library/builders.ts';
import { inspection } from '../../test/library/inspection.ts';
import { member } from '../../test/library/member.ts';
import { visit } from '../../test/library/visit.ts';
import { ownersOf } from './owners.ts';

const [a, b, c] = [newId('org'), newId('org'), newId('org')];
const organization = (id: string) => ({ kind: 'ORGANIZATION', id }) as const;

describe('the owners of a row', () => {
  it('are what the columns name: one id, a list of them, a party, parties', () => {
    const owners = ['origin', 'organizations', 'host', 'guests'];
    const row = aVisit({ organizations: [a], host: organization(b), guests: [organization(c)] });
    expect(ownersOf({ owners }, row)).toEqual([a, b, c]);
  });

  it('are none where the columns have no value', () => {
    expect(ownersOf(visit, aVisit())).toEqual([]);
    expect(ownersOf(visit, {})).toEqual([]);
  });

  it('are not those of columns that the aggregate does not list', () => {
    expect(ownersOf(visit, aVisit({ guests: [organization(a)] }))).toEqual([]);
    expect(ownersOf(inspection, anInspection({ organization: a, inspector: b }))).toEqual([a]);
  });

  it('may be the row itself', () => {
    expect(ownersOf(member, { ...aMember(), id: a })).toEqual([a]);
  });
});
