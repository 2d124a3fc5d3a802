import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { PortTaken } from '../../platform/process/ports.ts';
import { Compose } from './compose.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project whose docker is a shell script. */
function composeWith(script: string): Compose {
  writeFileSync(join(folder, 'docker'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return new Compose('hub-probe', { HUB_PORT: '4711', PATH: `${folder}:/bin:/usr/bin` });
}

describe('docker compose', () => {
  it('is asked for the project, with the ports of this run', () => {
    expect(composeWith('echo "$@ $HUB_PORT"').run('up', '-d')).toBe('compose -p hub-probe up -d 4711\n');
  });

  it('says what it needs when it fails, and that a port is taken when that is why', () => {
    expect(() => composeWith('exit 3').run('up')).toThrow(
      'docker compose up failed (3). It needs a Docker engine',
    );
    const taken = composeWith('echo "Bind for 127.0.0.1:4711 failed: port is already allocated" >&2; exit 1');
    expect(() => taken.run('up')).toThrow(PortTaken);
  });

  it.each([
    ['running', `{"State":"running","ExitCode":0}`, false],
    ['not there yet', '', false],
    ['done', `{"State":"exited","ExitCode":0}`, true],
    ['done, in the list that older versions print', `[{"State":"exited","ExitCode":0}]`, true],
  ])('tells that a container is %s', (_what, output, done) => {
    expect(composeWith(`echo '${output}'`).isDone('loader')).toBe(done);
  });

  it('refuses a container that has failed', () => {
    const failed = composeWith(`echo '{"State":"exited","ExitCode":1}'`);
    expect(() => failed.isDone('loader')).toThrow('The loader failed. See docker compose logs loader.');
  });
});

describe('docker-compose.yml', () => {
  it('has the usual ports unless told otherwise, for clients and for what Kafka tells them', () => {
    const text = readFileSync('docker-compose.yml', 'utf8');
    expect(text).toContain("'127.0.0.1:${HUB_PORT:-4000}:4000'");
    expect(text).toContain("'127.0.0.1:${HUB_KAFKA_PORT:-19092}:19092'");
    expect(text).toContain('HOST://127.0.0.1:${HUB_KAFKA_PORT:-19092}');
    const properties = readFileSync('infra/kafka/compose/server.properties', 'utf8');
    expect(properties).not.toContain('advertised.listeners=');
  });
});
