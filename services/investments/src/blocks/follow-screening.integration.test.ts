import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import type { AggregateRow } from '@hub/hub-language';
import type { StatefulRow } from '@hub/service-kit/aggregate';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { aScreening } from '@hub/testing/snapshots';
import { definition } from '../app.ts';
import {
  aMandate,
  aMatchedRequest,
  anActiveMandate,
  anExpertRequest,
  anIntroduction,
  anOpenRound,
} from '../testing/builders.ts';
import { clearedOrganization, screened } from '../testing/foreign.ts';
import { expertRequest } from '../experts/expert-request.ts';
import { introduction, type Introduction } from '../introductions/introduction.ts';
import { mandate } from '../mandates/investor-mandate.ts';
import { round } from '../rounds/fundraising-round.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const now = async ({ id }: Introduction) => (await bed.reader().byId(introduction, id)) as Introduction;
const statusOf = async (row: Introduction) => (await now(row)).status;

/** The state of a new introduction after these commands. */
const after = async (...commands: readonly string[]) => take(bed, await anIntroduction(bed), ...commands);

const REQUESTED = ['requestIntroduction'];
const ACCEPTED = [...REQUESTED, 'acceptIntroduction'];
const CONNECTED = [...ACCEPTED, 'connectIntroduction'];

describe('when an organization is blocked', () => {
  it.each([
    ['SUGGESTED', [], 'startup'],
    ['REQUESTED', REQUESTED, 'investor'],
    ['ACCEPTED', ACCEPTED, 'startup'],
    ['CONNECTED', CONNECTED, 'investor'],
  ] as const)('its introduction rests that was %s, until it is cleared', async (state, commands, side) => {
    const row = await after(...commands);
    await screened(bed, row[side], 'BLOCKED');
    expect(await now(row)).toMatchObject({ status: 'SUSPENDED', previousStatus: state });
    await screened(bed, row[side], 'CLEAR');
    expect(await now(row)).toMatchObject({ status: state, version: row.version + 2 });
    expect((await bed.changes(row.id)).slice(-2)).toMatchObject([
      { changeType: 'suspended', reason: 'screening blocked', actor: 'investments: screening moved' },
      { changeType: state.toLowerCase(), reason: 'screening cleared' },
    ]);
  });

  it('what has ended stays as it is', async () => {
    const withdrawn = await after(...REQUESTED, 'withdrawIntroduction');
    await screened(bed, withdrawn.startup, 'BLOCKED');
    expect(await statusOf(withdrawn)).toBe('WITHDRAWN');
  });

  it('all of its introductions rest, and none of other organizations', async () => {
    const mandate = await anActiveMandate(bed);
    const [first, second] = [
      await anIntroduction(bed, { mandate, round: await anOpenRound(bed) }),
      await anIntroduction(bed, { mandate, round: await anOpenRound(bed) }),
    ];
    await take(bed, first, ...REQUESTED);
    await take(bed, second, ...ACCEPTED);
    const other = await after(...REQUESTED);
    await screened(bed, mandate.organization, 'BLOCKED');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['SUSPENDED', 'SUSPENDED']);
    expect(await statusOf(other)).toBe('REQUESTED');
  });

  it('an appeal leaves them resting, and so does a review', async () => {
    const row = await after(...ACCEPTED);
    await screened(bed, row.startup, 'BLOCKED');
    await screened(bed, row.startup, 'APPEAL');
    expect(await statusOf(row)).toBe('SUSPENDED');
    await screened(bed, row.startup, 'REVIEW');
    expect(await statusOf(row)).toBe('SUSPENDED');
    await screened(bed, row.startup, 'CLEAR');
    expect(await statusOf(row)).toBe('ACCEPTED');
  });

  it('they rest until both sides are cleared', async () => {
    const row = await after(...REQUESTED);
    await screened(bed, row.investor, 'BLOCKED');
    await screened(bed, row.startup, 'BLOCKED');
    await screened(bed, row.investor, 'CLEAR');
    expect(await statusOf(row)).toBe('SUSPENDED');
    await screened(bed, row.startup, 'CLEAR');
    expect(await statusOf(row)).toBe('REQUESTED');
  });

  it('a clearance that has run out restores nothing', async () => {
    const row = await after(...REQUESTED);
    await screened(bed, row.investor, 'BLOCKED');
    await screened(bed, row.investor, 'CLEAR', { validUntil: '2020-01-01T00:00:00.000Z' });
    expect(await statusOf(row)).toBe('SUSPENDED');
  });
});

describe('what a blocked organization has open', () => {
  it('rests in whatever state it is, and is there again when it is cleared', async () => {
    const own = { organization: await clearedOrganization(bed) };
    const rows = [
      [mandate, await anActiveMandate(bed, own)],
      [mandate, await take(bed, await anActiveMandate(bed, own), 'pauseMandate')],
      [round, await anOpenRound(bed, own)],
      [round, await take(bed, await anOpenRound(bed, own), 'pauseRound')],
      [expertRequest, await anExpertRequest(bed, own)],
      [expertRequest, await aMatchedRequest(bed, own)],
      [expertRequest, await take(bed, await aMatchedRequest(bed, own), 'confirmExpert')],
    ] as const;
    const states = async () => {
      const found = await Promise.all(rows.map(([of, { id }]) => bed.reader().byId<AggregateRow>(of, id)));
      return found.map((row) => (row as StatefulRow | null)?.status);
    };
    const before = await states();
    expect(before).toEqual(['ACTIVE', 'PAUSED', 'OPEN', 'PAUSED', 'OPEN', 'MATCHED', 'CONFIRMED']);
    await screened(bed, own.organization, 'BLOCKED');
    expect(new Set(await states())).toEqual(new Set(['SUSPENDED']));
    await screened(bed, own.organization, 'CLEAR');
    expect(await states()).toEqual(before);
  });

  it('is not moved while it rests, and others’ is not touched', async () => {
    const [open, other] = [await anOpenRound(bed), await anOpenRound(bed)];
    await screened(bed, open.organization, 'BLOCKED');
    expect(await bed.mutate('resumeRound', { id: open.id, expectedVersion: open.version + 1 })).toMatchObject(
      {
        refusal: 'IllegalTransition',
        from: 'SUSPENDED',
      },
    );
    expect(await bed.reader().byId(round, other.id)).toEqual(other);
  });
});

describe('when a screening moves', () => {
  const move = (
    screening: SnapshotByTopic['companies.screening.v1'],
    version: number,
    status: 'BLOCKED' | 'CLEAR',
  ) => bed.receive('companies.screening.v1', { ...screening, version, status });

  it('the same change once more does nothing more', async () => {
    const row = await after(...REQUESTED);
    const screening = aScreening(row.investor);
    await move(screening, 1, 'BLOCKED');
    const suspended = await now(row);
    await move(screening, 1, 'BLOCKED');
    expect(await now(row)).toEqual(suspended);
    await move(screening, 2, 'CLEAR');
    const restored = await now(row);
    await move(screening, 2, 'CLEAR');
    expect(await now(row)).toEqual(restored);
    expect(restored).toMatchObject({ status: 'REQUESTED', version: row.version + 2 });
  });

  it('an older screening of the organization counts no more', async () => {
    const row = await after(...REQUESTED);
    const older = aScreening(row.startup);
    await screened(bed, row.startup, 'CLEAR');
    await move(older, 2, 'BLOCKED');
    expect(await statusOf(row)).toBe('REQUESTED');
  });

  it('of an organization that has nothing open, nothing happens here', async () => {
    const { organization } = await aMandate(bed);
    const before = (await bed.changes()).length;
    await screened(bed, organization, 'BLOCKED');
    expect(await bed.changes()).toHaveLength(before);
  });

  it('no side can take a resting introduction further', async () => {
    const row = await after(...REQUESTED);
    await screened(bed, row.investor, 'BLOCKED');
    const resting = await now(row);
    const input = { id: row.id, expectedVersion: resting.version };
    for (const command of ['acceptIntroduction', 'withdrawIntroduction', 'connectIntroduction']) {
      expect(await bed.mutate(command, input)).toMatchObject({
        refusal: 'IllegalTransition',
        from: 'SUSPENDED',
      });
    }
  });
});
