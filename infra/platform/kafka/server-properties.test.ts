import { describe, expect, it } from '@jest/globals';
import { kafkaProperties, onlyNode } from './server-properties.ts';

const propertiesOf = (text: string) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const settings = { adminPassword: 'secret', node: onlyNode(9092, 9093), data: '/data' };

describe('server.properties', () => {
  it('listen on loopback unless told otherwise, the controller always', () => {
    const properties = propertiesOf(kafkaProperties(settings));
    expect(properties['listeners']).toBe('CLIENT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093');
    const everywhere = propertiesOf(kafkaProperties({ ...settings, host: '0.0.0.0' }));
    expect(everywhere['listeners']).toBe('CLIENT://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093');
    expect(everywhere['advertised.listeners']).toBe('CLIENT://127.0.0.1:9092');
  });

  it('tell clients the port of what stands in front of the broker', () => {
    const node = { ...settings.node, advertisedPort: 7000 };
    expect(propertiesOf(kafkaProperties({ ...settings, node }))['advertised.listeners']).toBe(
      'CLIENT://127.0.0.1:7000',
    );
  });

  it('refuse whom no rule lets in, and create no topic by accident', () => {
    expect(propertiesOf(kafkaProperties(settings))).toMatchObject({
      'allow.everyone.if.no.acl.found': 'false',
      'auto.create.topics.enable': 'false',
      'unclean.leader.election.enable': 'false',
    });
  });

  it('take the settings of a node last', () => {
    const node = { ...settings.node, settings: { 'broker.session.timeout.ms': '3000' } };
    expect(kafkaProperties({ ...settings, node }).trimEnd()).toMatch(/\nbroker\.session\.timeout\.ms=3000$/);
  });
});
