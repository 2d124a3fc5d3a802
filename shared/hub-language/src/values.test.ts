import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { provenanceOf, type Modality, type NameBasis, type PartyKind } from './values.ts';

describe('the provenance of a record', () => {
  it('is what the import says, with the document of the import', () => {
    const source = {
      recordId: 'O7',
      sentences: ['S1', 'S2'],
      modality: 'PLANNED',
      statedBy: 'per_1',
      note: 'as worded',
      derived: true,
    } as const;
    expect(provenanceOf('a-report', source)).toEqual({ document: 'a-report', ...source });
  });

  it('is null where the source says nothing, and the same whether it is left out or undefined', () => {
    const least = { recordId: 'O7', sentences: [], derived: false };
    const expected = {
      document: 'a-report',
      recordId: 'O7',
      sentences: [],
      modality: null,
      statedBy: null,
      note: null,
      derived: false,
    };
    expect(provenanceOf('a-report', least)).toEqual(expected);
    const undefinedOnes = { ...least, modality: undefined, statedBy: undefined, note: undefined };
    expect(provenanceOf('a-report', undefinedOnes)).toEqual(expected);
  });

  it('has nothing else that the source carries', () => {
    const source = { recordId: 'O7', sentences: [], derived: false, secret: 's' };
    expect(provenanceOf('a-report', source)).not.toHaveProperty('secret');
  });
});

describe('the values of the shared schema', () => {
  const file = fileURLToPath(new URL('../shared.graphql', import.meta.url));
  const valuesOf = (name: string) =>
    parse(readFileSync(file, 'utf8')).definitions.flatMap((one) =>
      one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === name
        ? (one.values ?? []).map((value) => value.name.value)
        : [],
    );

  it('are those of the types', () => {
    const bases: Record<NameBasis, true> = { ARTICLE: true, TRANSLATION: true, TRANSLITERATION: true };
    const modalities: Record<Modality, true> = {
      STATED: true,
      PLANNED: true,
      EXPECTED: true,
      POSSIBLE: true,
      OPINION: true,
    };
    const kinds: Record<PartyKind, true> = { ORGANIZATION: true, COUNTRY: true };
    expect(valuesOf('NameBasis')).toEqual(Object.keys(bases));
    expect(valuesOf('Modality')).toEqual(Object.keys(modalities));
    expect(valuesOf('PartyKind')).toEqual(Object.keys(kinds));
  });
});
