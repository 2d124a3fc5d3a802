import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { participationMachine, type Participation } from './participation.ts';

export const ParticipationEntity = new EntitySchema<Participation>({
  name: 'Participation',
  tableName: 'participation',
  columns: {
    ...aggregateColumns('par'),
    status: textColumn(),
    event: idColumn('evt'),
    delegation: nullable(idColumn('del')),
    organization: idColumn('org'),
    representation: nullable(textColumn()),
  },
});

export const participationAggregate = defineAggregate<Participation>({
  typeName: 'Participation',
  prefix: 'par',
  topic: 'events.participation.v1',
  entity: ParticipationEntity,
  created: 'applied',
  machine: participationMachine,
  visibility: {
    public: publicWhenPublished(),
    own: 't.organization = $organization',
    roles: ['EVENT_ORGANIZER'],
  },
  ownersOf: (row) => [row.organization],
});

export const participationsOfOrganization = defineRelation(
  participationAggregate,
  't.organization = p.parent::uuid',
);
export const participationsOfEvent = defineRelation(participationAggregate, 't.event = p.parent::uuid');
export const membersOfDelegation = defineRelation(participationAggregate, 't.delegation = p.parent::uuid');
