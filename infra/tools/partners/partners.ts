import {
  grantableTopics,
  grantTopics,
  readableTopics,
  revokeEverything,
  revokeTopics,
  withAdmin,
} from '@hub/change-feed/admin';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import { SERVICES } from '../stack/names.ts';
import { waitFor } from '../../platform/process/wait-for.ts';
import {
  dayOf,
  iterationsOn,
  KafkaAccounts,
  newSecret,
  type Account,
} from '../stack/provisioning/kafka-accounts.ts';

/** A partner system: who may follow which topics. */
export type Partner = {
  name: string;
  topics: string[];
  /** Bytes a second that it may read; undefined without a limit. */
  rate: number | undefined;
  /** Its accounts, the one with the newest secret last; two while a secret is being changed. */
  accounts: Account[];
};

/** What a command did: a line for each change; a secret is here once and nowhere else. */
export type Outcome = { changes: string[]; account?: { username: string; password: string } };

const NAME = /^[a-z][a-z0-9-]{1,38}$/;
const SECOND = '~2';
const SHOWN_WITHIN_MS = 30_000;
const DAY_MS = 24 * 3600 * 1000;

/**
 * The partners of a cluster. The cluster itself is the only record of them: accounts, rights and limits. Everything
 * can be repeated: what is as it should be stays, and is not reported.
 */
export class Partners {
  readonly #access: KafkaAccess;
  readonly #accounts: KafkaAccounts;
  readonly #prefix: string;

  constructor(admin: KafkaAccess) {
    this.#access = admin;
    this.#accounts = new KafkaAccounts(admin);
    this.#prefix = admin.prefix ?? '';
  }

  /** Every partner, by name. */
  async list(): Promise<Partner[]> {
    const accounts = await this.#accounts.list();
    const rates = await this.#accounts.rates();
    const topics = await withAdmin(this.#access, (admin) => readableTopics(admin, this.#prefix));
    const own = new Set<string>([...SERVICES, this.#access.username]);
    const byPartner = Map.groupBy(
      accounts.filter(({ name }) => !own.has(name)),
      ({ name }) => name.replace(SECOND, ''),
    );
    return [...byPartner].map(([name, held]) => ({
      name,
      topics: (topics.get(held[0]?.name ?? '') ?? []).toSorted(),
      rate: rates.get(held[0]?.name ?? ''),
      accounts: held.toSorted((a, b) => a.iterations - b.iterations),
    }));
  }

  /** Makes a partner what it should be: account, rights, limit. Rights that it has beside these stay. */
  async add(name: string, asked: readonly string[], rate?: number): Promise<Outcome> {
    requireName(name);
    const topics = grantableTopics(asked);
    const known = await this.#find(name);
    if (!known) {
      const password = newSecret();
      await this.#accounts.setSecrets({ [name]: password }, iterationsOn(Date.now()));
      const changes = [`created the account ${name}`, ...(await this.#allow(name, [name], topics, []))];
      return {
        changes: [...changes, ...(await this.#limit([name], undefined, rate))],
        account: { username: name, password },
      };
    }
    const principals = known.accounts.map((account) => account.name);
    const changes = await this.#allow(name, principals, topics, known.topics);
    return { changes: [...changes, ...(await this.#limit(principals, known.rate, rate))] };
  }

  async grant(name: string, asked: readonly string[]): Promise<Outcome> {
    const { accounts, topics } = await this.#require(name);
    const principals = accounts.map((account) => account.name);
    return { changes: await this.#allow(name, principals, grantableTopics(asked), topics) };
  }

  async revoke(name: string, asked: readonly string[]): Promise<Outcome> {
    const { accounts, topics } = await this.#require(name);
    const gone = grantableTopics(asked).filter((topic) => topics.includes(topic));
    await withAdmin(this.#access, async (admin) => {
      for (const account of accounts) await revokeTopics(admin, account.name, gone, this.#prefix);
    });
    await this.#untilReadable(
      accounts.map((account) => account.name),
      (held) => !gone.some((topic) => held.has(topic)),
    );
    return { changes: gone.map((topic) => `${name} may no longer read ${topic}`) };
  }

  /** Gives a second account with the same rights and groups. The first works until the change is finished. */
  async rotate(name: string): Promise<Outcome> {
    const { accounts, topics, rate } = await this.#require(name);
    const [only, second] = accounts;
    if (second) {
      throw new Error(
        `the secret of ${name} is being changed already: end that with "rotate ${name} --finish", which removes ` +
          `the account ${only?.name ?? ''}`,
      );
    }
    const username = only?.name === name ? `${name}${SECOND}` : name;
    const password = newSecret();
    const iterations = Math.max(iterationsOn(Date.now()), (only?.iterations ?? 0) + 1);
    await this.#accounts.setSecrets({ [username]: password }, iterations);
    const changes = [`created the account ${username}, with the rights and groups of ${name}`];
    changes.push(...(await this.#allow(name, [username], topics, [])));
    changes.push(...(await this.#limit([username], undefined, rate)));
    return { changes, account: { username, password } };
  }

  /** Ends a change of secrets: the older account goes, and with it the older secret. */
  async finish(name: string): Promise<Outcome> {
    const { accounts } = await this.#require(name);
    const [older, newer] = accounts;
    if (!older || !newer) return { changes: [] };
    await this.#removeAccounts([older.name]);
    return { changes: [`removed the account ${older.name}: its secret no longer works`] };
  }

  /** Ends every change of secrets that began at least so many days ago. */
  async expire(days: number, now = Date.now()): Promise<Outcome> {
    const changes: string[] = [];
    for (const { name, accounts } of await this.list()) {
      const newer = accounts[1];
      if (!newer || dayOf(newer.iterations).getTime() + days * DAY_MS > now) continue;
      changes.push(...(await this.finish(name)).changes);
    }
    return { changes };
  }

  async remove(name: string): Promise<Outcome> {
    const partner = await this.#find(name);
    if (!partner) return { changes: [] };
    await this.#removeAccounts(partner.accounts.map((account) => account.name));
    return { changes: [`removed ${name}: accounts, rights and limit`] };
  }

  async #find(name: string): Promise<Partner | undefined> {
    return (await this.list()).find((partner) => partner.name === name);
  }

  async #require(name: string): Promise<Partner> {
    const partner = await this.#find(name);
    if (!partner) throw new Error(`there is no partner ${name}: "list" shows them, "add" makes one`);
    return partner;
  }

  async #allow(
    partner: string,
    principals: readonly string[],
    topics: readonly string[],
    had: readonly string[],
  ): Promise<string[]> {
    const fresh = topics.filter((topic) => !had.includes(topic));
    if (fresh.length === 0) return [];
    await withAdmin(this.#access, async (admin) => {
      for (const principal of principals) {
        await grantTopics(admin, { principal, partner, topics: fresh, prefix: this.#prefix });
      }
    });
    await this.#untilReadable(principals, (held) => fresh.every((topic) => held.has(topic)));
    return fresh.map((topic) => `${principals.join(', ')} may read ${topic}`);
  }

  /** The cluster shows rights a moment after it has taken them: the next command must see them. */
  async #untilReadable(
    principals: readonly string[],
    isShown: (topics: ReadonlySet<string>) => boolean,
  ): Promise<void> {
    const areShown = () =>
      withAdmin(this.#access, async (admin) => {
        const topics = await readableTopics(admin, this.#prefix);
        return principals.every((name) => isShown(new Set(topics.get(name) ?? [])));
      });
    await waitFor(areShown, { timeoutMs: SHOWN_WITHIN_MS, what: 'Kafka to show the new rights' });
  }

  async #limit(
    principals: readonly string[],
    had: number | undefined,
    rate: number | undefined,
  ): Promise<string[]> {
    if (rate === undefined || rate === had) return [];
    for (const principal of principals) await this.#accounts.setRate(principal, rate);
    return [`${principals.join(', ')} may read ${rate} bytes a second`];
  }

  async #removeAccounts(names: readonly string[]): Promise<void> {
    await this.#accounts.remove(names);
    for (const name of names) await this.#accounts.setRate(name, null);
    await withAdmin(this.#access, async (admin) => {
      for (const name of names) await revokeEverything(admin, name);
    });
  }
}

function requireName(name: string): void {
  if (!NAME.test(name)) {
    throw new Error(
      `"${name}" is no name for a partner: 2 to 39 of a-z, 0-9 and "-", beginning with a letter`,
    );
  }
  if (name === 'admin' || SERVICES.some((service) => service === name)) {
    throw new Error(`${name} is an account of the hub itself: choose another name`);
  }
}
