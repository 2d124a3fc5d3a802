import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromUuid, newId, toUuid } from '@hub/hub-language';
import {
  openUseCaseBed,
  seen,
  take,
  whoSees,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { PeerRule } from '../generated/enums.ts';
import { setPeerRule } from '../events/set-peer-rule.ts';
import { aDelegation, anApplication, anOpenEvent, aParticipant, aRequest } from '../testing/builders.ts';
import { knownOrganization } from '../testing/foreign.ts';
import { participation, type Participation } from './participation.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const peopleOf = ({ organization }: { organization: string }): TestCaller => ({
  roles: ['ORG_EDITOR'],
  organization,
});
const anEventWith = (participantsSeeEachOther: PeerRule) => anOpenEvent(bed, { participantsSeeEachOther });

/** Names of those of the participants whose people see a participation. */
const seenBy = (row: Participation, participants: Readonly<Record<string, Participation>>) =>
  whoSees(
    bed,
    participation,
    row.id,
    Object.fromEntries(Object.entries(participants).map(([name, one]) => [name, peopleOf(one)])),
  );

describe('where all see each other', () => {
  it('an admitted participant sees those who are admitted, and nobody else does', async () => {
    const event = (await anEventWith('ALL')).id;
    const row = await aParticipant(bed, { event });
    const people = {
      'who is admitted': await aParticipant(bed, { event }),
      'who has applied': await anApplication(bed, { event }),
      'who has called off': await take(bed, await aParticipant(bed, { event }), 'cancelParticipation'),
      'who is at another event': await aParticipant(bed, { event: (await anEventWith('ALL')).id }),
    };
    expect(await seenBy(row, people)).toEqual(['who is admitted']);
    expect(await seenBy(people['who has applied'], { row, ...people })).toEqual(['who has applied']);
    expect(await seenBy(people['who has called off'], { row, ...people })).toEqual(['who has called off']);
  });
});

describe('where groups see each other', () => {
  it('one sees the own delegation and the other side, not other delegations of the own', async () => {
    const event = (await anEventWith('GROUP')).id;
    const of = async (country: string) => (await aDelegation(bed, { event, country })).id;
    const [ours, alsoRussian, chinese] = [await of('RU'), await of('RU'), await of('CN')];
    const row = await aParticipant(bed, { event, delegation: ours });
    const people = {
      'the same delegation': await aParticipant(bed, { event, delegation: ours }),
      'another of the country': await aParticipant(bed, { event, delegation: alsoRussian }),
      'another country': await aParticipant(bed, { event, delegation: chinese }),
      'the host': await aParticipant(bed, { event }),
      'the host as well': await aParticipant(bed, { event }),
    };
    expect(await seenBy(row, people)).toEqual([
      'the same delegation',
      'another country',
      'the host',
      'the host as well',
    ]);
    expect(await seenBy(people['the host'], { row, ...people })).toEqual([
      'row',
      'the same delegation',
      'another of the country',
      'another country',
      'the host',
    ]);
  });
});

describe('where only a request shows one to the other', () => {
  it('both sides of it see each other, whoever asked', async () => {
    const event = (await anEventWith('BY_REQUEST')).id;
    const [from, to, other] = [
      await aParticipant(bed, { event }),
      await aParticipant(bed, { event }),
      await aParticipant(bed, { event }),
    ];
    expect(await seenBy(to, { from, other })).toEqual([]);
    await aRequest(bed, { from, to });
    expect(await seenBy(to, { from, other })).toEqual(['from']);
    expect(await seenBy(from, { to, other })).toEqual(['to']);
  });
});

describe('the rule of an event', () => {
  it('is changed by its organizer, from then on', async () => {
    const event = await anEventWith('ALL');
    const [row, other] = [
      await aParticipant(bed, { event: event.id }),
      await aParticipant(bed, { event: event.id }),
    ];
    expect(await seenBy(row, { other })).toEqual(['other']);
    const organizer: TestCaller = { grants: [{ role: 'EVENT_ORGANIZER', kind: 'EVENT', id: event.id }] };
    const change = { ...seen(event), participantsSeeEachOther: 'BY_REQUEST' };
    expect(await bed.mutate('setPeerRule', change, { as: organizer })).toMatchObject({
      participantsSeeEachOther: 'BY_REQUEST',
    });
    expect(await seenBy(row, { other })).toEqual([]);
    expect((await bed.changes(event.id)).at(-1)).toMatchObject({ changeType: 'updated' });
  });

  it('is not changed by a participant, nor by the organizer of another event', async () => {
    const event = await anEventWith('ALL');
    const CHANGE = `mutation ($input: SetPeerRuleInput!) { setPeerRule(input: $input) { __typename } }`;
    const input = { ...seen(event), participantsSeeEachOther: 'BY_REQUEST', idempotencyKey: 'k' };
    const elsewhere: TestCaller = { grants: [{ role: 'EVENT_ORGANIZER', kind: 'EVENT', id: newId('evt') }] };
    for (const caller of [elsewhere, peopleOf(await aParticipant(bed, { event: event.id }))]) {
      expect((await bed.ask(CHANGE, { input }, caller)).errors).toEqual(['FORBIDDEN at setPeerRule']);
    }
  });

  it('says whom one may ask for a meeting', async () => {
    const event = await anEventWith('BY_REQUEST');
    const [from, to] = [
      await aParticipant(bed, { event: event.id }),
      await aParticipant(bed, { event: event.id }),
    ];
    const ask = () => bed.mutate('requestMeeting', { from: from.id, to: to.id }, { as: peopleOf(from) });
    expect(await ask()).toMatchObject({ refusal: 'ReferenceUnknown', reference: to.id });
    await bed.accept(setPeerRule, { ...seen(event), participantsSeeEachOther: 'ALL' });
    expect(await ask()).toMatchObject({ status: 'REQUESTED', to: to.id });
  });
});

describe('searching the participants of an event', () => {
  const SEARCH = `query ($id: ID!, $search: String) {
    event(id: $id) { participations(search: $search) { nodes { id organization { id } } } } }`;
  const find = async (id: string, search: string, as?: TestCaller) => {
    type Found = { event: { participations: { nodes: { id: string }[] } } };
    const { data } = await bed.ask<Found>(SEARCH, { id, search }, as);
    return data.event.participations.nodes.map((node) => node.id);
  };

  it('finds those whom one sees by a part of a name, whatever its letters mean to a pattern', async () => {
    const event = (await anEventWith('ALL')).id;
    const named = async (name: string) =>
      aParticipant(bed, { event, organization: await knownOrganization(bed, name) });
    const [own, bank] = [await named('Northern 100% works'), await named('Банк Северный')];
    expect(await find(event, 'северн', peopleOf(own))).toEqual([bank.id]);
    expect(await find(event, '100%', peopleOf(own))).toEqual([own.id]);
    expect(await find(event, '1%0', peopleOf(own))).toEqual([]);
    expect(await find(event, 'север', peopleOf(await anApplication(bed, { event })))).toEqual([]);
    expect(await find(event, 'север')).toEqual([bank.id]);
    expect(await find((await anEventWith('ALL')).id, 'север')).toEqual([]);
  });

  it('knows the ids of the replica from uuids', async () => {
    const ids = Array.from({ length: 50 }, () => newId('org')).concat(
      fromUuid('org', '00000000-0000-0000-0000-000000000000'),
      fromUuid('org', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
    );
    const rows = await bed.database.query<{ id: string }[]>(
      "SELECT typeid_of('org', uuid) AS id FROM unnest($1::uuid[]) WITH ORDINALITY AS u (uuid, at) ORDER BY at",
      [ids.map((id) => toUuid(id))],
    );
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });
});
