/**
 * What may change in a contract. A topic's schemas use a restricted subset of JSON Schema 2020-12 with an open content
 * model; every version must be readable by the consumers of every other one: backward (new consumers read old changes)
 * and forward (old consumers read new ones), not only from one version to the next.
 */

export type Schema = { readonly [keyword: string]: unknown };

/** Why a schema or a change of it is refused. */
export type ContractProblem = { path: string; breaks: 'subset' | 'backward' | 'forward'; message: string };

const KEYWORDS = new Set(
  (
    '$schema $id $ref $defs title description type properties required items enum const format pattern ' +
    'minimum maximum minLength maxLength minItems maxItems deprecated ' +
    'x-topic x-audience x-change-types x-extensible-enum'
  ).split(' '),
);
const TYPES = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean']);
const FORMATS = new Set(['date', 'date-time', 'uri', 'uuid', 'email']);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const schemasIn = (value: unknown): [string, Schema][] =>
  isSchema(value)
    ? Object.entries(value).filter((entry): entry is [string, Schema] => isSchema(entry[1]))
    : [];

/** Places where a schema leaves the subset; empty when it is in it. */
export function subsetProblems(schema: Schema, path = ''): ContractProblem[] {
  return [
    ...keywordProblems(schema).map((message): ContractProblem => ({
      path: path || '/',
      breaks: 'subset',
      message,
    })),
    ...schemasIn(schema['properties']).flatMap(([name, inner]) => subsetProblems(inner, `${path}/${name}`)),
    ...schemasIn(schema['$defs']).flatMap(([name, inner]) => subsetProblems(inner, `${path}/$defs/${name}`)),
    ...(isSchema(schema['items']) ? subsetProblems(schema['items'], `${path}[]`) : []),
  ];
}

function keywordProblems({ type, format, $ref: ref, ...schema }: Schema): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !KEYWORDS.has(keyword));
  const isLocal = ref === undefined || /^#\/\$defs\/\w+$/.test(ref as string);
  const isTyped = ref !== undefined || TYPES.has(type as string);
  const isKnownFormat = format === undefined || FORMATS.has(format as string);
  const isTextEnum = schema['enum'] === undefined || type === 'string';
  return [
    ...unknown.map((keyword) => `uses "${keyword}", which is not in the subset`),
    ...(isTyped ? [] : ['needs one type, and no union of types']),
    ...(isLocal ? [] : [`refers outside: ${JSON.stringify(ref)}`]),
    ...(isKnownFormat ? [] : [`has an unknown format ${JSON.stringify(format)}`]),
    ...(isTextEnum ? [] : ['has an enum that is not of strings']),
  ];
}

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

/** The schema itself, or the one of the same contract that it refers to; empty when that is not there. */
export function resolveSchema(root: Schema, at: Schema): Schema {
  const ref = at['$ref'];
  if (typeof ref !== 'string') return at;
  return (root['$defs'] as Record<string, Schema> | undefined)?.[ref.replace('#/$defs/', '')] ?? {};
}

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
