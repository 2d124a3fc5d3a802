import pg from 'pg';
import { randomUUID } from 'node:crypto';
import type { HubClient } from '@hub/infra/client';
import { fromUuid, type IdPrefix } from '@hub/hub-language';

/** A stateful aggregate of the service under test. */
export type MachineSpec = {
  typeName: string;
  table: string;
  prefix: IdPrefix;
  /** The legal steps as "command: FROM FROM → TO", `previous` for the state that was left. */
  steps: readonly string[];
  states: readonly string[];
  /** Columns of a row beside id, version, example, provenance and status, as SQL literals. */
  columns: Readonly<Record<string, string>>;
  /** SQL that puts other rows back before each pair. */
  reset?: string;
};

/** What a pair of state and command led to. */
export type PairOutcome = { state: string; command: string; legal: boolean; answer: string; after: string };

type Step = { command: string; from: string[] };

const parseStep = (text: string): Step => {
  const [command = '', steps = ''] = text.split(':');
  return { command: command.trim(), from: (steps.split('→')[0] ?? '').trim().split(/\s+/) };
};

/**
 * Puts one row into every state in turn and gives it every client command, over the wire. Legal pairs may be refused
 * by a guard, never by the state machine; illegal ones must be refused by the machine and leave the row as it is.
 */
export async function tryEveryPair(
  databaseUrl: string,
  operator: HubClient,
  spec: MachineSpec,
): Promise<PairOutcome[]> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const uuid = await insertRow(database, spec);
    const steps = spec.steps.map(parseStep);
    const commands = [...new Set(steps.map(({ command }) => command))];
    const outcomes: PairOutcome[] = [];
    for (const state of spec.states) {
      for (const command of commands) {
        const legal = steps.some((step) => step.command === command && step.from.includes(state));
        const answer = await tryPair(database, operator, { spec, uuid, state, command });
        outcomes.push({ state, command, legal, ...answer });
      }
    }
    return outcomes;
  } finally {
    await database.end();
  }
}

async function insertRow(database: pg.Client, { table, columns, states }: MachineSpec): Promise<string> {
  const names = Object.keys(columns);
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO ${table} (id, version, example, status${names.map((n) => `, ${n}`).join('')})
     VALUES (uuidv7(), 1, true, $1${Object.values(columns)
       .map((v) => `, ${v}`)
       .join('')}) RETURNING id`,
    [states[0]],
  );
  return rows[0]?.id ?? '';
}

type Pair = { spec: MachineSpec; uuid: string; state: string; command: string };

async function tryPair(database: pg.Client, operator: HubClient, { spec, uuid, state, command }: Pair) {
  if (spec.reset) await database.query(spec.reset);
  const { rows: before } = await database.query<{ version: number }>(
    `UPDATE ${spec.table} SET status = $2 WHERE id = $1 RETURNING version`,
    [uuid, state],
  );
  const seen = { id: fromUuid(spec.prefix, uuid), expectedVersion: before[0]?.version };
  const answer = await give(operator, command, { ...seen, idempotencyKey: randomUUID(), reason: 'test' });
  const { rows: after } = await database.query<{ status: string }>(
    `SELECT status FROM ${spec.table} WHERE id = $1`,
    [uuid],
  );
  return { answer, after: after[0]?.status ?? '' };
}

/** The type that a command answers, or the code of its error. */
async function give(operator: HubClient, command: string, input: object): Promise<string> {
  const query = `mutation ($input: CommandInput!) { ${command}(input: $input) {
    __typename ... on IllegalTransition { from command } } }`;
  type Answer = Record<string, { __typename: string } | null>;
  const { data, errors } = await operator.ask<Answer>(query, { input });
  return data?.[command]?.__typename ?? String(errors?.[0]?.extensions?.['code']);
}

/** The pairs whose outcome is not what the table says. */
export const wrongPairs = (outcomes: readonly PairOutcome[]): PairOutcome[] =>
  outcomes.filter(({ legal, answer, state, after }) =>
    legal
      ? answer === 'IllegalTransition' || answer === 'INTERNAL'
      : answer !== 'IllegalTransition' || after !== state,
  );
