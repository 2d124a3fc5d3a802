import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import { personByUserName, personOf } from './demo-people.ts';
import { messagePage, signInPage, STYLE_PATH } from './pages/pages.ts';
import type { SignInSecrets } from './sign-in-secrets.ts';
import { STYLE } from './pages/style.ts';

type Next = () => Promise<unknown>;
type Context = Pick<KoaContextWithOIDC, 'method' | 'path' | 'req' | 'res' | 'get' | 'set'> & {
  body?: unknown;
  status: number;
  type: string;
  respond?: boolean;
};

const FORM_LIMIT = 10_000;

/** Same answer for an unknown name and a wrong password. */
const WRONG = 'This user name and password do not fit.';

/** What the page of the sign-in does: shows who there is, and ends the sign-in with whom was picked. */
export function signInRoutes(provider: Provider, secrets: SignInSecrets) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path === STYLE_PATH) {
      ctx.type = 'css';
      ctx.body = STYLE;
      return;
    }
    const uid = /^\/sign-in\/([\w-]+)$/.exec(ctx.path)?.[1];
    if (uid === undefined) return void (await next());
    await attend(ctx, uid, provider, secrets);
  };
}

async function attend(ctx: Context, uid: string, provider: Provider, secrets: SignInSecrets): Promise<void> {
  ctx.set('cache-control', 'no-store');
  ctx.type = 'html';
  const token = tokenOf(uid, secrets);
  const show = (problem?: string, userName?: string) => {
    if (problem) ctx.status = 400;
    const page = {
      action: ctx.path,
      token,
      ...(problem ? { problem } : {}),
      ...(userName ? { userName } : {}),
    };
    ctx.body = signInPage(page);
  };
  if (!(await belongsTo(ctx, uid, provider))) {
    ctx.status = 400;
    ctx.body = messagePage('This sign-in is over', 'Go back to where you came from and sign in again.');
    return;
  }
  if (ctx.method !== 'POST') return show();
  const form = await formOf(ctx.req);
  const origin = ctx.get('origin');
  if (!isSame(form.get('token') ?? '', token) || (origin !== '' && origin !== provider.issuer)) {
    return show('The form was not sent from this page. Try again.');
  }
  const result = resultOf(form, secrets);
  if (!result) return show(WRONG, form.get('userName') ?? '');
  ctx.respond = false;
  await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
}

/** True when the browser that asks is the one that began this sign-in, and it is still open. */
async function belongsTo(ctx: Context, uid: string, provider: Provider): Promise<boolean> {
  try {
    return (await provider.interactionDetails(ctx.req, ctx.res)).uid === uid;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return false;
    throw error;
  }
}

/** How a form ends the sign-in; undefined when nobody is told by it. */
function resultOf(form: URLSearchParams, secrets: SignInSecrets) {
  if (form.has('cancel')) return { error: 'access_denied', error_description: 'the sign-in was cancelled' };
  const picked = form.get('person');
  const person = picked === null ? byPassword(form, secrets) : personOf(picked);
  return person && { login: { accountId: person.subject, remember: true } };
}

function byPassword(form: URLSearchParams, { passwords }: SignInSecrets) {
  const person = personByUserName(form.get('userName') ?? '');
  const expected = person ? passwords[person.userName] : undefined;
  return isSame(form.get('password') ?? '', expected ?? '') && expected !== undefined ? person : undefined;
}

/** What a form must carry: only a page of this provider, of this very sign-in, can know it. */
const tokenOf = (uid: string, { cookieKey }: SignInSecrets) =>
  createHmac('sha256', cookieKey).update(`sign-in form ${uid}`).digest('base64url');

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** The fields of a form. Rejects when it is larger than a form of these pages. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > FORM_LIMIT) throw new errors.InvalidRequest('the form is too large');
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
