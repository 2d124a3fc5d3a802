import { request } from 'undici';
import { SetupProblem } from '../../platform/process/setup-problem.ts';
import type { SignInAccess } from '../stack/running-hub.ts';
import { DEMO_SYSTEMS } from './demo-people.ts';
import { COMMAND_LINE, DEMO_PERSON_GRANT } from './local-names.ts';

/**
 * Asks the running provider for the token of a demo person, by its subject, or of a system, by its client id; valid for an
 * hour. Throws SetupProblem when the provider is not there or does not give one.
 */
export function askToken(access: SignInAccess, subject: string): Promise<string> {
  const isSystem = DEMO_SYSTEMS.some(({ clientId }) => clientId === subject);
  return isSystem
    ? ask(access, subject, { grant_type: 'client_credentials' })
    : ask(access, COMMAND_LINE, { grant_type: DEMO_PERSON_GRANT, person: subject });
}

type Answer = { access_token?: string; error_description?: string };

async function ask(
  { issuer, clients }: SignInAccess,
  clientId: string,
  form: Record<string, string>,
): Promise<string> {
  const credentials = `${clientId}:${encodeURIComponent(clients[clientId] ?? '')}`;
  const { access_token: token, error_description: problem = 'no token' } = await post(`${issuer}/token`, {
    authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    body: String(new URLSearchParams(form)),
  });
  if (token === undefined)
    throw new SetupProblem(`The sign-in at ${issuer} said: ${problem}.`, 'Restart the hub.');
  return token;
}

async function post(
  url: string,
  { authorization, body }: Record<'authorization' | 'body', string>,
): Promise<Answer> {
  try {
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await request(url, { method: 'POST', headers, body });
    return (await answer.body.json()) as Answer;
  } catch {
    throw new SetupProblem(
      `The hub is not running: nothing answers at ${url}.`,
      'Run "npm start" in another terminal, or say with HUB_DATA_DIR where the data of the running one is.',
    );
  }
}
