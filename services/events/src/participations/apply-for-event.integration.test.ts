import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { Event } from '../events/event.ts';
import { aDelegation, anApplication, anEvent, anOpenEvent } from '../testing/builders.ts';
import { knownOrganization, screened } from '../testing/foreign.ts';
import { applyForEvent } from './apply-for-event.ts';

let bed: UseCaseBed;
let open: Event;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  open = await anOpenEvent(bed);
}, 60_000);
afterAll(() => bed.close());

const application = async (event = open.id) => ({ event, organization: await knownOrganization(bed) });

describe('applying for an event', () => {
  it('waits for approval, and the feed tells who applied', async () => {
    const input = { ...(await application()), representation: 'two engineers' };
    const applied = await bed.accept(applyForEvent, input);
    expect(applied).toMatchObject({ ...input, status: 'APPLIED', delegation: null, example: true });
    expect(await bed.changes(applied.id)).toMatchObject([
      { topic: 'events.participation.v1', changeType: 'applied', snapshot: input },
    ]);
  });

  it('is possible late, while the event runs', async () => {
    const running = await take(bed, await anOpenEvent(bed), 'closeRegistration', 'startEvent');
    expect(await bed.run(applyForEvent, await application(running.id))).toMatchObject({ status: 'APPLIED' });
  });

  it.each([
    ['not yet open', ['announceEvent']],
    ['closed', ['announceEvent', 'openRegistration', 'closeRegistration']],
    ['called off', ['announceEvent', 'openRegistration', 'cancelEvent']],
  ])('is refused while registration is %s', async (_what, steps) => {
    const { id } = await take(bed, await anEvent(bed), ...steps);
    expect(await bed.run(applyForEvent, await application(id))).toMatchObject({
      rule: 'REGISTRATION_CLOSED',
    });
  });

  it('is refused a second time, also when two ask at once', async () => {
    const input = await application();
    const answers = await Promise.all([1, 2, 3].map(() => bed.run(applyForEvent, input)));
    expect(answers.filter((answer) => 'status' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'rule' in answer && answer.rule === 'ALREADY_APPLIED')).toHaveLength(2);
  });

  it.each(['BLOCKED', 'APPEAL'] as const)('is refused to an organization in %s', async (state) => {
    const input = await application();
    await screened(bed, input.organization, state);
    expect(await bed.run(applyForEvent, input)).toMatchObject({ rule: 'ORGANIZATION_BLOCKED' });
  });

  it('is refused for an event and an organization that are not known', async () => {
    const [event, organization] = [newId('evt'), newId('org')];
    expect(await bed.run(applyForEvent, await application(event))).toMatchObject({ reference: event });
    expect(await bed.run(applyForEvent, { event: open.id, organization })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: organization,
    });
  });

  it('takes a delegation of the same event only', async () => {
    const ours = await aDelegation(bed, { event: open.id });
    const theirs = await aDelegation(bed);
    expect(await anApplication(bed, { event: open.id, delegation: ours.id })).toMatchObject({
      delegation: ours.id,
    });
    for (const delegation of [theirs.id, newId('del')]) {
      expect(await bed.run(applyForEvent, { ...(await application()), delegation })).toMatchObject({
        refusal: 'InvalidInput',
        field: 'delegation',
      });
    }
  });

  it('is for people of the organization itself', async () => {
    const input = await application();
    const as = (organization: string) =>
      ({ as: { roles: ['ORG_ADMIN'], organization }, operation: 'applyForEvent' }) as const;
    await expect(bed.run(applyForEvent, input, as(newId('org')))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await bed.run(applyForEvent, input, as(input.organization))).toMatchObject({ status: 'APPLIED' });
  });
});
