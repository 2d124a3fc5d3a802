import type { AttachedEnvironment } from './environment.ts';

/** Name of the variable that holds the path of the settings file of a run of the suites. */
export const TEST_SETTINGS = 'HUB_TEST_SETTINGS';

/** What suites find in that file: as much as runs by then. */
export type TestSettings = {
  /** URL of the administrator's database of PostgreSQL; there for integration suites too. */
  postgres: string;
  /** Both servers, for suites of services and from end to end. */
  environment?: AttachedEnvironment;
  /** A loaded hub to read from, for suites from end to end. */
  hub?: { url: string; dataDir: string };
};
