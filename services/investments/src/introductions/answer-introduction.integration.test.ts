import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { seen, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anIntroduction, sidesOf } from '../testing/builders.ts';
import { screenedUnnoticed } from '../testing/foreign.ts';
import type { Introduction } from './introduction.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Side = 'investor' | 'startup';
const OTHER = { investor: 'startup', startup: 'investor' } as const;
const ANSWERS = [
  ['acceptIntroduction', 'ACCEPTED'],
  ['declineIntroduction', 'DECLINED'],
] as const;

/** An introduction that this side has asked for, or the hub's staff when no side is given. */
async function requested(side?: Side, deadline?: string): Promise<Introduction> {
  const row = await anIntroduction(bed, undefined, deadline === undefined ? {} : { deadline });
  const as = side && sidesOf(row)[side];
  return (await bed.mutate('requestIntroduction', seen(row), as ? { as } : {})) as Introduction;
}

const answer = (command: string, row: Introduction, options: { as?: TestCaller; now?: Date } = {}) =>
  bed.mutate(command, { ...seen(row), reason: 'outside our field' }, options);

describe.each(ANSWERS)('%s', (command, state) => {
  it.each(['investor', 'startup'] as const)('is for the other side when the %s asked', async (side) => {
    const row = await requested(side);
    const sides = sidesOf(row);
    await expect(answer(command, row, { as: sides[side] })).rejects.toMatchObject({
      message: 'the other side answers this introduction',
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await answer(command, row, { as: sides[OTHER[side]] })).toMatchObject({ status: state });
  });

  it('is for either side when the hub asked, and for the hub in any case', async () => {
    const first = await requested();
    expect(await answer(command, first, { as: sidesOf(first).investor })).toMatchObject({ status: state });
    const second = await requested();
    expect(await answer(command, second, { as: sidesOf(second).startup })).toMatchObject({ status: state });
    expect(await answer(command, await requested('startup'))).toMatchObject({ status: state });
    expect(await answer(command, await requested())).toMatchObject({ status: state });
  });

  it('is not for a third organization', async () => {
    const row = await requested();
    const as = { roles: ['INVESTOR', 'ORG_ADMIN'], organization: newId('org') } as const;
    await expect(answer(command, row, { as })).rejects.toMatchObject({
      message: `there is no Introduction ${row.id}`,
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it('is possible until the deadline', async () => {
    const deadline = new Date(Date.now() + 3_600_000);
    const row = await requested('investor', deadline.toISOString());
    expect(await answer(command, row, { now: deadline })).toEqual({
      refusal: 'RuleBreach',
      rule: 'DEADLINE_PASSED',
      message: 'the deadline of this introduction has passed',
    });
    const justBefore = new Date(deadline.getTime() - 1);
    expect(await answer(command, row, { now: justBefore })).toMatchObject({ status: state });
  });

  it('is refused while a side is blocked', async () => {
    const row = await requested();
    await screenedUnnoticed(bed, row.startup, 'BLOCKED');
    expect(await answer(command, row)).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'ORGANIZATION_BLOCKED',
    });
  });
});

describe('declining', () => {
  it.each([{}, { reason: null }, { reason: '' }, { reason: ' \n' }])(
    'needs a reason, not %j',
    async (said) => {
      const row = await requested();
      expect(await bed.mutate('declineIntroduction', { ...seen(row), ...said })).toEqual({
        refusal: 'InvalidInput',
        message: 'say why: the reason is mandatory',
        field: 'reason',
      });
    },
  );

  it('tells the other side, the topic and the audit trail the reason', async () => {
    const row = await requested('startup');
    const { investor, startup } = sidesOf(row);
    await answer('declineIntroduction', row, { as: { ...investor, subject: 'fund-partner' } });
    const ASK = 'query ($id: ID!) { introduction(id: $id) { status declineReason } }';
    expect((await bed.ask(ASK, { id: row.id }, startup)).data).toEqual({
      introduction: { status: 'DECLINED', declineReason: 'outside our field' },
    });
    expect((await bed.changes(row.id)).at(-1)).toMatchObject({
      topic: 'investments.introduction.v1',
      changeType: 'declined',
      actor: 'fund-partner',
      reason: 'outside our field',
      snapshot: { declineReason: 'outside our field' },
    });
  });
});

describe('accepting', () => {
  it('keeps no reason for declining', async () => {
    const row = await requested();
    expect(await answer('acceptIntroduction', row)).toMatchObject({ declineReason: null, version: 3 });
  });
});
