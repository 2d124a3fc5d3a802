import type { Name } from '@hub/hub-language';
import { defineAggregate, type RowOfAggregate } from '../../src/aggregate/aggregate.ts';
import { id, json, oneOf } from '../../src/aggregate/fields.ts';
import { publicIn } from '../../src/aggregate/visibility.ts';
import { relationInside } from '../../src/read/relation.ts';

/** A room of a branch. */
export type Space = { id: string; kind: string; names: Name[] };

/** A house of the library: public while it is open, with parts of its own. */
export const branch = defineAggregate('Branch', {
  prefix: 'brn',
  topic: 'events.venue.v1',
  table: 'branch',
  created: 'recorded',
  place: { in: { HUB: 'hub' } },
  visibility: { public: publicIn('ACTIVE') },
  parts: { spc: 'Space' },
  fields: {
    status: oneOf(['PLANNED', 'ACTIVE', 'CLOSED']).published(),
    hub: id('hub').published(),
    names: json<Name[]>().published(),
    spaces: json<Space[]>().published(),
  },
});
export type Branch = RowOfAggregate<typeof branch>;

export const branchesOfSpace = relationInside(branch, 'spaces', 'id');
