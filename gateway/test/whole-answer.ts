import { waitFor } from '@hub/infra/wait-for';

const TIMEOUT_MS = 30_000;

/** What a test that asks the hub may take, however busy the machine is. */
export const ASKING_MS = 2 * TIMEOUT_MS;

type Failure = { extensions?: Record<string, unknown> };
export type Asked = { errors?: readonly Failure[] };

/**
 * Asks until every subgraph has answered. On a busy machine one may take longer than the gateway waits, which is no
 * fault of what a suite looks at; any other error is given back at once.
 */
export const wholeAnswer = <Answer extends Asked>(ask: () => Promise<Answer>): Promise<Answer> =>
  waitFor(
    async () => {
      const answer = await ask();
      const isPartial = answer.errors?.some(
        ({ extensions }) => extensions?.['code'] === 'SUBGRAPH_UNAVAILABLE',
      );
      return isPartial ? undefined : answer;
    },
    { timeoutMs: TIMEOUT_MS, what: 'every subgraph to answer' },
  );
