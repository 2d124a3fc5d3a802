import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aRequest, twoParticipants } from '../testing/builders.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { between, meetingRequest, requestsOfParticipation, type Sides } from './meeting-request.ts';

let bed: UseCaseBed;
let sides: Sides;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  sides = await twoParticipants(bed);
}, 60_000);
afterAll(() => bed.close());

const ofOrganization = (organization: string) => ({ as: { roles: ['ORG_ADMIN'], organization } }) as const;

/** A request between two who ask nobody else. */
const aFreshRequest = async () => aRequest(bed, await twoParticipants(bed, sides.from.event));

describe('a meeting request', () => {
  it('takes every step of the table, and no other', async () => {
    const values = () => ({ ...between(sides), message: null, origin: null });
    expect(await wrongPairs(bed, { aggregate: meetingRequest, steps: STEPS.meetingRequest, values })).toEqual(
      [],
    );
  });

  it.each([
    ['acceptMeeting', 'ACCEPTED', 'accepted'],
    ['declineMeeting', 'DECLINED', 'declined'],
  ])('%s is for the side that is asked, and no other', async (command, status, changeType) => {
    const request = await aFreshRequest();
    const by = (organization: string) => bed.mutate(command, seen(request), ofOrganization(organization));
    await expect(by(request.fromOrganization)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await expect(by(newId('org'))).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    const answered = await bed.mutate(command, seen(request), ofOrganization(request.toOrganization));
    expect(answered).toMatchObject({ status, version: 2 });
    expect((await bed.changes(request.id)).at(-1)).toMatchObject({ topic: 'events.request.v1', changeType });
  });

  it('is withdrawn by the side that asks, and no other', async () => {
    const request = await aFreshRequest();
    const withdraw = (organization: string) =>
      bed.mutate('withdrawMeetingRequest', seen(request), ofOrganization(organization));
    await expect(withdraw(request.toOrganization)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await withdraw(request.fromOrganization)).toMatchObject({ status: 'WITHDRAWN' });
  });

  it('is not there for somebody without an organization', async () => {
    const request = await aFreshRequest();
    const answer = bed.mutate('acceptMeeting', seen(request), { as: { roles: ['ORG_ADMIN'] } });
    await expect(answer).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('expires by staff alone', async () => {
    const request = await aFreshRequest();
    const expire = 'mutation ($input: CommandInput!) { expireMeetingRequest(input: $input) { __typename } }';
    const input = { ...seen(request), idempotencyKey: 'expire' };
    const { errors } = await bed.ask(expire, { input }, ofOrganization(request.toOrganization).as);
    expect(errors).toEqual(['FORBIDDEN at expireMeetingRequest']);
    expect(await take(bed, request, 'expireMeetingRequest')).toMatchObject({ status: 'EXPIRED' });
  });

  it('is seen by both sides and by staff, and by nobody else', async () => {
    const request = await aFreshRequest();
    const bothSides = {
      'who asks': peopleOf(request.fromOrganization),
      'who is asked': peopleOf(request.toOrganization),
    };
    expect(await seenBy(bed, meetingRequest, request.id, bothSides)).toEqual([
      ...STAFF,
      ...Object.keys(bothSides),
    ]);
  });

  it('stands under both participations', async () => {
    const request = await aFreshRequest();
    for (const participation of [request.from, request.to]) {
      const { nodes } = await bed.reader().related(requestsOfParticipation, participation);
      expect(nodes.map(({ id }) => id)).toEqual([request.id]);
    }
  });
});
