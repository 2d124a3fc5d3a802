import { createHash, randomBytes } from 'node:crypto';
import { fieldOf, HttpBrowser, type Page } from './http-browser.ts';

/** What the token endpoint answers. */
export type TokenAnswer = {
  status: number;
  access_token?: string;
  refresh_token?: string;
  id_token?: string;
  error?: string;
  error_description?: string;
};

type Texts = Record<string, string>;

/** The authorization code flow with PKCE, as the page of GraphiQL goes it, every parameter to be given otherwise. */
export class CodeFlow {
  readonly browser = new HttpBrowser();
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomBytes(16).toString('base64url');
  readonly nonce = randomBytes(16).toString('base64url');
  readonly issuer: string;
  readonly redirectUri: string;

  constructor(issuer: string, redirectUri: string) {
    this.issuer = issuer;
    this.redirectUri = redirectUri;
  }

  /** Opens the page of the sign-in; `more` changes parameters, an empty one leaves it out. */
  begin(more: Texts = {}): Promise<Page> {
    const parameters = {
      client_id: 'graphiql',
      response_type: 'code',
      redirect_uri: this.redirectUri,
      scope: 'openid profile',
      state: this.state,
      nonce: this.nonce,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    };
    const given = Object.entries(parameters).filter(([, value]) => value !== '');
    return this.browser.get(`${this.issuer}/auth?${String(new URLSearchParams(given))}`, this.issuer);
  }

  /** Sends a form of that page; stops where the provider sends one back to the client. */
  send(page: Page, form: Texts): Promise<Page> {
    return this.browser.post(page.url, { token: fieldOf(page, 'token'), ...form }, page.url, this.issuer);
  }

  /** Signs a demo person in. Gives the parameters with which the browser comes back. Throws when it does not. */
  async signIn(person: string): Promise<Texts> {
    return this.comeBack(await this.send(await this.begin(), { person }));
  }

  /** The parameters of the client's address. Throws an Error when the page is not a way back there. */
  comeBack({ headers, status, text }: Page): Texts {
    const to = headers.get('location') ?? '';
    const [page, parameters] = to.split(/[?#](.*)/s);
    if (page !== this.redirectUri) throw new Error(`no way back: ${status} ${to} ${text}`);
    return Object.fromEntries(new URLSearchParams(parameters));
  }

  /** Exchanges a code, by default as the client that it was made for. */
  exchange(code: string, more: Texts = {}): Promise<TokenAnswer> {
    return this.ask({
      grant_type: 'authorization_code',
      client_id: 'graphiql',
      redirect_uri: this.redirectUri,
      code_verifier: this.verifier,
      code,
      ...more,
    });
  }

  /** Gets new tokens for a refresh token. */
  refresh(refreshToken: string): Promise<TokenAnswer> {
    return this.ask({ grant_type: 'refresh_token', client_id: 'graphiql', refresh_token: refreshToken });
  }

  /** Asks the token endpoint. */
  async ask(form: Texts, headers: Texts = {}): Promise<TokenAnswer> {
    const body = new URLSearchParams(Object.entries(form).filter(([, value]) => value !== ''));
    const response = await fetch(`${this.issuer}/token`, { method: 'POST', body, headers });
    return { ...((await response.json()) as object), status: response.status };
  }
}
