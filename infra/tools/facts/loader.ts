import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HubClient } from '../stack/client.ts';
import { companiesImport } from './facts-to-companies.ts';
import { eventsImport } from './facts-to-events.ts';
import { projectsImport } from './facts-to-projects.ts';
import { DOCUMENT, type IdOf } from './facts-to-values.ts';
import { readHubFacts } from './hub-facts.ts';

/** The project's own copy of the facts of the first hub. */
export const HUB_FACTS = fileURLToPath(new URL('data/hub-facts.json', import.meta.url));

export type LoadResult = { created: number; unchanged: number };

type ImportedRecord = { type: string; recordId: string; id: string; created: boolean };
type ImportAnswer = {
  __typename: string;
  message?: string;
  field?: string;
  record?: string;
  records?: ImportedRecord[];
};

const FIELDS = `
  __typename
  ... on ImportSuccess { records { type recordId id created } }
  ... on UserError { message }
  ... on InvalidInput { field record }`;

const REPLICA_WAIT_MS = 60_000;
const RETRY_MS = 100;

/**
 * Puts the facts of a file into the hub through the public endpoint; `operator` is a client with that role. Reads
 * and checks the whole file before anything is written. Loading twice changes nothing.
 */
export async function loadHubFacts(operator: HubClient, file: string = HUB_FACTS): Promise<LoadResult> {
  const facts = readHubFacts(file);
  const records: ImportedRecord[] = [];
  const idOf: IdOf = (type, recordId) => {
    const found = records.find((record) => record.type === type && record.recordId === recordId);
    if (!found) throw new Error(`record ${recordId} did not become a ${type}`);
    return found.id;
  };
  records.push(...(await run(operator, 'importCompanies', 'ImportCompaniesInput', companiesImport(facts))));
  records.push(...(await run(operator, 'importEvents', 'ImportEventsInput', eventsImport(facts, idOf))));
  records.push(
    ...(await run(operator, 'importProjects', 'ImportProjectsInput', projectsImport(facts, idOf))),
  );
  const created = records.filter((record) => record.created).length;
  return { created, unchanged: records.length - created };
}

/** Runs one import; while a service has not heard yet of what another created, it tries again. */
async function run(
  operator: HubClient,
  mutation: string,
  type: string,
  input: object,
): Promise<ImportedRecord[]> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`;
  const deadline = Date.now() + REPLICA_WAIT_MS;
  for (;;) {
    const variables = { input: { ...input, idempotencyKey: randomUUID() } };
    const answer = (await operator.get<Record<string, ImportAnswer | undefined>>(query, variables))[mutation];
    if (answer?.records) return answer.records;
    if (answer?.__typename !== 'ReferenceUnknown' || Date.now() > deadline) throw refused(mutation, answer);
    await pause(RETRY_MS);
  }
}

function refused(mutation: string, answer: ImportAnswer | undefined): Error {
  const where = [answer?.record, answer?.field].filter(Boolean).join(', field ');
  return new Error(
    `${mutation} refused ${DOCUMENT}${where ? `, record ${where}` : ''}: ${answer?.message ?? 'no answer'}`,
  );
}
