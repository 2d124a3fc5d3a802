import { lives as companies } from '@hub/companies/lives';
import { lives as events } from '@hub/events/lives';
import { lives as investments } from '@hub/investments/lives';
import { lives as projects } from '@hub/projects/lives';
import type { UseCaseBed } from '@hub/service-kit/testing';

/** By service: takes its aggregates through every change that its contracts know. */
export const LIVES: Readonly<Record<string, (bed: UseCaseBed) => Promise<void>>> = {
  companies,
  investments,
  events,
  projects,
};
