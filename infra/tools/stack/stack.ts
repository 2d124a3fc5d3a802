import { mkdirSync } from 'node:fs';
import type { Listening } from '@hub/service-kit/runtime';
import type { HeldPort } from '../../platform/process/ports.ts';
import type { OwnedProcess } from '../../platform/process/processes.ts';
import { silentProgress, type Progress } from '../../platform/process/progress.ts';
import type { Environment } from './environment.ts';
import { launchMember, untilReady, type Member } from './members/member-process.ts';
import { gatewayVariables, serviceVariables } from './members/member-variables.ts';
import { SERVICES, type ServiceName } from './names.ts';
import { NO_ISSUER, openLocalIssuer, signInByFile, type LocalIssuer, type SignIn } from './tokens.ts';

const DATABASE_PREFIX = 'hub';
const ANY_PORTS: Listening = { port: 0, healthPort: 0 };

export type StackOptions = {
  environment: Environment;
  dataDir: string;
  /** Port of the endpoint, held until the gateway takes it; any when absent. */
  port?: HeldPort;
  databasePrefix?: string;
  topicPrefix?: string;
  /** Services to start; all four when absent. Without the gateway unless all are. */
  services?: readonly ServiceName[];
  /** Where tokens come from; the local issuer when absent. */
  signIn?: SignIn;
  /** How long each process asks itself before it is ready; as long as it does by itself when absent. */
  warmUpMs?: number;
  /** Told when a process ends that nobody stopped. */
  onUnexpectedEnd?: (name: string, logFile: string) => void;
  progress?: Progress;
};

/** The four services and the gateway as processes of their own. */
export type Stack = {
  /** The GraphQL endpoint; empty where the gateway was not started. */
  url: string;
  /** Issues tokens to suites; those of another sign-in are not its to give. */
  issuer: LocalIssuer;
  signIn: SignIn;
  pidOf: (name: Member) => number;
  /** Beginning of the names of the services' databases. */
  databasePrefix: string;
  /** Where a service's /status and /metrics answer. */
  healthUrl: (service: ServiceName) => string;
  /** URL of a service's own GraphQL server, which only the gateway may use. */
  subgraphUrl: (service: ServiceName) => string;
  /** Starts a service that was stopped, on the same ports. */
  startService: (service: ServiceName) => Promise<void>;
  stopService: (service: ServiceName, signal?: NodeJS.Signals) => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Starts the services, then the gateway, which is told where they listen; waits until all are ready. Throws
 * SetupProblem naming the log.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { environment, dataDir, services = SERVICES, progress = silentProgress } = options;
  const { databasePrefix = DATABASE_PREFIX, topicPrefix = '' } = options;
  mkdirSync(dataDir, { recursive: true });
  const issuer = options.signIn ? NO_ISSUER : await openLocalIssuer(dataDir);
  const signIn = options.signIn ?? signInByFile(issuer);
  const members = new Members({ ...options, databasePrefix, topicPrefix, signIn });
  const isWhole = services.length === SERVICES.length;
  try {
    await progress('Creating databases, topics and accounts', () =>
      environment.prepare(databasePrefix, topicPrefix),
    );
    await progress(`Starting ${[...services, ...(isWhole ? ['gateway'] : [])].join(', ')}`, async () => {
      await Promise.all(services.map((service) => members.start(service)));
      if (isWhole) await members.start('gateway');
    });
  } catch (error) {
    await members.stopAll();
    throw error;
  }
  return {
    url: isWhole ? `http://127.0.0.1:${members.listening('gateway').port}/graphql` : '',
    issuer,
    signIn,
    databasePrefix,
    pidOf: (name) => members.pidOf(name),
    healthUrl: (service) => `http://127.0.0.1:${members.listening(service).healthPort}`,
    subgraphUrl: (service) => members.urlOf(service),
    startService: (service) => members.start(service),
    stopService: (service, signal) => members.stop(service, signal),
    stop: () => members.stopAll(),
  };
}

type MemberOptions = StackOptions & { databasePrefix: string; topicPrefix: string; signIn: SignIn };

/** The processes of one stack, and the ports that each was given at its first start. */
class Members {
  readonly #options: MemberOptions;
  readonly #listening = new Map<Member, Listening>();
  readonly #running = new Map<Member, OwnedProcess>();

  constructor(options: MemberOptions) {
    this.#options = options;
  }

  pidOf(name: Member): number {
    return this.#running.get(name)?.pid ?? -1;
  }

  listening(name: Member): Listening {
    const known = this.#listening.get(name);
    if (!known) throw new Error(`${name} was never started`);
    return known;
  }

  urlOf = (service: ServiceName): string => `http://127.0.0.1:${this.listening(service).port}/`;

  async start(name: Member): Promise<void> {
    const held = name === 'gateway' ? this.#options.port : undefined;
    const ports = this.#listening.get(name) ?? { ...ANY_PORTS, port: held?.port ?? 0 };
    await held?.release();
    const owned = launchMember(name, this.#variables(name, ports), this.#options.dataDir);
    this.#running.set(name, owned);
    this.#listening.set(name, await untilReady(owned, held?.port));
    void this.#watch(name, owned);
  }

  async stop(name: Member, signal?: NodeJS.Signals): Promise<void> {
    const owned = this.#running.get(name);
    this.#running.delete(name);
    await owned?.stop(signal);
  }

  async stopAll(): Promise<void> {
    await this.stop('gateway');
    await Promise.all(SERVICES.map((service) => this.stop(service)));
  }

  #variables(name: Member, ports: Listening): Record<string, string> {
    const { environment, warmUpMs } = this.#options;
    const warmUp: Record<string, string> = warmUpMs === undefined ? {} : { WARM_UP_MS: String(warmUpMs) };
    if (name !== 'gateway')
      return { ...warmUp, ...serviceVariables(name, environment, { ...this.#options, ports }) };
    const options = { tokens: this.#options.signIn.gateway, urlOf: this.urlOf, ports };
    return { ...warmUp, ...gatewayVariables(environment, options) };
  }

  async #watch(name: Member, owned: OwnedProcess): Promise<void> {
    await owned.exited;
    if (this.#running.get(name) === owned) this.#options.onUnexpectedEnd?.(name, owned.logFile);
  }
}
