import pg from 'pg';
import type { ServiceName } from '../stack/names.ts';

/** Rows that a large hub has beside its facts; of these everyone sees every tenth organization, and nothing else. */
export const GROWTH = {
  organizations: 30_000,
  interests: 20_000,
  proposals: 20_000,
  participations: 10_000,
} as const;

const NAMES = `jsonb_build_array(jsonb_build_object('value', 'Example company ' || g, 'lang', 'en', 'script', 'Latn', 'alias', false))`;

/** Option of a session that says to the walls of a database that it is a work of its own (ADR 30). */
export const AS_WORK = '-c hub.asks=*growth';

/** Statements by service. */
const STATEMENTS: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  companies: [
    `INSERT INTO organization (id, version, example, status, kind, names, identifiers, search_text)
     SELECT uuidv7(), 1, true, CASE WHEN g % 10 = 0 THEN 'VERIFIED' ELSE 'DRAFT' END, 'COMPANY', ${NAMES}, '[]',
            'example company ' || g
     FROM generate_series(1, ${GROWTH.organizations}) g`,
  ],
  events: [
    `INSERT INTO participation (id, version, example, status, event, organization)
     SELECT uuidv7(), 1, true, 'APPLIED', (SELECT id FROM event ORDER BY id LIMIT 1), gen_random_uuid()
     FROM generate_series(1, ${GROWTH.participations}) g`,
  ],
  projects: [
    `INSERT INTO expression_of_interest (id, version, example, status, center, programme, organization)
     SELECT uuidv7(), 1, true, 'SUBMITTED', p.center, p.id, gen_random_uuid()
     FROM generate_series(1, ${GROWTH.interests} / (SELECT count(*)::integer FROM programme)) g, programme p`,
    `INSERT INTO proposal
     SELECT (jsonb_populate_record(NULL::proposal, to_jsonb(p) || jsonb_build_object('id', uuidv7(), 'version', 1,
       'example', true, 'provenance', NULL, 'status', 'DRAFT'))).*
     FROM (SELECT * FROM proposal ORDER BY id LIMIT 1) p, generate_series(1, ${GROWTH.proposals}) g`,
  ],
};

/** Makes a hub with its facts a large one, by SQL and without the feed. `urlOf` gives the databases, as their owner. */
export async function growHub(urlOf: (service: ServiceName) => string): Promise<void> {
  for (const [service, statements] of Object.entries(STATEMENTS)) {
    const client = new pg.Client({ connectionString: urlOf(service as ServiceName), options: AS_WORK });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
      await client.query('VACUUM ANALYZE');
    } finally {
      await client.end();
    }
  }
}
