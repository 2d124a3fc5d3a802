import { spawnSync } from 'node:child_process';
import { PortTaken, saysPortTaken } from '../../platform/process/ports.ts';
import { SetupProblem } from '../../platform/process/setup-problem.ts';

type ContainerState = { State: string; ExitCode: number };

/** One project of docker compose, beside whatever else runs from the same file. */
export class Compose {
  readonly #project: string;
  readonly #variables: Readonly<Record<string, string>>;

  /** `variables` are those that docker-compose.yml takes. */
  constructor(project: string, variables: Readonly<Record<string, string>>) {
    this.#project = project;
    this.#variables = variables;
  }

  /** Runs a command of docker compose and gives its standard output. Throws SetupProblem, or PortTaken, when it fails. */
  run(...args: string[]): string {
    const result = this.#spawn(args, 'pipe');
    if (!result.error && result.status === 0) return result.stdout;
    process.stderr.write(result.stderr ?? '');
    const why = `docker compose ${args.join(' ')} failed (${result.error?.message ?? result.status}).`;
    if (saysPortTaken(result.stderr ?? '')) throw new PortTaken(why);
    throw new SetupProblem(why, 'It needs a Docker engine with compose that has or can pull the images.');
  }

  /** True once a container has ended well, false while it runs. Throws SetupProblem when it has failed. */
  isDone(service: string): boolean {
    const text = this.run('ps', '-a', '--format', 'json', service).trim();
    const states = text.split('\n').filter((line) => line !== '');
    const [state] = states.map((line) => [JSON.parse(line) as unknown].flat()[0] as ContainerState);
    if (state?.State !== 'exited') return false;
    if (state.ExitCode === 0) return true;
    throw new SetupProblem(`The ${service} failed.`, `See docker compose logs ${service}.`);
  }

  /** Prints the end of every container's log. */
  showLogs(): void {
    this.#spawn(['logs', '--tail', '15'], 'inherit');
  }

  #spawn(args: string[], output: 'pipe' | 'inherit') {
    return spawnSync('docker', ['compose', '-p', this.#project, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', output, output],
      env: { ...process.env, ...this.#variables },
    });
  }
}
