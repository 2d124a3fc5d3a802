import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { hubFactsSchema } from './hub-facts-schema.ts';

/** The file does not hold what a hub-facts file must hold; the message names record and field. */
export class FactsProblem extends Error {
  override readonly name = 'FactsProblem';
}

export type HubFacts = z.infer<typeof hubFactsSchema>;

/** Fields that name other records, and the prefixes of what they may name. */
const REFERENCES: Readonly<Record<string, RegExp>> = {
  country: /^country:/,
  location: /^country:/,
  coordinator: /^org:/,
  organization: /^org:/,
  stated_by: /^person:/,
  subject: /^org:/,
  object: /^(org|hub):/,
  from_country: /^country:/,
  to_country: /^country:/,
  center: /^org:/,
  countries: /^country:/,
  part_of: /^event:/,
  sides: /^country:/,
  sending_country: /^country:/,
  host_country: /^country:/,
  taken_during: /^event:/,
  about: /^hub:/,
  event: /^event:/,
  head: /^person:/,
  delegation: /^delegation:/,
  parties: /^(org|country):/,
  trainees_country: /^country:/,
  from: /^(org|country):/,
  to: /^(org|country):/,
  actor: /^(org|country):/,
  depends_on: /^step:/,
};

/** `produces` names a proposal of the file, or this, which no record is. */
const PRODUCED = 'roadmap';

type AnyRecord = { id: string } & Record<string, unknown>;

/** Every record of the facts with the collection that it stands in. */
export const recordsOf = (facts: HubFacts): { collection: string; record: AnyRecord }[] =>
  Object.entries(facts)
    .filter(([collection]) => collection !== 'about' && collection !== 'not_in_article')
    .flatMap(([collection, records]) => (records as AnyRecord[]).map((one) => ({ collection, record: one })));

/** Reads and checks a file. Throws FactsProblem naming file, record and field. */
export function readHubFacts(file: string): HubFacts {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new FactsProblem(
      `${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  try {
    return checkHubFacts(content);
  } catch (error) {
    if (error instanceof FactsProblem) throw new FactsProblem(`${file}: ${error.message}`);
    throw error;
  }
}

/** Checks shape, unique ids and references. Throws FactsProblem naming record and field. */
export function checkHubFacts(content: unknown): HubFacts {
  const parsed = hubFactsSchema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => describeIssue(content, issue));
    throw new FactsProblem(problems.join('; '));
  }
  const records = recordsOf(parsed.data);
  const ids = new Set<string>();
  for (const { record: one } of records) {
    if (ids.has(one.id)) throw new FactsProblem(`record ${one.id}, field id: another record has this id`);
    ids.add(one.id);
  }
  for (const { record: one } of records) checkReferences(one, ids);
  return parsed.data;
}

function describeIssue(content: unknown, issue: z.core.$ZodIssue): string {
  const [collection, index, ...field] = issue.path.map(String);
  const entry = (content as Record<string, AnyRecord[] | undefined> | null)?.[collection ?? '']?.[
    Number(index)
  ];
  const name = entry?.id ?? [collection, index].filter(Boolean).join('.');
  const { path, message } = deepest(issue, entry);
  const where = [...field, ...path].join('.');
  return `record ${name}${where ? `, field ${where}` : ''}: ${message}`;
}

/** Of the alternatives of a union, the one whose fields fit best tells what is wrong. */
function deepest(issue: z.core.$ZodIssue, entry: AnyRecord | undefined): { path: string[]; message: string } {
  if (issue.code === 'unrecognized_keys')
    return { path: issue.keys, message: 'is not a field of such a record' };
  if (issue.code !== 'invalid_union' || !entry) return { path: [], message: issue.message };
  const best = issue.errors.toSorted((a, b) => a.length - b.length)[0]?.[0];
  if (!best) return { path: [], message: issue.message };
  if (best.code === 'unrecognized_keys')
    return { path: best.keys, message: 'is not a field of such a record' };
  return { path: best.path.map(String), message: best.message };
}

function checkReferences(one: AnyRecord, ids: ReadonlySet<string>): void {
  for (const [field, prefix] of Object.entries(REFERENCES)) {
    const values = [one[field]].flat().filter((value) => typeof value === 'string');
    for (const value of values) {
      if (!prefix.test(value) || !ids.has(value)) {
        throw new FactsProblem(`record ${one.id}, field ${field}: there is no record ${value}`);
      }
    }
  }
  const { produces } = one;
  if (typeof produces === 'string' && produces !== PRODUCED && !ids.has(produces)) {
    throw new FactsProblem(`record ${one.id}, field produces: there is no record ${produces}`);
  }
}
