import type { LocalizedText } from '@hub/hub-language';
import {
  defineAggregate,
  id,
  json,
  parties,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';

/** Training of specialists that parties agreed on. */
export const trainingProgramme = defineAggregate('TrainingProgramme', {
  prefix: 'trn',
  topic: 'projects.training.v1',
  table: 'training_programme',
  created: 'recorded',
  place: { in: { HUB: 'hub' } },
  visibility: { public: publicWhenPublished(), own: ['parties'], roles: ['PROGRAMME_MANAGER'] },
  fields: {
    sourceStatus: text().nullable().published(),
    kind: text().published(),
    hub: id('hub').published(),
    parties: parties().published(),
    subject: json<LocalizedText>().published(),
    /** ISO 3166-1 alpha-2 code of where the trainees come from. */
    traineesCountry: text().nullable().published(),
  },
});
export type TrainingProgramme = RowOfAggregate<typeof trainingProgramme>;

export const trainingOfHub = relation(trainingProgramme, 'hub');
export const trainingOfOrganization = relation(trainingProgramme, 'parties');
