import { describe, expect, it } from '@jest/globals';
import { wrongSteps } from '@hub/service-kit/machine-steps';
import { delegation } from './delegations/delegation.ts';
import { event } from './events/event.ts';
import { meetingRequest } from './meetings/meeting-request.ts';
import { meeting } from './meetings/meeting.ts';
import { participation } from './participations/participation.ts';
import { scheduleVersion } from './schedules/schedule-version.ts';
import { spaceBooking } from './venues/space-booking.ts';
import { venue } from './venues/venue.ts';
import { STEPS } from './testing/state-tables.ts';

describe('the state machine', () => {
  it.each([
    ['delegation', delegation.machine, STEPS.delegation],
    ['event', event.machine, STEPS.event],
    ['meetingRequest', meetingRequest.machine, STEPS.meetingRequest],
    ['meeting', meeting.machine, STEPS.meeting],
    ['participation', participation.machine, STEPS.participation],
    ['scheduleVersion', scheduleVersion.machine, STEPS.scheduleVersion],
    ['spaceBooking', spaceBooking.machine, STEPS.spaceBooking],
    ['venue', venue.machine, STEPS.venue],
  ])('of %s takes every step of the table, and no other', (_name, machine, steps) => {
    expect(wrongSteps(machine, steps)).toEqual([]);
  });
});
