import { newId, type LocalizedText, type Party, type Provenance } from '@hub/hub-language';
import { defineMachine } from '@hub/service-kit/aggregate';
import { MilestoneStatus } from '../generated/enums.ts';

/** A step of a roadmap; the roadmap holds it. */
export type Milestone = {
  id: string;
  status: MilestoneStatus;
  /** The source's order; equal for steps side by side. */
  order: number | null;
  actor: Party | null;
  action: LocalizedText;
  timing: LocalizedText | null;
  /** What it produces, as the source names it. */
  produces: string | null;
  proposal: string | null;
  /** Milestones of the same roadmap that come first. */
  dependsOn: readonly string[];
  durationDays: number | null;
  evidence: string | null;
  provenance: Provenance | null;
};

/** The states of one milestone; `reportMilestone` names the state that it goes to. */
export const milestoneMachine = defineMachine(MilestoneStatus, {
  MET: { from: ['SCHEDULED', 'PARTIALLY_MET', 'NOT_MET'], to: 'MET', by: 'service' },
  PARTIALLY_MET: { from: ['SCHEDULED'], to: 'PARTIALLY_MET', by: 'service' },
  NOT_MET: { from: ['SCHEDULED'], to: 'NOT_MET', by: 'service' },
  CANCELLED: { from: ['SCHEDULED'], to: 'CANCELLED', by: 'service' },
  SCHEDULED: { from: ['PARTIALLY_MET', 'NOT_MET'], to: 'SCHEDULED', by: 'service' },
});

/** A milestone that nothing has come of yet. */
export const newMilestone = (fields: Partial<Milestone> & Pick<Milestone, 'action'>): Milestone => ({
  id: newId('mil'),
  status: 'SCHEDULED',
  order: null,
  actor: null,
  timing: null,
  produces: null,
  proposal: null,
  dependsOn: [],
  durationDays: null,
  evidence: null,
  provenance: null,
  ...fields,
});
