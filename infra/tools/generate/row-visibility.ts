import type { Aggregate } from '@hub/service-kit/aggregate';
import type { ServiceDefinition } from '@hub/service-kit/definition';
import { isReached } from '@hub/service-kit/read';

const listed = (parts: readonly string[]) => (parts.length > 0 ? parts.join(', ') : '–');
const named = (columns: readonly string[] = []) => columns.map((column) => `\`${column}\``);

function everyone({ visibility }: Aggregate): string {
  const { published, states } = visibility.public;
  return listed([...(published ? ['what a document states'] : []), ...states]);
}

/** The columns by which rows of an aggregate stand in a hub, event or programme. */
function placeOf({ place }: Aggregate): string {
  if (place.shared) return 'shared by all hubs';
  const own = Object.entries(place.in ?? {}).map(([kind, column]) => `${kind} \`${column}\``);
  const wholes = Object.entries(place.partOf ?? {}).flatMap(([column, whole]) =>
    whole ? [`that of its ${whole.typeName} (\`${column}\`)`] : [],
  );
  return listed([...own, ...wholes]);
}

/** The columns by which a row names persons; without any, the persons of the whole that it is a part of. */
function personsOf({ place }: Aggregate, use: 'seen' | 'acting', columns: readonly string[] = []): string {
  if (columns.length > 0) return listed(named(columns));
  const wholes = Object.entries(place.partOf ?? {}).flatMap(([column, whole]) =>
    whole && isReached(whole, 'PERSON', use) ? [`those of its ${whole.typeName} (\`${column}\`)`] : [],
  );
  return listed(wholes);
}

const seenByPeople = ({ visibility }: Aggregate) =>
  listed([...named(visibility.own), ...(visibility.others ? ['others by rule'] : [])]);

const rowOf = (aggregate: Aggregate): string =>
  [
    `| \`${aggregate.typeName}\``,
    everyone(aggregate),
    seenByPeople(aggregate),
    personsOf(aggregate, 'seen', aggregate.visibility.persons),
    listed(['OPERATOR', 'COMPLIANCE', ...(aggregate.visibility.roles ?? [])]),
    placeOf(aggregate),
    listed(named(aggregate.owners)),
    `${personsOf(aggregate, 'acting', aggregate.assignees)} |`,
  ].join(' | ');

const HEAD = [
  'Type',
  'Everyone sees',
  'People of these organizations see',
  'These persons see',
  'Staff that sees',
  'Stands in',
  'These organizations act',
  'These persons act',
];

/** Who sees which rows of a service's types, and who may act on them: from the tables that the service itself uses. */
export const rowsTable = ({ aggregates }: ServiceDefinition): string =>
  [`| ${HEAD.join(' | ')} |`, `|${' --- |'.repeat(HEAD.length)}`, ...aggregates.map(rowOf)].join('\n');
