import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { AcceptedDocuments } from './accepted-documents.ts';

const document = parse('{ a }');

it('keeps the documents that were used last', () => {
  const accepted = new AcceptedDocuments();
  for (let index = 0; index < 500; index++) accepted.add(`{ f${index} }`, document);
  expect(accepted.find('{ f0 }')).toBe(document);
  accepted.add('{ f500 }', document);
  expect(accepted.find('{ f0 }')).toBe(document);
  expect(accepted.find('{ f1 }')).toBeUndefined();
});

it('keeps no long text', () => {
  const accepted = new AcceptedDocuments();
  const text = `{ a } #${'x'.repeat(40_000)}`;
  accepted.add(text, document);
  expect(accepted.find(text)).toBeUndefined();
});
