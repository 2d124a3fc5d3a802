import type { ContractProblem } from './compatibility.ts';
import { isSchema, schemasIn, type Schema } from './schema.ts';

const KEYWORDS = new Set(
  (
    '$schema $id $ref $defs title description type properties required items enum const format pattern ' +
    'minimum maximum minLength maxLength minItems maxItems deprecated ' +
    'x-topic x-audience x-change-types x-extensible-enum'
  ).split(' '),
);
const TYPES = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean']);
const FORMATS = new Set(['date', 'date-time', 'uri', 'uuid', 'email']);

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
