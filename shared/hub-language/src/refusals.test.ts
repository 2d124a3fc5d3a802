import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { invalidInput, isRefusal, referenceUnknown, ruleBreach, type IllegalTransition } from './refusals.ts';

const illegal: IllegalTransition = { refusal: 'IllegalTransition', message: 'no', from: 'A', command: 'go' };
const refusals = [
  invalidInput('no', 'names.0.value', 'R1'),
  illegal,
  referenceUnknown('org_1', 'organization'),
  ruleBreach('NOT_CLEARED', 'ask Compliance'),
];

describe('a refusal', () => {
  it('of a value says where it stands, as far as that is known', () => {
    expect(invalidInput('too long', 'names.0', 'R1')).toEqual({
      refusal: 'InvalidInput',
      message: 'too long',
      field: 'names.0',
      record: 'R1',
    });
    expect(invalidInput('too long')).toEqual({ refusal: 'InvalidInput', message: 'too long' });
    expect(invalidInput('too long', undefined, 'R1')).not.toHaveProperty('field');
  });

  it('of a reference names it, and says that it may be on its way', () => {
    const refusal = referenceUnknown('org_1', 'organization');
    expect(refusal).toMatchObject({ refusal: 'ReferenceUnknown', reference: 'org_1' });
    expect(refusal.message).toMatch(/^No organization org_1 is known here yet\..*try again/);
    expect(referenceUnknown('org_1').message).toContain('No object org_1');
  });

  it('of a rule has a stable code', () => {
    expect(ruleBreach('FULL', 'no room')).toEqual({
      refusal: 'RuleBreach',
      message: 'no room',
      rule: 'FULL',
    });
  });

  it.each(refusals)('is told from a value: $refusal', (refusal) => {
    expect(isRefusal(refusal)).toBe(true);
  });

  it.each([{ id: 'org_1', status: 'REFUSED' }, [], null, undefined, 'refusal', 0])('is not %p', (value) => {
    expect(isRefusal(value)).toBe(false);
  });

  it("of a service's own kind is one too", () => {
    const result = { refusal: 'NameTaken', message: 'taken' } as
      { refusal: 'NameTaken'; message: string } | number;
    expect(isRefusal(result)).toBe(true);
    if (isRefusal(result)) result satisfies { refusal: 'NameTaken' };
  });
});

describe('the shared schema', () => {
  const file = fileURLToPath(new URL('../shared.graphql', import.meta.url));
  const { definitions } = parse(readFileSync(file, 'utf8'));
  const fieldsOf = (name: string) => {
    const type = definitions.find(
      (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === name,
    );
    if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) return undefined;
    return { implements: type.interfaces?.map(({ name }) => name.value), fields: type.fields };
  };

  it.each(refusals)('has a type with the fields of $refusal', ({ refusal, ...said }) => {
    const type = fieldsOf(refusal);
    expect(type?.implements).toEqual(['UserError']);
    expect(type?.fields?.map(({ name }) => name.value).toSorted()).toEqual(Object.keys(said).toSorted());
  });

  it.each(refusals)('promises no field that $refusal may lack', ({ refusal }) => {
    const promised = fieldsOf(refusal)?.fields?.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE) ?? [];
    const least =
      refusal === 'InvalidInput' ? invalidInput('no') : refusals.find((r) => r.refusal === refusal);
    expect(Object.keys(least ?? {})).toEqual(expect.arrayContaining(promised.map(({ name }) => name.value)));
  });
});
