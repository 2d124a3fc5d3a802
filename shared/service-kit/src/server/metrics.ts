import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import type { ReadSessions } from '../read/read-sessions.ts';

/** The delay of the event loop is measured by a timer: at the default of 10 ms an idle service would only serve it. */
const LOOP_PRECISION_MS = 200;

/** The metrics of one process; `service` stands on each. */
export function createRegistry(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_PRECISION_MS });
  return registry;
}

/** What the gateway asks of a service, and what that costs in statements. */
export class GraphMetrics {
  readonly #requests: Counter;
  readonly #statements: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#requests = new Counter({
      name: 'hub_graph_requests_total',
      help: 'Requests of the gateway.',
      registers,
    });
    this.#statements = new Counter({
      name: 'hub_graph_read_statements_total',
      help: 'Statements that read for them.',
      registers,
    });
  }

  /** To be called with each request. */
  readonly onRequest = (): void => this.#requests.inc();

  /** The same sessions; their statements are counted. */
  counted(reads: ReadSessions): ReadSessions {
    return {
      run: (statement, parameters, asking) => {
        this.#statements.inc();
        return reads.run(statement, parameters, asking);
      },
      close: () => reads.close(),
    };
  }
}
