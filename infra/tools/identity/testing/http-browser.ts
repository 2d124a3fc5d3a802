/** An answer that a browser has got, and stopped at. */
export type Page = { status: number; url: string; headers: Headers; text: string };

/** A browser without scripts: keeps cookies by path, as a browser does, and follows redirects where it is told to. */
export class HttpBrowser {
  /** Cookies by path and name. */
  readonly cookies = new Map<string, { path: string; name: string; value: string }>();

  /** Every line by which a cookie was set. */
  readonly setCookies: string[] = [];

  /** Gets a page, and where it leads to as long as that is below `within`. */
  get(url: string, within = '', headers: Record<string, string> = {}): Promise<Page> {
    return this.#send(url, { headers }, within);
  }

  /** Sends a form of the page at `from`. */
  post(url: string, form: Record<string, string>, from: string, within = ''): Promise<Page> {
    const { origin } = new URL(from);
    return this.#send(url, { method: 'POST', body: new URLSearchParams(form), headers: { origin } }, within);
  }

  /** Value of a cookie, by name. */
  cookie(name: string): string | undefined {
    return [...this.cookies.values()].find((cookie) => cookie.name === name)?.value;
  }

  async #send(url: string, init: RequestInit, within: string): Promise<Page> {
    const headers = new Headers({ accept: 'text/html', ...(init.headers as Record<string, string>) });
    headers.set('cookie', this.#cookiesFor(url));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const to = response.headers.get('location');
    const next = to === null ? undefined : new URL(to, url).href;
    if (next !== undefined && within !== '' && next.startsWith(within)) {
      await response.body?.cancel();
      return this.#send(next, {}, within);
    }
    return { status: response.status, url, headers: response.headers, text: await response.text() };
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    return [...this.cookies.values()]
      .filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split(/; */);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((one) => one.startsWith('path='))?.slice('path='.length) ?? '/';
    if (value === '') this.cookies.delete(`${path} ${name}`);
    else this.cookies.set(`${path} ${name}`, { path, name, value });
  }
}

/** The value of a field of a page's first form that has it. */
export const fieldOf = ({ text }: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
