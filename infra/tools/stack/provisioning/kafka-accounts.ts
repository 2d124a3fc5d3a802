import { pbkdf2Sync, randomBytes } from 'node:crypto';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import {
  Admin,
  alterUserScramCredentialsV0,
  ClientQuotaEntityTypes,
  ClientQuotaKeys,
  Connection,
  describeUserScramCredentialsV0,
  ScramMechanisms,
} from '@platformatic/kafka';
import { waitFor } from '../../../platform/process/wait-for.ts';

/** A SCRAM account of the cluster. */
export type Account = {
  name: string;
  /** How often the password is hashed; says which of two secrets is newer, see `iterationsOn`. */
  iterations: number;
};

const MECHANISM = ScramMechanisms.SCRAM_SHA_512;
const KEY_BYTES = 64;
/** Kafka takes 4,096 to 16,384. */
const MIN_ITERATIONS = 8_192;
const MAX_ITERATIONS = 16_384;
const SHOWN_WITHIN_MS = 30_000;
const DAY_MS = 24 * 3600 * 1000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

/**
 * Kafka keeps no date with a secret. Each day since 2026 has an iteration count of its own, never below 8,192: so the
 * cluster itself says how old a secret is, until 2048.
 */
export const iterationsOn = (time: number): number =>
  Math.min(MAX_ITERATIONS, MIN_ITERATIONS + Math.max(0, Math.floor((time - FIRST_DAY) / DAY_MS)));

/** The day on which a secret was made. */
export const dayOf = (iterations: number): Date =>
  new Date(FIRST_DAY + (iterations - MIN_ITERATIONS) * DAY_MS);

/** A secret that fits into any shell and configuration file. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** What kafkajs has no request for: SCRAM accounts and quotas, as the cluster's administrator. */
export class KafkaAccounts {
  readonly #access: KafkaAccess;

  constructor(admin: KafkaAccess) {
    this.#access = admin;
  }

  /** Creates accounts, or gives existing ones these secrets. Throws when the broker refuses one. */
  async setSecrets(secrets: Readonly<Record<string, string>>, iterations: number): Promise<void> {
    const upsertions = Object.entries(secrets).map(([name, secret]) => {
      const salt = randomBytes(24);
      const saltedPassword = pbkdf2Sync(secret, salt, iterations, KEY_BYTES, 'sha512');
      return { name, mechanism: MECHANISM, iterations, salt, saltedPassword };
    });
    await this.#alter([], upsertions);
    await this.#until('accounts', async () => {
      const held = new Map((await this.list()).map((account) => [account.name, account.iterations]));
      return Object.keys(secrets).every((name) => held.get(name) === iterations);
    });
  }

  /** Removes accounts; those that do not exist are left out. */
  async remove(names: readonly string[]): Promise<void> {
    const existing = new Set((await this.list()).map(({ name }) => name));
    const deletions = names
      .filter((name) => existing.has(name))
      .map((name) => ({ name, mechanism: MECHANISM }));
    if (deletions.length === 0) return;
    await this.#alter(deletions, []);
    await this.#until('accounts', async () => !(await this.list()).some(({ name }) => names.includes(name)));
  }

  /** Every account, by name. */
  async list(): Promise<Account[]> {
    const { results } = await this.#connected((connection) =>
      describeUserScramCredentialsV0.api.async(connection, []),
    );
    return results
      .map(({ user, credentialInfos }) => ({ name: user, iterations: credentialInfos[0]?.iterations ?? 0 }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /** Limits how many bytes a second an account may read; null takes the limit away. */
  async setRate(name: string, bytesPerSecond: number | null): Promise<void> {
    const key = ClientQuotaKeys.CONSUMER_BYTE_RATE;
    const op =
      bytesPerSecond === null
        ? { key, remove: true as const }
        : { key, value: bytesPerSecond, remove: false as const };
    const entities = [{ entityType: ClientQuotaEntityTypes.USER, entityName: name }];
    if (bytesPerSecond === null && !(await this.rates()).has(name)) return;
    await this.#admin((admin) => admin.alterClientQuotas({ entries: [{ entities, ops: [op] }] }));
    await this.#until('limits', async () => (await this.rates()).get(name) === (bytesPerSecond ?? undefined));
  }

  /** Bytes a second of every account that has a limit. */
  async rates(): Promise<Map<string, number>> {
    const entries = await this.#admin((admin) =>
      admin.describeClientQuotas({ components: [{ entityType: ClientQuotaEntityTypes.USER, matchType: 2 }] }),
    );
    return new Map(
      entries.flatMap(({ entity, values }): [string, number][] => {
        const rate = values.find(({ key }) => key === ClientQuotaKeys.CONSUMER_BYTE_RATE)?.value;
        const name = entity[0]?.entityName;
        return name && rate !== undefined ? [[name, rate]] : [];
      }),
    );
  }

  /** The cluster shows a moment later what it has taken: the next command must see it. */
  #until(what: string, isShown: () => Promise<boolean>): Promise<boolean> {
    return waitFor(isShown, { timeoutMs: SHOWN_WITHIN_MS, what: `Kafka to show the new ${what}` });
  }

  async #alter(
    ...[deletions, upsertions]: Parameters<typeof alterUserScramCredentialsV0.createRequest>
  ): Promise<void> {
    const { results } = await this.#connected((connection) =>
      alterUserScramCredentialsV0.api.async(connection, deletions, upsertions),
    );
    const refused = results.find(({ errorCode }) => errorCode !== 0);
    if (refused) throw new Error(`Kafka refused the account ${refused.user}: ${refused.errorMessage ?? ''}`);
  }

  async #connected<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const [host = '', port = ''] = (this.#access.brokers.split(',')[0] ?? '').split(':');
    const connection = new Connection('hub-accounts', { sasl: this.#login() });
    await connection.connect(host, Number(port));
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  }

  async #admin<Result>(work: (admin: Admin) => Promise<Result>): Promise<Result> {
    const bootstrapBrokers = this.#access.brokers.split(',');
    const admin = new Admin({ clientId: 'hub-accounts', bootstrapBrokers, sasl: this.#login() });
    try {
      return await work(admin);
    } finally {
      await admin.close();
    }
  }

  #login() {
    const { username, password, mechanism = 'scram-sha-512' } = this.#access;
    return {
      mechanism: mechanism === 'plain' ? ('PLAIN' as const) : ('SCRAM-SHA-512' as const),
      username,
      password,
    };
  }
}
