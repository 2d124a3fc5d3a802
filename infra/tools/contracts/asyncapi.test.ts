import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { describe, expect, it } from '@jest/globals';
import { topicContracts } from '@hub/change-feed/contracts';

/** Information and hints of the parser. */
const MINOR = new Set<number>([2, 3]);

describe('docs/reference/asyncapi.json', () => {
  it('is valid AsyncAPI 3 with every topic, every change type and its Kafka binding', async () => {
    const { document, diagnostics } = await new Parser().parse(
      readFileSync('docs/reference/asyncapi.json', 'utf8'),
    );
    const wrong = diagnostics.filter(({ severity }) => !MINOR.has(severity));
    expect(wrong.map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([]);
    const channels = document?.channels().all() ?? [];
    const seen = new Map(channels.map((channel) => [channel.address(), channel.messages().all().length]));
    const expected = [...topicContracts.values()].map(
      ({ topic, changeTypes }) => [topic, changeTypes.length] as const,
    );
    expect(seen).toEqual(new Map(expected));
    expect(channels.every((channel) => channel.bindings().get('kafka') !== undefined)).toBe(true);
  });
});
