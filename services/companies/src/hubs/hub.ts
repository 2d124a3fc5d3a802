import {
  defineMachine,
  type AggregateRow,
  type LocalizedText,
  type Name,
  type Provenance,
} from '@hub/service-kit';

export const HUB_STATUSES = ['PLANNED', 'ACTIVE', 'CLOSED'] as const;
export type HubStatus = (typeof HUB_STATUSES)[number];

export type HubFunction = {
  id: string;
  names: readonly Name[];
  fromCountry: string | null;
  toCountry: string | null;
  provenance: Provenance;
};

export type OperatorRequirement = { id: string; text: LocalizedText; provenance: Provenance };

export type Hub = AggregateRow & {
  status: HubStatus;
  sourceStatus: string | null;
  names: readonly Name[];
  hostCountry: string;
  homeCountry: string | null;
  coordinator: string | null;
  operator: string | null;
  functions: readonly HubFunction[];
  operatorRequirements: readonly OperatorRequirement[];
};

export const hubMachine = defineMachine<HubStatus>(HUB_STATUSES, [
  { command: 'activateHub', from: ['PLANNED'], to: 'ACTIVE' },
  { command: 'closeHub', from: ['ACTIVE'], to: 'CLOSED' },
]);
