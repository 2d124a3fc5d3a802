import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType, isUnionType } from 'graphql';
import { library } from '../../../test/library/library.ts';
import { subgraphSdl } from './sdl.ts';
import { subgraphSchema } from './subgraph-schema.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-sdl-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function sdlOf(own: string): string {
  const file = join(folder, 'schema.graphql');
  writeFileSync(file, own);
  return subgraphSdl(file);
}

describe('the SDL of a subgraph', () => {
  const sdl = subgraphSdl(`${library.folder}/schema.graphql`);
  const schema = subgraphSchema(sdl);
  const fieldsOf = (name: string) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    return Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`);
  };

  it('has the shared types before its own', () => {
    expect(fieldsOf('Money')).toEqual(['amount: String!', 'currency: String!']);
    expect(sdl.indexOf('type Money')).toBeLessThan(sdl.indexOf('type Query'));
  });

  it('has the connection and the edge of every list that a field answers', () => {
    expect(fieldsOf('MemberConnection')).toEqual([
      'nodes: [Member!]!',
      'edges: [MemberEdge!]!',
      'pageInfo: PageInfo!',
    ]);
    expect(fieldsOf('MemberEdge')).toEqual(['cursor: String!', 'node: Member!']);
  });

  it('has each of them once, however many fields answer it', () => {
    const twice = sdlOf('type Query { a: ThingConnection b: ThingConnection }');
    expect(twice.match(/type ThingConnection/g)).toHaveLength(1);
    expect(twice.match(/type ThingEdge/g)).toHaveLength(1);
  });

  it('has none for what no field answers', () => {
    expect(schema.getType('BranchConnection')).toBeUndefined();
    expect(sdlOf('type Query { a: Int }')).not.toContain('ThingEdge');
  });

  it('gives every object that has versions a history', () => {
    const sdl = sdlOf(
      'type Book @key(fields: "id") { id: ID! version: Int! } type Shelf { version: Int! } type Desk @key(fields: "id") { id: ID! }',
    );
    expect(sdl.match(/extend type (\w+) {/g)).toEqual(['extend type Book {']);
    expect(sdl).toMatch(
      /extend type Book {[^}]*history\(first: Int = 20, after: String\): ChangeConnection @access/,
    );
  });

  it('has its own text as it was written, descriptions too', () => {
    const own = '"What is asked."\ntype Query {\n  "Things, by age."\n  things: ThingConnection\n}\n';
    expect(sdlOf(own)).toContain(own);
  });

  it('has them in the order of the alphabet, so that it changes only with what it says', () => {
    const one = sdlOf('type Query { a: BConnection b: AConnection }');
    expect(one.indexOf('type AConnection')).toBeLessThan(one.indexOf('type BConnection'));
  });

  const REFUSALS = ['InvalidInput', 'IllegalTransition', 'ReferenceUnknown', 'RuleBreach'];

  it('has the result of every mutation: the object, or a refusal', () => {
    const result = schema.getType('MemberResult');
    const members = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
    expect(members).toEqual(['Member', ...REFUSALS]);
  });

  it('has in a result what the schema says, and the refusals after it', () => {
    const own = 'type Mutation { add: ThingResult } union ThingResult = Thing | Twin';
    expect(sdlOf(own)).toContain(`extend union ThingResult = ${REFUSALS.join(' | ')}`);
    expect(sdlOf(own)).not.toContain('| Thing');
  });

  it('leaves alone what is called a result and is no union', () => {
    const own = 'type Query { a: SearchResult } type SearchResult { count: Int }';
    expect(sdlOf(own)).not.toContain('union SearchResult');
  });
});
