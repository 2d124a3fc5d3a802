import { z } from 'zod';

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

/** Shape of a hub-facts file: each collection with the fields that its records may have. */
export const hubFactsSchema = z.strictObject({
  about: z.strictObject({ document: text, sentence: text, name_en_basis: text, modality: text, codes: text }),
  countries: z.array(
    z.strictObject({
      ...record,
      ...names,
      iso3166_alpha2: z.string().regex(/^[A-Z]{2}$/),
      derived: z.boolean(),
    }),
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
    z.strictObject({
      ...record,
      ...stated,
      organization: text,
      object: text,
      status: text,
      list_is_open: z.boolean(),
    }),
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
    z.strictObject({
      ...record,
      ...stated,
      taken_during: text,
      about: text,
      organization: text,
      decision_en: text,
    }),
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
