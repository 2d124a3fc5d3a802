import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { requestsOfParticipation } from '../meetings/meeting-request.ts';
import type { Participation } from './participation.ts';
import { anApplication, anOpenEvent, aParticipant, twoParticipants } from '../testing/builders.ts';
import { anIntroduction, knownOrganization } from '../testing/foreign.ts';

const TOPIC = 'investments.introduction.v1';

/** Of things that happen at once, so that they meet in every way. */
const ROUNDS = 30;

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const requestsOf = async ({ id }: Participation) =>
  (await bed.reader().related(requestsOfParticipation, id)).nodes;

describe('an introduction that both sides accepted', () => {
  it('becomes an accepted meeting request at the event where both take part', async () => {
    const { from, to } = await twoParticipants(bed);
    const introduction = anIntroduction({ investor: from.organization, startup: to.organization });
    await bed.receive(TOPIC, introduction);
    const [request, ...more] = await requestsOf(from);
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      status: 'ACCEPTED',
      event: from.event,
      from: from.id,
      to: to.id,
      origin: introduction.id,
      message: null,
    });
    expect(await bed.changes(request?.id)).toMatchObject([
      { topic: 'events.request.v1', changeType: 'accepted', actor: 'events: introduction accepted' },
    ]);
  });

  it('asks from the investor to the startup, whichever took part first', async () => {
    const { from: startup, to: investor } = await twoParticipants(bed);
    await bed.receive(
      TOPIC,
      anIntroduction({ investor: investor.organization, startup: startup.organization }),
    );
    expect(await requestsOf(startup)).toMatchObject([{ from: investor.id, to: startup.id }]);
  });

  it('becomes a request at every event where both are', async () => {
    const { from, to } = await twoParticipants(bed);
    const second = (await anOpenEvent(bed)).id;
    await aParticipant(bed, { event: second, organization: from.organization });
    const there = await aParticipant(bed, { event: second, organization: to.organization });
    await bed.receive(TOPIC, anIntroduction({ investor: from.organization, startup: to.organization }));
    expect(await requestsOf(to)).toHaveLength(1);
    expect(await requestsOf(there)).toMatchObject([{ event: second }]);
  });

  it('becomes one request, however often the feed tells of it', async () => {
    const { from, to } = await twoParticipants(bed);
    const introduction = anIntroduction({ investor: from.organization, startup: to.organization });
    await bed.receive(TOPIC, introduction);
    await bed.receive(TOPIC, introduction);
    await bed.receive(TOPIC, { ...introduction, version: 2, status: 'CONNECTED' });
    expect(await requestsOf(from)).toHaveLength(1);
  });

  it('becomes a request when the second side is approved later', async () => {
    const from = await aParticipant(bed);
    const startup = await knownOrganization(bed);
    const introduction = anIntroduction({ investor: from.organization, startup });
    await bed.receive(TOPIC, introduction);
    const applied = await anApplication(bed, { event: from.event, organization: startup });
    expect(await requestsOf(from)).toEqual([]);
    await take(bed, applied, 'approveParticipation');
    expect(await requestsOf(from)).toMatchObject([{ to: applied.id, origin: introduction.id }]);
  });

  it('becomes a request when it arrives in the moment in which a side is approved, or both are', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const from = await anApplication(bed);
      const to = await anApplication(bed, { event: from.event });
      const introduction = anIntroduction({ investor: from.organization, startup: to.organization });
      const atOnce = [
        () => bed.receive(TOPIC, introduction),
        () => take(bed, from, 'approveParticipation'),
        () => take(bed, to, 'approveParticipation'),
      ];
      // One of the three has come before in two rounds of three.
      if (round % 3 !== 0) await atOnce.splice(round % 3 === 1 ? 0 : 1, 1)[0]?.();
      await Promise.all(atOnce.map((act) => act()));
      expect(await requestsOf(to)).toMatchObject([{ from: from.id, origin: introduction.id }]);
    }
  });

  it('leaves alone who is not admitted, and who is at another event', async () => {
    const from = await aParticipant(bed);
    const applied = await anApplication(bed, { event: from.event });
    const elsewhere = await aParticipant(bed);
    for (const startup of [applied.organization, elsewhere.organization]) {
      await bed.receive(TOPIC, anIntroduction({ investor: from.organization, startup }));
    }
    expect(await requestsOf(from)).toEqual([]);
  });
});

describe('any other introduction', () => {
  it.each(['SUGGESTED', 'REQUESTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUSPENDED'] as const)(
    'that is %s leads to no meeting',
    async (status) => {
      const { from, to } = await twoParticipants(bed);
      await bed.receive(
        TOPIC,
        anIntroduction({ investor: from.organization, startup: to.organization, status }),
      );
      expect(await requestsOf(from)).toEqual([]);
    },
  );

  it('of organizations that this service does not know does no harm', async () => {
    await bed.receive(TOPIC, anIntroduction({ investor: newId('org'), startup: newId('org') }));
    expect((await bed.changes()).filter(({ snapshot }) => snapshot?.['investor'])).toEqual([]);
  });
});
