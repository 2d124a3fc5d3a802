import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createSecrets, loadSecrets } from './secrets.ts';
import { openLocalIssuer } from '../tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const everyValue = (value: object): string[] =>
  Object.values(value).flatMap((one: unknown) =>
    typeof one === 'string' ? [one] : everyValue(one as object),
  );

describe('secrets', () => {
  it('are made once for a data folder, for nobody else to read', () => {
    const first = loadSecrets(folder);
    expect(loadSecrets(folder)).toEqual(first);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('of an older release are kept, and what it did not know is added', () => {
    const older = { ...createSecrets(), databaseOwner: undefined };
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(older));
    const secrets = loadSecrets(folder);
    expect(secrets).toMatchObject({ database: older.database, kafka: older.kafka });
    expect(secrets.databaseOwner.events).toMatch(/^\S{20,}$/);
    expect(loadSecrets(folder)).toEqual(secrets);
  });

  it('are all different, and none begins a cluster id with a dash', () => {
    const values = everyValue(createSecrets());
    expect(new Set(values).size).toBe(values.length);
    for (let i = 0; i < 500; i++) expect(createSecrets().kafkaClusterId).not.toMatch(/^-/);
  });
});

describe('the local issuer', () => {
  it('keeps its key, and shows the public part only', async () => {
    const issuer = await openLocalIssuer(folder);
    const again = await openLocalIssuer(folder);
    expect(again.jwksFile).toBe(issuer.jwksFile);
    expect(statSync(join(folder, 'issuer-key.json')).mode & 0o777).toBe(0o600);
    const token = await again.issue({ subject: 'someone', roles: ['OPERATOR'], organization: 'org_x' });
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ sub: 'someone', roles: ['OPERATOR'], organization: 'org_x', aud: 'hub' });
  });
});
