import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { seen, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { MilestoneStatus } from '../generated/enums.ts';
import { anActiveRoadmap, aRoadmap } from '../testing/builders.ts';
import { VN } from '../testing/foreign.ts';
import { agreed } from '../testing/signing.ts';
import { reportMilestone } from './report-milestone.ts';
import { versionHash, type Roadmap } from './roadmap.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const report = (row: Roadmap, status: MilestoneStatus, evidence?: string, index = 0) =>
  bed.run(reportMilestone, { ...seen(row), milestone: row.milestones[index]?.id ?? '', status, evidence });
const reported = async (row: Roadmap, status: MilestoneStatus, evidence?: string) =>
  (await report(row, status, evidence)) as Roadmap;

describe('reporting a milestone', () => {
  it('says how far one milestone has come, and leaves the others', async () => {
    const row = await anActiveRoadmap(bed, ['first', 'second']);
    const after = await report(row, 'PARTIALLY_MET', 'two of three parts', 1);
    expect(after).toMatchObject({
      version: row.version + 1,
      status: 'ACTIVE',
      milestones: [
        { status: 'SCHEDULED', evidence: null },
        { status: 'PARTIALLY_MET', evidence: 'two of three parts' },
      ],
    });
    expect((await bed.changes(row.id)).at(-1)).toMatchObject({
      topic: 'projects.roadmap.v1',
      changeType: 'updated',
      snapshot: { milestones: [{ status: 'SCHEDULED' }, { status: 'PARTIALLY_MET' }] },
    });
  });

  it('does not touch what the parties signed', async () => {
    const row = await anActiveRoadmap(bed);
    const after = await reported(row, 'MET', 'the signed record');
    expect(versionHash(after.milestones)).toBe(row.signatures[0]?.versionHash);
    expect(after.signatures).toEqual(row.signatures);
  });

  it.each([undefined, '', '  \n'])('refuses MET with %j as evidence', async (evidence) => {
    const row = await anActiveRoadmap(bed);
    expect(await report(row, 'MET', evidence)).toMatchObject({ refusal: 'InvalidInput', field: 'evidence' });
  });

  it('takes a missed milestone back on schedule, and to its end', async () => {
    let row = await reported(await anActiveRoadmap(bed), 'NOT_MET');
    row = await reported(row, 'SCHEDULED');
    row = await reported(row, 'MET', 'a protocol');
    expect(row.milestones[0]).toMatchObject({ status: 'MET', evidence: 'a protocol' });
    for (const status of ['SCHEDULED', 'NOT_MET', 'CANCELLED'] as const) {
      expect(await report(row, status)).toMatchObject({
        refusal: 'IllegalTransition',
        from: 'MET',
        command: status,
      });
    }
  });

  it('is possible only while the roadmap is active', async () => {
    const draft = await aRoadmap(bed);
    const waiting = await agreed(bed, draft, [VN]);
    for (const row of [waiting, await aRoadmap(bed)]) {
      expect(await report(row, 'MET', 'early')).toMatchObject({
        refusal: 'RuleBreach',
        rule: 'ROADMAP_NOT_ACTIVE',
      });
    }
  });

  it('refuses a milestone of another roadmap', async () => {
    const row = await anActiveRoadmap(bed);
    const foreign = { ...seen(row), milestone: newId('mil'), status: 'NOT_MET' as const };
    expect(await bed.run(reportMilestone, foreign)).toMatchObject({
      refusal: 'InvalidInput',
      field: 'milestone',
    });
  });
});
