import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { rowsOf } from '@hub/change-feed';
import { callerOf, codedError, isRefusal, type Caller } from '@hub/hub-language';
import type { DataSource, EntityManager } from 'typeorm';
import type { Authority } from '../read/reach.ts';
import { canonicalJson } from './canonical-json.ts';
import type { UseCase } from './mutation.ts';
import type { PipelinedSession } from './pipelined-session.ts';
import { namesOf } from './rights.ts';
import { inTransaction, onConnectionOf } from './transaction.ts';
import { UnitOfWork } from './work/unit-of-work.ts';

/** One run of a use case. */
export type UseCaseCall<Input> = {
  /** Name of the mutation. */
  operation: string;
  identity: Caller;
  input: Input & { idempotencyKey: string };
  /** What the caller acts on in this mutation. */
  authority: Authority;
};

/** Runs a use case; see `createUseCaseRunner`. */
export type UseCaseRunner = <Input, Result>(
  call: UseCaseCall<Input>,
  useCase: UseCase<Input, Result>,
) => Promise<Result>;

/** Takes a returned refusal out of the transaction, which rolls back. */
class RolledBack extends Error {
  readonly refusal: unknown;
  constructor(refusal: unknown) {
    super('the use case refused');
    this.refusal = refusal;
  }
}

/**
 * Runs use cases: one transaction each, with the result kept under its idempotency key. The same key with the same
 * input gives the kept result, with other input IDEMPOTENCY_KEY_REUSED. A refusal rolls back and is the result;
 * refusals are not kept. CONFLICT is a value that is taken and that the use case does not refuse itself, and objects
 * that others keep changing. `onCommit` is told the topics that have changed; `clock` gives the instant that a use case takes for now.
 */
export function createUseCaseRunner(
  database: DataSource,
  onCommit: (topics: readonly string[]) => void,
  clock: () => Date = () => new Date(),
): UseCaseRunner {
  return async <Input, Result>(call: UseCaseCall<Input>, useCase: UseCase<Input, Result>) => {
    requireKey(call.input.idempotencyKey);
    for (let attempt = 1; ; attempt++) {
      try {
        const { result, topics } = await inTransaction(database, call.operation, (session) =>
          runOnce(session, clock(), call, useCase),
        );
        onCommit(topics);
        return result;
      } catch (error) {
        if (error instanceof RolledBack) return error.refusal as Result;
        if (!mayPass(error)) throw error;
        if (attempt === MAX_ATTEMPTS) throw isTaken(error) ? taken() : contended();
        await sleep(Math.random() * attempt * MAX_PAUSE_MS);
      }
    }
  };
}

const MAX_ATTEMPTS = 4;
/** Longest pause before the second attempt; a random part of it, so that two that collided do not collide again. */
const MAX_PAUSE_MS = 20;
/** SQLSTATE of a deadlock and of a serialization failure: the transaction was rolled back and may run again. */
const TRANSIENT = ['40P01', '40001'];
/** SQLSTATE of a unique violation. Another transaction was faster; run again, the use case sees it and says so itself. */
const UNIQUE_VIOLATION = '23505';

const failedWith = (error: unknown, codes: readonly string[]) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
const isTaken = (error: unknown) => failedWith(error, [UNIQUE_VIOLATION]);
const mayPass = (error: unknown) => isTaken(error) || failedWith(error, TRANSIENT);
const taken = () =>
  codedError(
    'CONFLICT',
    'another object has a value of yours that only one may have: read it, and change your input',
  );
const contended = () =>
  codedError(
    'CONFLICT',
    'others were changing the same objects all the time: send it again, with the same key',
  );

type Outcome<Result> = { result: Result; topics: readonly string[] };

async function runOnce<Input, Result>(
  session: PipelinedSession,
  now: Date,
  call: UseCaseCall<Input>,
  useCase: UseCase<Input, Result>,
): Promise<Outcome<Result>> {
  const kept = await claimKey<Result>(session, call);
  if (kept !== undefined) return { result: kept, topics: [] };
  const { identity, input, authority } = call;
  const work = new UnitOfWork({ session, identity, causationId: randomUUID(), now, authority });
  const result = await useCase(work, input);
  if (isRefusal(result)) throw new RolledBack(result);
  session.send('UPDATE idempotency_key SET result = $3 WHERE actor = $1 AND key = $2', [
    identity.subject,
    input.idempotencyKey,
    JSON.stringify(result ?? null),
  ]);
  return { result, topics: await work.finish() };
}

/**
 * Runs what a service does by itself when a followed change arrives, in the transaction that folds it; `subject`
 * stands as actor in the audit trail.
 */
export async function runReaction(
  manager: EntityManager,
  subject: string,
  causationId: string,
  body: (work: UnitOfWork) => Promise<void>,
): Promise<void> {
  const identity = callerOf({ subject, roles: ['OPERATOR'], requestId: causationId });
  await onConnectionOf(manager, subject, async (session) => {
    const work = new UnitOfWork({ session, identity, causationId, now: new Date(), authority: 'ANYTHING' });
    await body(work);
    await work.finish();
  });
}

const MAX_KEY_LENGTH = 255;

function requireKey(key: string): void {
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw codedError(
      'BAD_USER_INPUT',
      `idempotencyKey must have 1 to ${MAX_KEY_LENGTH} characters, e.g. a UUID`,
    );
  }
}

type KeptAnswer = { operation: string; input_hash: string; rights: string[]; result: unknown };

/**
 * Claims the key, waiting for a concurrent holder; gives the kept answer when there already is one. A key without an
 * answer is free: nobody has committed an answer with it. Throws FORBIDDEN when the caller has lost rights since.
 */
async function claimKey<Result>(
  session: PipelinedSession,
  call: UseCaseCall<unknown>,
): Promise<Result | undefined> {
  const { idempotencyKey, ...input } = call.input as object & { idempotencyKey: string };
  const hash = createHash('sha256').update(canonicalJson(input)).digest('hex');
  const rights = namesOf(call.authority);
  const claimed = await session.query(
    `INSERT INTO idempotency_key AS k (actor, key, operation, input_hash, rights) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (actor, key) DO UPDATE
       SET operation = excluded.operation, input_hash = excluded.input_hash, rights = excluded.rights,
           result = NULL, created_at = now()
       WHERE k.created_at < now() - interval '24 hours' OR k.result IS NULL
     RETURNING key`,
    [call.identity.subject, idempotencyKey, call.operation, hash, rights],
  );
  if (claimed.rows.length > 0) return undefined;
  const [kept] = await rowsOf<KeptAnswer>(
    session,
    'SELECT operation, input_hash, rights, result FROM idempotency_key WHERE actor = $1 AND key = $2',
    [call.identity.subject, idempotencyKey],
  );
  if (kept?.operation !== call.operation || kept.input_hash !== hash) {
    throw codedError(
      'IDEMPOTENCY_KEY_REUSED',
      'this idempotencyKey was used with other input: choose a new one',
    );
  }
  if (!kept.rights.every((right) => rights.includes(right))) {
    throw codedError(
      'FORBIDDEN',
      'you have lost a right that this answer needed: choose a new idempotencyKey',
    );
  }
  return kept.result as Result;
}
