import { describe, expect, it } from '@jest/globals';
import { callerOf, newId, type Grant, type Role } from '@hub/hub-language';
import { sql } from 'kysely';
import { branch } from '../../test/library/branch.ts';
import { inspection } from '../../test/library/inspection.ts';
import { member } from '../../test/library/member.ts';
import { visit } from '../../test/library/visit.ts';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { uuidOf } from './condition.ts';
import { sightOf, within } from './sight.ts';
import { compileStatement } from './statement.ts';

const [organization, other] = [newId('org'), newId('org')];
const [hub, event, person] = [newId('hub'), newId('evt'), newId('per')];
const inOrganization = (role: Role, id: string): Grant => ({ role, kind: 'ORGANIZATION', id });
const staff = (role: Role, kind: Grant['kind'] = 'PLATFORM', id: string | null = null): Grant => ({
  role,
  kind,
  id,
});

/** The condition that a caller's reads get, and the values in it. */
function seenBy(grants: readonly Grant[], aggregate: Aggregate) {
  const caller = callerOf({ subject: 'anna', roles: [], requestId: 'r' }, { person, grants });
  const { access, values } = sightOf(caller, aggregate);
  const { statement, parameters } = compileStatement(sql`${within(access, aggregate)}`);
  return { text: statement.text.replaceAll('"', '').replaceAll(/\s+/g, ' '), parameters: parameters(values) };
}

describe('everything is seen', () => {
  it.each<[string, Grant, Aggregate]>([
    ['by staff of the platform', staff('OPERATOR'), visit],
    ['by Compliance', staff('COMPLIANCE'), branch],
    ['by a role that the aggregate names', staff('PROGRAMME_MANAGER'), inspection],
    ['by staff of any hub, of what hubs share', staff('OPERATOR', 'HUB', hub), member],
  ])('%s', (_who, grant, aggregate) => {
    expect(seenBy([grant], aggregate)).toEqual({ text: 'TRUE', parameters: [] });
  });
});

describe('nothing is seen', () => {
  it.each<[string, Grant[]]>([
    ['by everyone, where nothing is public', []],
    ['by a role that the aggregate does not name', [staff('EVENT_ORGANIZER')]],
    ['by who has an organization of another kind', [inOrganization('ORG_MEMBER', newId('hub'))]],
    ['by staff of one hub, of what belongs to none', [staff('OPERATOR', 'EVENT', event)].slice(1)],
  ])('%s', (_who, grants) => {
    expect(seenBy(grants, inspection).text).toBe('FALSE');
  });
});

describe('rows that no column gives to an organization', () => {
  const shown: Aggregate = {
    ...visit,
    visibility: { ...visit.visibility, others: (organizations) => sql`t.shown_to && ${organizations}` },
  };

  it('are seen by its people, told which organizations they are of', () => {
    const { text, parameters } = seenBy([inOrganization('ORG_MEMBER', organization)], shown);
    expect(text).toMatch(/ OR t\.shown_to && \$\d+::uuid\[\]\)$/);
    expect(parameters.at(-1)).toEqual([uuidOf(organization)]);
  });

  it('are not asked for where the caller has no organization', () => {
    expect(seenBy([], shown).text).toBe('FALSE');
  });
});

describe('some rows are seen', () => {
  it('that are public, and that name the own organizations, whose people share one text', () => {
    const { text, parameters } = seenBy(
      [inOrganization('ORG_MEMBER', organization), inOrganization('INVESTOR', other)],
      member,
    );
    expect(text).toBe("(t.provenance IS NOT NULL OR t.status IN ('VERIFIED') OR t.id = ANY($1::uuid[]))");
    expect(parameters).toEqual([[uuidOf(organization), uuidOf(other)]]);
    expect(seenBy([inOrganization('ORG_EDITOR', other)], member).text).toBe(text);
  });

  it('by state alone where documents do not make a row public', () => {
    expect(seenBy([], branch)).toEqual({ text: "(t.status IN ('ACTIVE'))", parameters: [] });
  });

  it('of the hubs in which staff work, by the row itself or by what it is a part of', () => {
    const grants = [staff('OPERATOR', 'HUB', hub)];
    expect(seenBy(grants, branch)).toEqual({
      text: "(t.status IN ('ACTIVE') OR t.hub = ANY($1::uuid[]))",
      parameters: [[uuidOf(hub)]],
    });
    expect(seenBy(grants, visit)).toEqual({
      text: '(t.event = ANY(ARRAY(SELECT tw.id FROM branch tw WHERE (tw.hub = ANY($1::uuid[])))))',
      parameters: [[uuidOf(hub)]],
    });
  });

  it('and none of them because of a role elsewhere that does not see', () => {
    expect(seenBy([staff('EVENT_ORGANIZER', 'HUB', hub)], branch).parameters).toEqual([]);
  });
});

describe('a person', () => {
  const own: Aggregate = { ...visit, visibility: { ...visit.visibility, persons: ['request'] } };

  it('sees what names it, without any grant', () => {
    expect(seenBy([], own)).toEqual({
      text: '(t.request = ANY($1::uuid[]))',
      parameters: [[uuidOf(person)]],
    });
  });

  it('with a role that is assigned sees no more by it, though the aggregate names the role', () => {
    const named: Aggregate = { ...own, visibility: { ...own.visibility, roles: ['REVIEWER'] } };
    expect(seenBy([staff('REVIEWER')], named)).toEqual(seenBy([], own));
  });
});
