import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

/** What a process says of itself on its health port; a check that fails is answered with 503 and without its text. */
export type HealthChecks = {
  /** True while it takes requests. */
  ready(): Promise<boolean>;
  /** Shown at /status, as JSON. */
  status?(): Promise<object> | object;
  /** Shown at /metrics, in the text format of Prometheus. */
  metrics?(): Promise<string>;
};

/** Serves /livez, /readyz, /status and /metrics on a port of its own; port 0 lets the operating system choose. */
export async function startHealthServer(host: string, port: number, checks: HealthChecks): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const path = request.url ?? '';
    if (path === '/livez') answer(200, { live: true });
    else if (path === '/readyz') {
      asked(() => checks.ready()).then(
        (ready) => answer(ready ? 200 : 503, { ready }),
        () => answer(503, { ready: false }),
      );
    } else if (path === '/status' && checks.status) {
      asked(() => checks.status?.() ?? {}).then(
        (status) => answer(200, status),
        () => answer(503, {}),
      );
    } else if (path === '/metrics' && checks.metrics) {
      asked(() => checks.metrics?.() ?? '').then(
        (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
        () => answer(503, {}),
      );
    } else answer(404, {});
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** What a check gives; rejects also when it throws at once, which would otherwise end the process. */
const asked = async <Value>(check: () => Promise<Value> | Value): Promise<Value> => check();
