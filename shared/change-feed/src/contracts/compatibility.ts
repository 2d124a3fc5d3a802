import { isSchema, resolveSchema, schemasIn, type Schema } from './schema.ts';

/**
 * What may change in a contract. A topic's schemas use a restricted subset of JSON Schema 2020-12 with an open content
 * model; every version must be readable by the consumers of every other one: backward (new consumers read old changes)
 * and forward (old consumers read new ones), not only from one version to the next.
 */

/** Why a schema or a change of it is refused. */
export type ContractProblem = { path: string; breaks: 'subset' | 'backward' | 'forward'; message: string };

/** What a new version of a schema would break; empty when every consumer can read every change. */
export function compatibilityProblems(older: Schema, newer: Schema): ContractProblem[] {
  return [
    ...changeTypeProblems(older, newer),
    ...compare({ root: older, at: older }, { root: newer, at: newer }, ''),
  ];
}

function changeTypeProblems(older: Schema, newer: Schema): ContractProblem[] {
  const typesOf = (schema: Schema) => Object.keys((schema['x-change-types'] as object | undefined) ?? {});
  const now = new Set(typesOf(newer));
  const gone = typesOf(older).filter((type) => !now.has(type));
  const moved = (['x-topic', 'x-audience'] as const).filter((keyword) => older[keyword] !== newer[keyword]);
  return [
    ...gone.map((type): ContractProblem => ({
      path: '/',
      breaks: 'forward',
      message: `no longer has ${type}`,
    })),
    ...moved.map((keyword): ContractProblem => ({
      path: '/',
      breaks: 'forward',
      message: `changes ${keyword}`,
    })),
  ];
}

type Place = { root: Schema; at: Schema };

const resolved = ({ root, at }: Place): Place => ({ root, at: resolveSchema(root, at) });

function compare(from: Place, to: Place, path: string): ContractProblem[] {
  const [older, newer] = [resolved(from), resolved(to)];
  const said = [
    ...typeProblems(older.at, newer.at),
    ...enumProblems(older.at, newer.at),
    ...limitProblems(older.at, newer.at),
  ].map((problem) => ({ ...problem, path: path || '/' }));
  const items = [older.at['items'], newer.at['items']] as const;
  const inItems =
    isSchema(items[0]) && isSchema(items[1])
      ? compare({ root: older.root, at: items[0] }, { root: newer.root, at: items[1] }, `${path}[]`)
      : [];
  return [...said, ...inItems, ...propertyProblems(older, newer, path)];
}

type Said = Omit<ContractProblem, 'path'>;

function typeProblems(older: Schema, newer: Schema): Said[] {
  const both = (['type', 'format', 'pattern', 'const'] as const).filter(
    (keyword) => JSON.stringify(older[keyword]) !== JSON.stringify(newer[keyword]),
  );
  return both.flatMap((keyword) => {
    const message = `changes ${keyword} from ${JSON.stringify(older[keyword])} to ${JSON.stringify(newer[keyword])}`;
    return [
      { breaks: 'backward' as const, message },
      { breaks: 'forward' as const, message },
    ];
  });
}

const OPEN_ENUM = 'x-extensible-enum';

function enumProblems(older: Schema, newer: Schema): Said[] {
  const values = (schema: Schema) => schema['enum'] as string[] | undefined;
  const [before, after] = [values(older), values(newer)];
  if (!before && !after) return [];
  if (!before) return [{ breaks: 'backward', message: 'becomes a closed enum' }];
  if (!after) return [{ breaks: 'forward', message: 'is no longer a closed enum' }];
  const added = after.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !after.includes(value));
  return [
    ...added.map((value): Said => ({
      breaks: 'forward',
      message: `adds the enum value ${value}: declare the field open with ${OPEN_ENUM} from the start`,
    })),
    ...removed.map((value): Said => ({ breaks: 'backward', message: `removes the enum value ${value}` })),
  ];
}

const LOWER = ['minimum', 'minLength', 'minItems'] as const;
const UPPER = ['maximum', 'maxLength', 'maxItems'] as const;

function limitProblems(older: Schema, newer: Schema): Said[] {
  const moved = (keyword: string, sign: 1 | -1): Said[] => {
    const limit = (schema: Schema) =>
      (schema[keyword] as number | undefined) ?? -sign * Number.POSITIVE_INFINITY;
    const difference = (limit(newer) === limit(older) ? 0 : limit(newer) - limit(older)) * sign;
    if (difference === 0) return [];
    if (difference > 0) return [{ breaks: 'backward', message: `narrows ${keyword}` }];
    return [{ breaks: 'forward', message: `widens ${keyword}` }];
  };
  return [
    ...LOWER.flatMap((keyword) => moved(keyword, 1)),
    ...UPPER.flatMap((keyword) => moved(keyword, -1)),
  ];
}

function propertyProblems(older: Place, newer: Place, path: string): ContractProblem[] {
  const propertiesOf = (place: Place) => new Map(schemasIn(place.at['properties']));
  const requiredOf = (place: Place) => new Set((place.at['required'] as string[] | undefined) ?? []);
  const [before, after] = [propertiesOf(older), propertiesOf(newer)];
  const [needed, needs] = [requiredOf(older), requiredOf(newer)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const at = `${path}/${name}`;
    const [old, now] = [before.get(name), after.get(name)];
    const inside =
      old && now
        ? compare({ root: older.root, at: old }, { root: newer.root, at: now }, at)
        : removal(old, now, at);
    return [...inside, ...requirement(needed.has(name), needs.has(name), at)];
  });
}

/** An optional property may go once a released version has said that it will. */
function removal(old: Schema | undefined, now: Schema | undefined, path: string): ContractProblem[] {
  if (!old || now || old['deprecated'] === true) return [];
  return [
    { path, breaks: 'forward', message: 'is removed without having been deprecated in an earlier version' },
  ];
}

function requirement(was: boolean, is: boolean, path: string): ContractProblem[] {
  if (was === is) return [];
  if (is) return [{ path, breaks: 'backward', message: 'becomes required' }];
  return [{ path, breaks: 'forward', message: 'is no longer required' }];
}
