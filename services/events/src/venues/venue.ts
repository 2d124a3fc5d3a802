import { fromUuid, newId, type Name, type Provenance } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { VenueStatus, type SpaceKind } from '../generated/enums.ts';

/** A part of a venue that can be booked. */
export type Space = {
  id: string;
  kind: SpaceKind;
  names: readonly Name[];
  /** Null where unknown. */
  capacity: number | null;
  provenance: Provenance | null;
};

const machine = defineMachine(VenueStatus, {
  activateVenue: { from: ['PLANNED'], to: 'ACTIVE' },
  closeVenue: { from: ['ACTIVE'], to: 'CLOSED' },
});

/** Where a hub exhibits and works. */
export const venue = defineAggregate('Venue', {
  prefix: 'ven',
  parts: { spc: 'Space' },
  topic: 'events.venue.v1',
  table: 'venue',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: { public: publicWhenPublished('ACTIVE', 'CLOSED') },
  fields: {
    status: oneOf(VenueStatus).published(),
    hub: id('hub').published(),
    names: json<readonly Name[]>().published(),
    spaces: json<readonly Space[]>('$[*].provenance.statedBy').published(),
  },
});
export type Venue = RowOfAggregate<typeof venue>;

export const venuesOfHub = relation(venue, 'hub');

/**
 * The venue that a space belongs to, locked, or null when the caller sees none that has it. Where there is none, one
 * that nobody has is looked for: a hidden venue is not to take more statements than a missing one.
 */
export async function venueOf(work: UnitOfWork, space: string): Promise<Venue | null> {
  const [row] = await work.query(
    sqlOn(venue)
      .selectFrom('venue')
      .select('id')
      .where((at) =>
        at('spaces', '@>', at.cast<readonly Space[]>(at.val(JSON.stringify([{ id: space }])), 'jsonb')),
      ),
  );
  return work.find(venue, row ? fromUuid('ven', row.id) : newId('ven'));
}
