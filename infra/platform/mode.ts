/** Who runs the servers: someone else, a container engine, or this process with binaries of its own. */
export type Mode = 'external' | 'docker' | 'embedded';

/** The mode that the caller's environment variables ask for: external, docker, else embedded. */
export function modeOf(variables: NodeJS.ProcessEnv): Mode {
  if (variables['HUB_DATABASE_URL'] || variables['HUB_KAFKA_BROKERS']) return 'external';
  return variables['HUB_INFRA'] === 'docker' ? 'docker' : 'embedded';
}
