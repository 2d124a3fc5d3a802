import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The file does not hold what a hub-facts file must hold; the message names record and field. */
export class FactsProblem extends Error {
  override readonly name = 'FactsProblem';
}

const text = z.string().min(1);
const modality = z.enum(['stated', 'planned', 'expected', 'possible', 'opinion']);
const basis = z.enum(['article', 'translation', 'transliteration']);
const sentence = z.string().regex(/^(T|D|S\d+)$/, 'is a sentence label such as S1');
const record = {
  id: text,
  sentence,
  also_supported_by: z.array(sentence).optional(),
  note: text.optional(),
};
const names = {
  name_ru: text.optional(),
  name_en: text,
  name_en_basis: basis,
  aliases_ru: z.array(text).optional(),
};
const stated = { modality, stated_by: text.optional() };

const schema = z.strictObject({
  about: z.strictObject({ document: text, sentence: text, name_en_basis: text, modality: text, codes: text }),
  countries: z.array(
    z.strictObject({ ...record, ...names, iso3166_alpha2: z.string().regex(/^[A-Z]{2}$/), derived: z.boolean() }),
  ),
  organizations: z.array(
    z.strictObject({
      ...record,
      ...names,
      kind: z.enum(['COMPANY', 'GOVERNMENT', 'CENTER', 'ASSOCIATION', 'UNIVERSITY', 'ANALYTICAL_CENTER']),
      country: text.optional(),
      city_ru: text.optional(),
      lifecycle: z.enum(['PLANNED']).optional(),
      role_in_article: text,
    }),
  ),
  unnamed_groups: z.array(
    z.strictObject({
      ...record,
      description_en: text,
      counted: z.boolean().optional(),
      approximate_total: z.number().int().optional(),
    }),
  ),
  persons: z.array(
    z.strictObject({ ...record, ...names, position_en: text, organization: text, roles: z.array(text) }),
  ),
  hub: z.array(
    z.union([
      z.strictObject({
        ...record,
        ...names,
        ...stated,
        location: text,
        lifecycle: z.enum(['PLANNED']),
        coordinator: text,
      }),
      z.strictObject({ ...record, ...stated, subject: text, relation: text, object: text }),
    ]),
  ),
  hub_functions: z.array(
    z.strictObject({
      ...record,
      ...stated,
      name_en: text,
      name_ru: text.optional(),
      from_country: text.optional(),
      to_country: text.optional(),
    }),
  ),
  infrastructure: z.array(
    z.strictObject({
      ...record,
      ...stated,
      kind: z.enum(['EXHIBITION_DEMONSTRATION', 'OFFICE']),
      name_ru: text,
      name_en: text,
    }),
  ),
  operator_requirements: z.array(z.strictObject({ ...record, ...stated, requirement_en: text })),
  programme_areas: z.array(
    z.strictObject({ ...record, ...names, ...stated, center: text, cooperation_kinds_en: z.array(text) }),
  ),
  center_purpose: z.array(
    z.strictObject({
      ...record,
      ...stated,
      center: text,
      statement_en: text,
      permanent: z.boolean(),
      countries: z.array(text),
      party_kinds: z.array(text),
    }),
  ),
  expressions_of_interest: z.array(
    z.strictObject({ ...record, ...stated, organization: text, object: text, status: text, list_is_open: z.boolean() }),
  ),
  events: z.array(
    z.union([
      z.strictObject({
        ...record,
        ...names,
        ...stated,
        kind: z.literal('BUSINESS_MISSION'),
        starts_on: z.iso.date(),
        ends_on: z.iso.date(),
        sending_country: text,
        host_country: text,
        status_at_publication: text,
      }),
      z.strictObject({
        ...record,
        ...stated,
        kind: z.literal('MEETING_SERIES'),
        part_of: text,
        name_en: text,
        sides: z.array(text),
        party_kinds: z.array(text),
        count_stated: z.boolean(),
        status: text,
      }),
    ]),
  ),
  decisions: z.array(
    z.strictObject({ ...record, ...stated, taken_during: text, about: text, organization: text, decision_en: text }),
  ),
  delegation: z.array(
    z.union([
      z.strictObject({ ...record, ...stated, event: text, country: text, head: text }),
      z.strictObject({ ...record, ...stated, delegation: text, organization: text, representation: text }),
    ]),
  ),
  cooperation_items: z.array(
    z.strictObject({
      ...record,
      ...stated,
      kind: z.enum(['COUNTRY_LEVEL', 'JOINT_WORK', 'READINESS', 'TRAINING']),
      parties: z.array(text),
      subject_en: text.optional(),
      beneficiaries_en: text.optional(),
      trainees_country: text.optional(),
      status: text,
    }),
  ),
  expected_proposals: z.array(
    z.strictObject({
      ...record,
      ...stated,
      kind: z.enum(['DEVELOPMENT_PROJECT', 'PARTICIPATION_PROPOSALS']),
      from: text,
      to: text,
      subject_en: text,
      timing_en: text,
      status: text,
    }),
  ),
  roadmap_steps: z.array(
    z.strictObject({
      ...record,
      ...stated,
      order: z.number().int(),
      actor: text.optional(),
      action_en: text,
      produces: text,
      timing_en: text.optional(),
      depends_on: z.array(text).optional(),
    }),
  ),
  not_in_article: z.array(text),
});

export type HubFacts = z.infer<typeof schema>;

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
    throw new FactsProblem(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
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
  const parsed = schema.safeParse(content);
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
  const entry = (content as Record<string, AnyRecord[] | undefined> | null)?.[collection ?? '']?.[Number(index)];
  const name = entry?.id ?? [collection, index].filter(Boolean).join('.');
  const { path, message } = deepest(issue, entry);
  const where = [...field, ...path].join('.');
  return `record ${name}${where ? `, field ${where}` : ''}: ${message}`;
}

/** Of the alternatives of a union, the one whose fields fit best tells what is wrong. */
function deepest(issue: z.core.$ZodIssue, entry: AnyRecord | undefined): { path: string[]; message: string } {
  if (issue.code === 'unrecognized_keys') return { path: issue.keys, message: 'is not a field of such a record' };
  if (issue.code !== 'invalid_union' || !entry) return { path: [], message: issue.message };
  const best = issue.errors.toSorted((a, b) => a.length - b.length)[0]?.[0];
  if (!best) return { path: [], message: issue.message };
  if (best.code === 'unrecognized_keys') return { path: best.keys, message: 'is not a field of such a record' };
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
