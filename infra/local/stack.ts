import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './environment.ts';
import { SERVICES, type ServiceName } from './names.ts';
import { freePort } from './ports.ts';
import { startProcess, type OwnedProcess } from './processes.ts';
import { silentProgress, type Progress } from './progress.ts';
import { SetupProblem } from './setup-problem.ts';
import { LOCAL_ISSUER, AUDIENCE, openLocalIssuer, type LocalIssuer } from './tokens.ts';
import { waitFor } from './wait-for.ts';

const DATABASE_PREFIX = 'hub';
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

export type StackOptions = {
  environment: Environment;
  dataDir: string;
  /** Port of the endpoint; a free one when absent. */
  port?: number;
  databasePrefix?: string;
  topicPrefix?: string;
  /** Services to start; all four when absent. Without the gateway unless all are. */
  services?: readonly ServiceName[];
  /** Told when a process ends that nobody stopped. */
  onUnexpectedEnd?: (name: string, logFile: string) => void;
  progress?: Progress;
};

/** The four services and the gateway as processes of their own. */
export type Stack = {
  /** The GraphQL endpoint. */
  url: string;
  issuer: LocalIssuer;
  pidOf: (name: ServiceName | 'gateway') => number;
  /** Beginning of the names of the services' databases. */
  databasePrefix: string;
  /** Where a service's /status and /metrics answer. */
  healthUrl: (service: ServiceName) => string;
  /** URL of a service's own GraphQL server, which only the gateway may use. */
  subgraphUrl: (service: ServiceName) => string;
  startService: (service: ServiceName) => Promise<void>;
  stopService: (service: ServiceName, signal?: NodeJS.Signals) => Promise<void>;
  stop: () => Promise<void>;
};

type Ports = { port: number; healthPort: number };
type Member = ServiceName | 'gateway';

/** Starts the services and the gateway, and waits until they are ready. Throws SetupProblem naming the log. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { environment, dataDir, progress = silentProgress } = options;
  mkdirSync(dataDir, { recursive: true });
  const stack = new ProcessStack(options, await openLocalIssuer(dataDir), await choosePorts(options.port));
  const members = membersOf(options.services ?? SERVICES);
  try {
    await progress('Creating databases, topics and accounts', () =>
      environment.prepare(options.databasePrefix ?? DATABASE_PREFIX, options.topicPrefix),
    );
    await progress(`Starting ${members.join(', ')}`, () =>
      Promise.all(members.map((name) => stack.start(name))),
    );
  } catch (error) {
    await stack.stop();
    throw error;
  }
  return stack;
}

class ProcessStack implements Stack {
  readonly issuer: LocalIssuer;
  readonly url: string;
  readonly databasePrefix: string;
  readonly #options: StackOptions;
  readonly #ports: Record<Member, Ports>;
  readonly #running = new Map<Member, OwnedProcess>();

  constructor(options: StackOptions, issuer: LocalIssuer, ports: Record<Member, Ports>) {
    this.issuer = issuer;
    this.url = `http://127.0.0.1:${ports.gateway.port}/graphql`;
    this.databasePrefix = options.databasePrefix ?? DATABASE_PREFIX;
    this.#options = options;
    this.#ports = ports;
  }

  healthUrl = (service: ServiceName) => `http://127.0.0.1:${this.#ports[service].healthPort}`;
  pidOf = (name: Member) => this.#running.get(name)?.pid ?? -1;
  subgraphUrl = (service: ServiceName) => `http://127.0.0.1:${this.#ports[service].port}/`;
  startService = (service: ServiceName) => this.start(service);
  stopService = (service: ServiceName, signal?: NodeJS.Signals) => this.#stop(service, signal);

  async start(name: Member): Promise<void> {
    const { dataDir } = this.#options;
    const owned = launch(name, variablesOf(name, this.#options, this.#ports, this.issuer), dataDir);
    this.#running.set(name, owned);
    await untilReady(name, this.#ports[name].healthPort, owned);
    void this.#watch(name, owned);
  }

  stop = async (): Promise<void> => {
    await this.#stop('gateway');
    await Promise.all(SERVICES.map((service) => this.#stop(service)));
  };

  async #stop(name: Member, signal?: NodeJS.Signals): Promise<void> {
    const owned = this.#running.get(name);
    this.#running.delete(name);
    await owned?.stop(signal);
  }

  async #watch(name: Member, owned: OwnedProcess): Promise<void> {
    await owned.exited;
    if (this.#running.get(name) === owned) this.#options.onUnexpectedEnd?.(name, owned.logFile);
  }
}

const membersOf = (services: readonly ServiceName[]): readonly Member[] =>
  services.length === SERVICES.length ? [...services, 'gateway'] : services;

async function choosePorts(gatewayPort: number | undefined): Promise<Record<Member, Ports>> {
  const members: Member[] = [...SERVICES, 'gateway'];
  const entries = await Promise.all(
    members.map(async (name) => {
      const port = name === 'gateway' && gatewayPort !== undefined ? gatewayPort : await freePort();
      return [name, { port, healthPort: await freePort() }] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Member, Ports>;
}

function variablesOf(
  name: Member,
  options: StackOptions,
  ports: Record<Member, Ports>,
  issuer: LocalIssuer,
): Record<string, string> {
  const { environment } = options;
  const common = {
    HOST: '127.0.0.1',
    PORT: String(ports[name].port),
    HEALTH_PORT: String(ports[name].healthPort),
    LOG_LEVEL: 'info',
  };
  if (name === 'gateway') {
    return {
      ...common,
      JWKS: issuer.jwksFile,
      JWT_ISSUER: LOCAL_ISSUER,
      JWT_AUDIENCE: AUDIENCE,
      ...Object.fromEntries(
        SERVICES.flatMap((service) => [
          [`${service.toUpperCase()}_URL`, `http://127.0.0.1:${ports[service].port}/`],
          [`${service.toUpperCase()}_SECRET`, environment.secrets.subgraph[service]],
        ]),
      ),
    };
  }
  const kafka = environment.kafkaAccess(name);
  return {
    ...common,
    DATABASE_URL: environment.databaseUrl(name, `${options.databasePrefix ?? DATABASE_PREFIX}_${name}`),
    KAFKA_BROKERS: kafka.brokers,
    KAFKA_USERNAME: kafka.username,
    KAFKA_PASSWORD: kafka.password,
    KAFKA_TOPIC_PREFIX: options.topicPrefix ?? '',
    ...(kafka.client ? { KAFKA_CLIENT: kafka.client } : {}),
    GATEWAY_SECRET: environment.secrets.subgraph[name],
  };
}

function launch(name: Member, variables: Record<string, string>, dataDir: string): OwnedProcess {
  const folder = join(REPOSITORY, name === 'gateway' ? 'gateway' : `services/${name}`);
  if (!existsSync(folder)) throw new SetupProblem(`${folder} is missing.`, 'Clone the whole repository.');
  return startProcess(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    name,
    logFile: join(dataDir, `${name}.log`),
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: 'true',
      KAFKAJS_NO_PARTITIONER_WARNING: '1',
      ...variables,
    },
  });
}

async function untilReady(name: Member, healthPort: number, owned: OwnedProcess | undefined): Promise<void> {
  let code: number | string | undefined;
  void owned?.exited.then((exit) => (code = exit));
  await waitFor(
    async () => {
      if (code !== undefined) {
        throw new SetupProblem(`${name} stopped at start (${code}).`, `Its log is ${owned?.logFile ?? ''}.`);
      }
      return (await fetch(`http://127.0.0.1:${healthPort}/readyz`)).ok;
    },
    { timeoutMs: 60_000, what: `${name} (its log is ${owned?.logFile ?? ''})`, everyMs: 100 },
  );
}
