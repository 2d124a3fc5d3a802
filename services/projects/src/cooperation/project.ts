import type { LocalizedText } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  parties,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { ProjectKind, ProjectStatus } from '../generated/enums.ts';

const machine = defineMachine(ProjectStatus, {
  startProject: { from: ['PIPELINE'], to: 'IMPLEMENTATION' },
  suspendProject: { from: ['IMPLEMENTATION'], to: 'SUSPENDED' },
  resumeProject: { from: ['SUSPENDED'], to: 'IMPLEMENTATION' },
  finalizeProject: { from: ['IMPLEMENTATION'], to: 'FINALISATION' },
  closeProject: { from: ['FINALISATION'], to: 'CLOSED' },
  cancelProject: { from: ['PIPELINE', 'IMPLEMENTATION'], to: 'CANCELLED' },
});

/** What parties do together; its states are IATI's activity status. */
export const project = defineAggregate('Project', {
  prefix: 'prj',
  topic: 'projects.project.v1',
  table: 'project',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: { public: publicWhenPublished(), own: ['parties'], roles: ['PROGRAMME_MANAGER'] },
  fields: {
    status: oneOf(ProjectStatus).published(),
    sourceStatus: text().nullable().published(),
    kind: oneOf(ProjectKind).published(),
    hub: id('hub').published(),
    parties: parties().published(),
    subject: json<LocalizedText>().published(),
    beneficiaries: json<LocalizedText>().nullable().published(),
  },
});
export type Project = RowOfAggregate<typeof project>;

export const projectsOfHub = relation(project, 'hub');
export const projectsOfOrganization = relation(project, 'parties');
