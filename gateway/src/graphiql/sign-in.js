// The sign-in of the page: OpenID Connect, authorization code with PKCE, as a public client. It runs in browsers.

const PENDING = 'hub.sign-in.pending';
const SESSION = 'hub.sign-in.session';

/** A token is renewed when it is good for less than this. */
const RENEW_BEFORE_MS = 30_000;

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** The challenge that goes with a verifier (RFC 7636, S256). */
async function challengeOf(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** What a JWT says; undefined when it is none. */
function claimsOf(token) {
  try {
    const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (sign) => sign.codePointAt(0))));
  } catch {
    return undefined;
  }
}

/** The discovery document of an issuer. Rejects when it cannot be had, or is another issuer's. */
async function discover(issuer) {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`).catch(
    () => undefined,
  );
  if (!response?.ok) throw new Error('The sign-in does not answer. Try again in a moment.');
  const endpoints = await response.json();
  if (endpoints.issuer !== issuer) throw new Error('The sign-in gives itself another name than it has here.');
  return endpoints;
}

/** What an ID token says; undefined when it is not for this client, or for another nonce than the one given. */
function ourClaims(idToken, { issuer, clientId, nonce }) {
  const claims = claimsOf(idToken);
  const isOurs = claims?.iss === issuer && [claims.aud].flat().includes(clientId);
  return isOurs && (nonce === undefined || claims.nonce === nonce) ? claims : undefined;
}

/** What is kept of the tokens that an issuer gave; undefined when they are not ours. */
function sessionOf(answer, { idToken = answer?.id_token, ...expected }) {
  const claims = ourClaims(idToken, expected);
  if (!answer?.access_token || !claims) return undefined;
  const userName = claims.preferred_username ?? claims.sub;
  return {
    token: answer.access_token,
    refreshToken: answer.refresh_token,
    idToken,
    endsAt: Date.now() + Number(answer.expires_in ?? 0) * 1000,
    name: claims.name ?? userName,
    userName,
  };
}

/** Checks that an answer of a sign-in belongs to the one that is pending. Throws when it does not, or is an error. */
function requireOurs(answer, pending, { issuer, saysIssuer }) {
  if (!pending || answer.state !== pending.state) throw new Error('This sign-in did not begin here.');
  if ((answer.iss ?? (saysIssuer ? '' : issuer)) !== issuer) throw new Error('Another sign-in has answered.');
  if (answer.error === 'access_denied') throw new Error('The sign-in was cancelled.');
  if (answer.error !== undefined) throw new Error(answer.error_description ?? answer.error);
}

/**
 * The sign-in at an issuer, as a client of it. What it keeps is in `storage`, a sessionStorage: it ends with the tab.
 * Messages of its errors are for people.
 */
export class SignIn {
  #options;
  #endpoints;
  #renewing;

  /** @param options `issuer`, `clientId`, `redirectUri` and `storage` */
  constructor(options) {
    this.#options = options;
  }

  /** Who is signed in: a name and a user name to show; undefined when nobody is. */
  person() {
    const session = this.#read(SESSION);
    return session && { name: session.name, userName: session.userName };
  }

  /** An access token that is good for a while; undefined when nobody is signed in any more. */
  async token() {
    const { endsAt, refreshToken } = this.#read(SESSION) ?? {};
    if (endsAt !== undefined && endsAt < Date.now() + RENEW_BEFORE_MS) {
      if (refreshToken) await this.#renew(refreshToken);
      else this.forget();
    }
    return this.#read(SESSION)?.token;
  }

  /** Begins a sign-in. Gives the address at which the person goes on. */
  async begin() {
    const { authorization_endpoint: url } = await this.#discover();
    const pending = { state: random(), nonce: random(), verifier: random() };
    this.#keep(PENDING, pending);
    const parameters = {
      client_id: this.#options.clientId,
      response_type: 'code',
      redirect_uri: this.#options.redirectUri,
      scope: 'openid profile',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await challengeOf(pending.verifier),
      code_challenge_method: 'S256',
    };
    return `${url}?${new URLSearchParams(parameters)}`;
  }

  /** Ends a sign-in that comes back to this address; does nothing for an address without one. */
  async comeBack(address) {
    const answer = Object.fromEntries(new URL(address).searchParams);
    if (answer.code === undefined && answer.error === undefined) return;
    const pending = this.#read(PENDING);
    this.#options.storage.removeItem(PENDING);
    const { authorization_response_iss_parameter_supported: saysIssuer } = await this.#discover();
    requireOurs(answer, pending, { issuer: this.#options.issuer, saysIssuer });
    await this.#ask(
      {
        grant_type: 'authorization_code',
        code: answer.code,
        redirect_uri: this.#options.redirectUri,
        code_verifier: pending.verifier,
      },
      { nonce: pending.nonce },
    );
  }

  /** Signs out here. Gives the address at which the issuer does so too. */
  async end() {
    const { clientId, redirectUri } = this.#options;
    const session = this.#read(SESSION);
    this.forget();
    const { end_session_endpoint: url } = await this.#discover();
    if (!url) return redirectUri;
    const parameters = { client_id: clientId, post_logout_redirect_uri: redirectUri };
    if (session?.idToken) parameters.id_token_hint = session.idToken;
    return `${url}?${new URLSearchParams(parameters)}`;
  }

  /** Forgets who was signed in. */
  forget() {
    this.#options.storage.removeItem(SESSION);
  }

  /** Asks for tokens and keeps them. Rejects, and forgets who was signed in, when there are none. */
  async #ask(form, expected) {
    const { issuer, clientId } = this.#options;
    const { token_endpoint: url } = await this.#discover();
    const body = new URLSearchParams({ client_id: clientId, ...form });
    const response = await fetch(url, { method: 'POST', body }).catch(() => undefined);
    const answer = await response?.json().catch(() => undefined);
    const session = sessionOf(answer, { issuer, clientId, ...expected });
    if (session) return this.#keep(SESSION, session);
    this.forget();
    throw new Error('The sign-in gave no token. Sign in again.');
  }

  /** One renewal at a time: a refresh token that is used twice ends the sign-in. */
  #renew(refreshToken) {
    const idToken = this.#read(SESSION)?.idToken;
    this.#renewing ??= this.#ask({ grant_type: 'refresh_token', refresh_token: refreshToken }, { idToken })
      .catch(() => this.forget())
      .finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  /** The endpoints of the issuer, asked for once. */
  #discover() {
    this.#endpoints ??= discover(this.#options.issuer).catch((error) => {
      this.#endpoints = undefined;
      throw error;
    });
    return this.#endpoints;
  }

  #read(key) {
    return JSON.parse(this.#options.storage.getItem(key) ?? 'null') ?? undefined;
  }

  #keep(key, value) {
    this.#options.storage.setItem(key, JSON.stringify(value));
  }
}
