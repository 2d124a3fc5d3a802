import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, type Grant, type Role } from '@hub/hub-language';
import { existenceTold, openUseCaseBed, type NamedSample, type UseCaseBed } from '@hub/service-kit/testing';
import { anOrganization } from '@hub/testing/snapshots';
import { definition } from '../app.ts';
import {
  aDelegation,
  aMeeting,
  anApplication,
  anEvent,
  anOpenEvent,
  aParticipant,
  aSchedule,
  twoParticipants,
} from './builders.ts';
import { knownOrganization, screened } from './foreign.ts';
import { aBooking, anOpenSpace, publishedVenue } from './published.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const sample = (prefix: string, given: string | null, secret: NamedSample['secret'] = {}): NamedSample => ({
  prefix,
  given,
  secret,
});

const another = newId('hub');
const holding = (role: Role): Grant => ({ role, kind: 'HUB', id: another });

/** Organizations of which somebody else must learn nothing when it names them as the one it acts for. */
async function organizations(): Promise<NamedSample['secret']> {
  const blocked = await knownOrganization(bed);
  await screened(bed, blocked, 'BLOCKED');
  const hidden = anOrganization({ status: 'DRAFT' });
  await bed.receive('companies.organization-record.v1', hidden);
  return { foreign: await knownOrganization(bed), blocked, hidden: hidden.id };
}

/** What stands at events that the probers have nothing to do with. */
async function hiddenObjects() {
  const event = (await anOpenEvent(bed, { participantsSeeEachOther: 'BY_REQUEST' })).id;
  const meeting = await aMeeting(bed, await twoParticipants(bed, event));
  const venue = await publishedVenue(bed);
  await bed.database.query(
    'UPDATE venue SET provenance = NULL WHERE id = (SELECT id FROM venue ORDER BY id DESC LIMIT 1)',
  );
  const delegation = sample('del', null, { hidden: (await aDelegation(bed, { event })).id });
  const participation = { 'at another event': (await aParticipant(bed, { event })).id };
  return {
    participation,
    samples: {
      Delegation: delegation,
      delegation,
      MeetingRequest: sample('mrq', null, { foreign: meeting.request }),
      Meeting: sample('mtg', null, { foreign: meeting.id }),
      ScheduleVersion: sample('sch', null, { provisional: (await aSchedule(bed, event)).id }),
      Venue: sample('ven', null, { planned: venue.id }),
      SpaceBooking: sample('bkg', null, { foreign: (await aBooking(bed)).id }),
      space: sample('spc', await anOpenSpace(bed), { 'of a planned venue': venue.spaces[0]?.id ?? '' }),
      hub: sample('hub', newId('hub')),
      head: sample('per', null),
    },
  };
}

it('no mutation tells a hidden, foreign or blocked object from one that there is not', async () => {
  const event = (await anOpenEvent(bed)).id;
  const own = await aParticipant(bed, { event });
  const suspended = await aParticipant(bed, { event });
  await screened(bed, suspended.organization, 'BLOCKED');
  const ofEvent = sample('evt', event, { draft: (await anEvent(bed)).id });
  const { participation, samples } = await hiddenObjects();
  const others = {
    ...participation,
    'of who is blocked': suspended.id,
    'of who has applied': (await anApplication(bed, { event })).id,
  };
  const told = await existenceTold(bed, definition, {
    'people of another organization': {
      as: { roles: ['ORG_ADMIN', 'ORG_EDITOR', 'INVESTOR'], organization: own.organization },
      samples: {
        ...samples,
        organization: sample('org', own.organization, await organizations()),
        Event: ofEvent,
        event: ofEvent,
        Participation: sample('par', own.id, others),
        from: sample('par', own.id, others),
        to: sample('par', (await aParticipant(bed, { event })).id, others),
      },
    },
    'the organizer and operator of another hub': {
      as: { grants: [holding('EVENT_ORGANIZER'), holding('OPERATOR')] },
      except: 'importEvents',
      samples: {
        ...samples,
        organization: sample('org', own.organization),
        Event: ofEvent,
        event: ofEvent,
        Participation: sample('par', null, others),
        from: sample('par', own.id, { ...others, own: own.id }),
        to: sample('par', own.id, others),
      },
    },
  });
  expect(told).toEqual([]);
}, 60_000);
