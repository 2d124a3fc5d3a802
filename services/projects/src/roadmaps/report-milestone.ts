import {
  invalidInput,
  isRefusal,
  ruleBreach,
  type IllegalTransition,
  type InvalidInput,
  type RuleBreach,
} from '@hub/hub-language';
import { nextState } from '@hub/service-kit/aggregate';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { MilestoneStatus } from '../generated/enums.ts';
import { milestoneOf } from './check-plan.ts';
import { milestoneMachine } from './milestone.ts';
import { roadmap, type Roadmap } from './roadmap.ts';

/** How far a milestone has come; MET needs evidence. */
export type MilestoneReport = {
  id: string;
  expectedVersion: number;
  milestone: string;
  status: MilestoneStatus;
  evidence?: string | null | undefined;
};

/** Reports a milestone of an active roadmap. */
export async function reportMilestone(
  work: UnitOfWork,
  input: MilestoneReport,
): Promise<Roadmap | IllegalTransition | InvalidInput | RuleBreach> {
  const row = await work.load(roadmap, input.id, input.expectedVersion);
  if (row.status !== 'ACTIVE') {
    return ruleBreach('ROADMAP_NOT_ACTIVE', `the roadmap is ${row.status}, not ACTIVE`);
  }
  const milestone = milestoneOf(row, input.milestone);
  if (isRefusal(milestone)) return milestone;
  const status = nextState(milestoneMachine, input.status, milestone, `milestone ${milestone.id}`);
  if (isRefusal(status)) return status;
  if (status === 'MET' && !input.evidence?.trim()) return invalidInput('MET needs evidence', 'evidence');
  const reported = { ...milestone, status, evidence: input.evidence ?? null };
  const milestones = row.milestones.map((one) => (one.id === milestone.id ? reported : one));
  return work.save(roadmap, row, { milestones });
}
