import type { ServiceDefinition } from '@hub/service-kit/definition';
import pg from 'pg';
import { Findings } from './findings.ts';
import { verifyEnds, verifyStored } from './verify-aggregates.ts';
import { ChangeVerification, type TrailCounts } from './verify-changes.ts';
import { verifyCheckpoints, type Anchor, type SignedTrail } from './verify-checkpoints.ts';

/** A service's trail, and what is needed to check it. */
export type Trail = {
  definition: Pick<ServiceDefinition, 'name' | 'aggregates'>;
  /** SPKI in base64: the present key and those before it. */
  publicKeys: readonly string[];
  anchors?: readonly Anchor[];
};

/** What a check of one service gives. */
export type TrailReport = TrailCounts & SignedTrail & { service: string; findings: Findings };

/** Checks the whole trail of a service, within a transaction that shows it as it is at one moment. */
export async function verifyTrail(
  client: pg.Client,
  { definition, publicKeys, anchors = [] }: Trail,
): Promise<TrailReport> {
  const { name: service, aggregates } = definition;
  const findings = new Findings();
  const signed = await verifyCheckpoints(client, { service, publicKeys, anchors }, findings);
  const counts = await new ChangeVerification(findings, signed.upTo).run(client, (ends) =>
    verifyEnds(client, aggregates, ends, findings),
  );
  await verifyStored(client, aggregates, findings);
  return { service, ...counts, ...signed, findings };
}

/** As `verifyTrail` in the database of a service, which goes on working meanwhile. */
export async function verifyTrailIn(databaseUrl: string, trail: Trail): Promise<TrailReport> {
  // To the walls of the database it is a work of its own (ADR 30): it sees every row.
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'audit',
    options: '-c hub.asks=*audit',
  });
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await verifyTrail(client, trail);
  } finally {
    await client.end();
  }
}
