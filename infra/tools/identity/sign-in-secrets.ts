import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { DEMO_PEOPLE, DEMO_SYSTEMS } from './demo-people.ts';
import { COMMAND_LINE } from './local-names.ts';

/** Signature of every token of the local provider. */
export const ALGORITHM = 'ES256';

const SECRETS_FILE = 'sign-in.json';
/** File of the data folder with the demo people's passwords by user name. */
export const PASSWORDS_FILE = 'demo-passwords.json';

type Texts = Record<string, string>;

/** What the local provider must remember, and nobody else may know. */
export type SignInSecrets = {
  /** Private key of the tokens. */
  key: JWK;
  /** Key of the signatures of cookies and of forms. */
  cookieKey: string;
  /** Secrets of the clients that have one, by name. */
  clients: Texts;
  /** Passwords of the demo people, by user name; in a file of their own. */
  passwords: Texts;
};

const secret = (bytes: number) => randomBytes(bytes).toString('base64url');
const secrets = (bytes: number, names: readonly string[]): Texts =>
  Object.fromEntries(names.map((name) => [name, secret(bytes)]));

/** Reads the secrets of a data folder, and makes what is not there yet; both files are of mode 0600. */
export async function loadSignInSecrets(dataDir: string): Promise<SignInSecrets> {
  const kept = read<SignInSecrets>(dataDir, SECRETS_FILE);
  const names = [COMMAND_LINE, ...DEMO_SYSTEMS.map(({ clientId }) => clientId)];
  const own = {
    key: kept.key ?? (await newKey()),
    cookieKey: kept.cookieKey ?? secret(32),
    clients: { ...secrets(32, names), ...kept.clients },
  };
  const userNames = DEMO_PEOPLE.map(({ userName }) => userName);
  const passwords = { ...secrets(9, userNames), ...read<Texts>(dataDir, PASSWORDS_FILE) } as Texts;
  write(dataDir, SECRETS_FILE, own);
  write(dataDir, PASSWORDS_FILE, passwords);
  return { ...own, passwords };
}

function read<Content>(dataDir: string, name: string): Partial<Content> {
  const file = join(dataDir, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Content>) : {};
}

const write = (dataDir: string, name: string, content: object) =>
  writeFileSync(join(dataDir, name), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}
