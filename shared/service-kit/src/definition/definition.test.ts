import { describe, expect, it } from '@jest/globals';
import { branch } from '../../test/library/branch.ts';
import { inspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import { member } from '../../test/library/member.ts';
import { badge } from '../../test/library/visit.ts';
import type { Aggregate, Table } from '../aggregate/aggregate.ts';
import { defineService, prefixesOf } from './definition.ts';

const define = (aggregates: readonly Aggregate[], tables: readonly Table[] = []) =>
  defineService({ name: 'x', folder: '/x', aggregates, tables, resolvers: {}, mutations: {}, follows: [] });

describe('a service is not defined', () => {
  it.each([
    ['prefix', { ...inspection, prefix: 'org' }, 'two aggregates have the prefix org'],
    ['table', { ...inspection, table: 'member' }, 'two aggregates have the table member'],
    ['type', { ...inspection, typeName: 'Member' }, 'two aggregates have the type Member'],
  ])('when two aggregates share a %s', (_what, other, message) => {
    expect(() => define([member, other as Aggregate])).toThrow(message);
  });

  it('when a table beside an aggregate has the name of its table', () => {
    expect(() => define([member], [{ ...badge, table: 'member' }])).toThrow('the table member');
  });

  it('when a part has the prefix of an aggregate', () => {
    expect(() => define([member, { ...branch, parts: { org: 'Space' } }])).toThrow('the prefix org');
  });
});

describe('a service', () => {
  it('has no tables and no reactions unless it says so', () => {
    expect(define([member, inspection])).toMatchObject({ tables: [], reactions: {} });
  });

  it('does not keep what it said for the compiler alone', () => {
    const follows = ['companies.hub.v1'] as const;
    const service = defineService({
      name: 'x',
      folder: '/x',
      aggregates: [],
      resolvers: {},
      mutations: {},
      follows,
      needs: follows,
    });
    expect(service).not.toHaveProperty('needs');
    expect(service.follows).toEqual(follows);
  });

  it('lists the prefixes of its aggregates and of their parts', () => {
    expect(prefixesOf(library.aggregates)).toEqual(['org', 'ins', 'brn', 'spc', 'vis']);
  });
});
