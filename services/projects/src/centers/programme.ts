import type { LocalizedText, Name } from '@hub/hub-language';
import {
  defineAggregate,
  id,
  json,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, relationWhere } from '@hub/service-kit/read';
import { center } from './center.ts';

/** An area in which a centre works. */
export const programme = defineAggregate('Programme', {
  prefix: 'prg',
  topic: 'projects.programme.v1',
  table: 'programme',
  created: 'recorded',
  place: { in: { PROGRAMME: 'id' }, partOf: { center } },
  visibility: { public: publicWhenPublished(), roles: ['PROGRAMME_MANAGER'] },
  fields: {
    center: id('ctr').published(),
    names: json<readonly Name[]>().published(),
    cooperationKinds: json<readonly LocalizedText[]>().published(),
  },
});
export type Programme = RowOfAggregate<typeof programme>;

export const programmesOfCenter = relation(programme, 'center');

/** The programmes of every centre of a hub. */
export const programmesOfHub = relationWhere(programme, [center], (row) => [
  row(
    't.center',
    'in',
    row.selectFrom('center').select('center.id').where('center.hub', '=', row.ref('p.uuid')),
  ),
]);
