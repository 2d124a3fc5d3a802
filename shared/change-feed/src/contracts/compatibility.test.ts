import { describe, expect, it } from '@jest/globals';
import { compatibilityProblems } from './compatibility.ts';
import type { Schema } from './schema.ts';

const schema = (properties: Record<string, Schema>, required: string[] = [], more: Schema = {}): Schema => ({
  type: 'object',
  required,
  properties,
  'x-topic': 't.v1',
  'x-audience': 'public',
  'x-change-types': { made: 'It was made.' },
  ...more,
});
const text = { type: 'string' };
const state = (...values: string[]) => ({ type: 'string', enum: values });
const openState = (...values: string[]) => ({ type: 'string', 'x-extensible-enum': values });
const inDefs = (definition: Schema) => schema({ a: { $ref: '#/$defs/A' } }, [], { $defs: { A: definition } });

type Breaks = ('backward' | 'forward')[];
const TABLE: [string, Schema, Schema, Breaks][] = [
  ['adds an optional property', schema({}), schema({ a: text }), []],
  ['adds a required property', schema({}), schema({ a: text }, ['a']), ['backward']],
  ['removes an optional property', schema({ a: text }), schema({}), ['forward']],
  ['removes a property that was deprecated', schema({ a: { ...text, deprecated: true } }), schema({}), []],
  ['removes a required property', schema({ a: text }, ['a']), schema({}), ['forward', 'forward']],
  ['makes a required property optional', schema({ a: text }, ['a']), schema({ a: text }), ['forward']],
  ['makes an optional property required', schema({ a: text }), schema({ a: text }, ['a']), ['backward']],
  ['adds an enum value', schema({ a: state('X') }), schema({ a: state('X', 'Y') }), ['forward']],
  ['removes an enum value', schema({ a: state('X', 'Y') }), schema({ a: state('X') }), ['backward']],
  ['adds a value to an open enum', schema({ a: openState('X') }), schema({ a: openState('X', 'Y') }), []],
  ['closes an open enum', schema({ a: openState('X') }), schema({ a: state('X') }), ['backward']],
  ['opens a closed enum', schema({ a: state('X') }), schema({ a: openState('X') }), ['forward']],
  ['changes a type', schema({ a: text }), schema({ a: { type: 'integer' } }), ['backward', 'forward']],
  [
    'changes a format',
    schema({ a: { ...text, format: 'date' } }),
    schema({ a: { ...text, format: 'date-time' } }),
    ['backward', 'forward'],
  ],
  [
    'changes a pattern',
    schema({ a: { ...text, pattern: '^a' } }),
    schema({ a: text }),
    ['backward', 'forward'],
  ],
  ['narrows a length', schema({ a: text }), schema({ a: { ...text, maxLength: 5 } }), ['backward']],
  [
    'widens a length',
    schema({ a: { ...text, minLength: 2 } }),
    schema({ a: { ...text, minLength: 1 } }),
    ['forward'],
  ],
  [
    'narrows a number',
    schema({ a: { type: 'integer' } }),
    schema({ a: { type: 'integer', minimum: 0 } }),
    ['backward'],
  ],
  [
    'changes the items of a list',
    schema({ a: { type: 'array', items: text } }),
    schema({ a: { type: 'array', items: { type: 'integer' } } }),
    ['backward', 'forward'],
  ],
  ['changes what it refers to', inDefs(state('X')), inDefs(state('X', 'Y')), ['forward']],
  ['moves a definition in place', inDefs(text), schema({ a: text }), []],
  ['adds a change type', schema({}), schema({}, [], { 'x-change-types': { made: 'm', gone: 'g' } }), []],
  ['removes a change type', schema({}), schema({}, [], { 'x-change-types': {} }), ['forward']],
  ['restricts its audience', schema({}), schema({}, [], { 'x-audience': 'restricted' }), ['forward']],
  ['rewords a description', schema({ a: text }), schema({ a: { ...text, description: 'better' } }), []],
];

describe('a new version of a contract that', () => {
  it.each(TABLE)('%s', (_what, older, newer, breaks) => {
    expect(compatibilityProblems(older, newer).map((problem) => problem.breaks)).toEqual(breaks);
  });

  it('breaks something says where and what', () => {
    const nested = (inner: Schema) =>
      schema({ list: { type: 'array', items: { type: 'object', properties: { a: inner } } } });
    expect(compatibilityProblems(nested(state('X')), nested(state('X', 'Y')))).toEqual([
      {
        path: '/list[]/a',
        breaks: 'forward',
        message: 'adds the enum value Y: declare the field open with x-extensible-enum from the start',
      },
    ]);
  });
});
