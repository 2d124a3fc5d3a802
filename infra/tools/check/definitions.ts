import { definition as companies } from '@hub/companies/app';
import { definition as events } from '@hub/events/app';
import { definition as investments } from '@hub/investments/app';
import { definition as projects } from '@hub/projects/app';
import type { ServiceDefinition } from '@hub/service-kit/definition';

/** What makes each service, for checks and samples that look at all of them. */
export const DEFINITIONS: readonly ServiceDefinition[] = [companies, investments, events, projects];
