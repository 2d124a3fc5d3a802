import { describe, expect, it } from '@jest/globals';
import { kafkajsTransport } from './kafkajs/transport.ts';
import { loadTransport } from './load-transport.ts';
import { platformaticTransport } from './platformatic/transport.ts';

describe('the client', () => {
  it('is kafkajs where none is named', async () => {
    expect(await loadTransport({})).toBe(kafkajsTransport);
    expect(await loadTransport({ client: 'kafkajs' })).toBe(kafkajsTransport);
  });

  it('is the one that is named', async () => {
    expect(await loadTransport({ client: 'platformatic' })).toBe(platformaticTransport);
  });
});
