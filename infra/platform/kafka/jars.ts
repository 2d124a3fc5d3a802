import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupProblem } from '../process/setup-problem.ts';

const COMPOSE = 'Or run "docker compose up", which needs neither.';

/** Folder with Kafka's pom and its logging. */
export const KAFKA_FOLDER = fileURLToPath(new URL('../../kafka/', import.meta.url));

/** Jars that outlive one environment; git ignores it. */
export const CACHE_FOLDER = fileURLToPath(new URL('../../../.data/cache/', import.meta.url));

/** Copies Apache Kafka's jars by Maven into the cache, once. Throws a SetupProblem without Java 17 or Maven. */
export function prepareKafka(): string {
  requireTool('java', ['-version'], 'Java 17 or newer', 'apt install openjdk-17-jre-headless');
  const pom = join(KAFKA_FOLDER, 'pom.xml');
  const version = /<kafka.version>(.*)<\/kafka.version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';
  return copyJars(pom, `kafka-${version}`, 'Apache Kafka');
}

/**
 * Copies the jars of a pom into a folder of the cache, all or none, and gives its path. Throws a SetupProblem when
 * Maven cannot fetch them.
 */
export function copyJars(pom: string, folder: string, what: string): string {
  const lib = join(CACHE_FOLDER, folder);
  if (existsSync(lib)) return lib;
  requireTool('mvn', ['-v'], 'Maven', 'apt install maven');
  mkdirSync(dirname(lib), { recursive: true });
  const fresh = `${lib}.${process.pid}`;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${fresh}`, '-DincludeScope=runtime'];
  const copy = spawnSync('mvn', ['-q', '-B', '-f', pom, ...goal], { encoding: 'utf8' });
  if (copy.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const reason = copy.stdout.split('\n').find((line) => line.includes('ERROR')) ?? copy.stderr.trim();
    throw new SetupProblem(`Maven could not fetch ${what}: ${reason}`, `Check the network. ${COMPOSE}`);
  }
  renameSync(fresh, lib);
  return lib;
}

function requireTool(command: string, args: string[], name: string, install: string): void {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(result.stderr ?? '')?.[1] ?? 17);
  if (result.error || result.status !== 0 || version < 17) {
    throw new SetupProblem(`${name} is missing.`, `Install it (${install}). ${COMPOSE}`);
  }
}
