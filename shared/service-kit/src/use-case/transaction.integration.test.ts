import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callerOf, invalidInput, newId } from '@hub/hub-language';
import { CompiledQuery, type Compilable } from 'kysely';
import { aMember } from '../../test/library/builders.ts';
import { library, registerMember } from '../../test/library/library.ts';
import { member, type Member } from '../../test/library/member.ts';
import { countStatements } from '../testing/reads/count-statements.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import type { UnitOfWork } from './work/unit-of-work.ts';
import { createUseCaseRunner, runReaction } from './use-case-runner.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
  await bed.asOwner((owner) =>
    owner.query(
      `CREATE TABLE ticket (code text PRIMARY KEY, seat text UNIQUE DEFERRABLE INITIALLY DEFERRED)`,
    ),
  );
});
afterAll(() => bed.close());

/** A statement of SQL as it stands. */
const raw = <Row = unknown>(text: string, parameters: unknown[] = []): Compilable<Row> => ({
  compile: () => CompiledQuery.raw(text, parameters) as CompiledQuery<Row>,
});
const DIVIDE = raw('SELECT 1 / 0');
const divided = { code: '22012', message: 'division by zero' };
const ticket = (code: string, seat: string | null = null) =>
  raw('INSERT INTO ticket (code, seat) VALUES ($1, $2)', [code, seat]);
const run = <Result>(body: (work: UnitOfWork) => Promise<Result>) => bed.run(body, {});
const countOf = async (table: string): Promise<number> => {
  const [row] = await bed.database.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? -1;
};
/** What a failed use case must leave behind: nothing. */
async function leavesNothing(failing: () => Promise<unknown>): Promise<void> {
  const tables = ['member', 'ticket', 'change', 'idempotency_key'];
  const before = await Promise.all(tables.map((table) => countOf(table)));
  await failing();
  expect(await Promise.all(tables.map((table) => countOf(table)))).toEqual(before);
  const open = await bed.database.query<object[]>(
    `SELECT 1 FROM pg_stat_activity
     WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()`,
  );
  expect(open).toEqual([]);
  const name = newId('nam');
  expect(await bed.run(registerMember, { name })).toMatchObject({ names: [{ value: name }] });
}

describe('a use case', () => {
  it('waits once for its key and once for all that it writes', async () => {
    const register = () => bed.accept(registerMember, { name: 'Library' });
    // BEGIN and key; row, answer, change and COMMIT.
    expect(await countStatements(bed.pool, register)).toEqual({ statements: 6, roundTrips: 2 });
  });

  it('waits for what it reads, and sees there what it wrote', async () => {
    const both = async (work: UnitOfWork) => {
      const created = await work.create(member, aMember());
      await work.save(member, created, { contact: 'anna@example.org' });
      return work.load(member, created.id, 2);
    };
    const count = await countStatements(bed.pool, async () => {
      expect(await run(both)).toMatchObject({ contact: 'anna@example.org', version: 2 });
    });
    expect(count.roundTrips).toBe(3);
  });

  it('reads committed data: what others commit meanwhile shows', async () => {
    const seen = await run(async (work) => {
      const before = await work.exists(member, { contact: 'meanwhile' });
      await run((other) => other.create(member, aMember({ contact: 'meanwhile' })));
      return [before, await work.exists(member, { contact: 'meanwhile' })];
    });
    expect(seen).toEqual([false, true]);
  });

  it('prepares what repeats, and no more than so many texts', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `column_${index}`);
    const prepared = await run(async (work) => {
      for (const name of names) await work.query(raw(`SELECT $1::text AS ${name}`, ['x']));
      return work.query(raw<{ n: number }>('SELECT count(*)::int AS n FROM pg_prepared_statements'));
    });
    expect(prepared[0]?.n).toBeGreaterThan(100);
    expect(prepared[0]?.n).toBeLessThanOrEqual(250);
  });
});

describe('a write that fails', () => {
  it('rejects the next read with its own error', () =>
    leavesNothing(async () => {
      let error: unknown;
      const useCase = async (work: UnitOfWork) => {
        await work.create(member, aMember());
        await work.send(DIVIDE);
        await work.create(member, aMember());
        error = await work.list(member).catch((reason: unknown) => reason);
        throw error;
      };
      await expect(run(useCase)).rejects.toMatchObject(divided);
      expect(error).toMatchObject(divided);
    }));

  it('rejects the use case that reads nothing more, and tells nobody of a commit', () =>
    leavesNothing(async () => {
      let commits = 0;
      const runner = createUseCaseRunner(bed.pool, () => void commits++);
      const call = {
        operation: 'registerMember',
        identity: callerOf({ subject: 'anna', roles: [], requestId: 'r' }),
        authority: 'ANYTHING' as const,
        input: { idempotencyKey: newId('key') },
      };
      const useCase = async (work: UnitOfWork) => {
        await work.send(DIVIDE);
        return work.create(member, aMember());
      };
      await expect(runner(call, useCase)).rejects.toMatchObject(divided);
      expect(commits).toBe(0);
    }));

  it('stands before what the use case throws or refuses without knowing of it', () =>
    leavesNothing(async () => {
      const throwing = async (work: UnitOfWork) => {
        await work.send(DIVIDE);
        throw new Error('unaware');
      };
      await expect(run(throwing)).rejects.toMatchObject(divided);
      const refusing = async (work: UnitOfWork) => {
        await work.send(DIVIDE);
        return invalidInput('unaware');
      };
      await expect(run(refusing)).rejects.toMatchObject(divided);
    }));

  it('can be answered with a refusal by the use case that waits for it', () =>
    leavesNothing(async () => {
      const refusal = invalidInput('not by zero');
      const useCase = async (work: UnitOfWork) => {
        await work.create(member, aMember());
        await work.send(DIVIDE);
        return work.settled().then(
          () => undefined,
          () => refusal,
        );
      };
      expect(await run(useCase)).toBe(refusal);
    }));

  it('cannot be passed over', () =>
    leavesNothing(async () => {
      const useCase = async (work: UnitOfWork) => {
        await work.send(DIVIDE);
        await work.settled().catch(() => undefined);
        return work.create(member, aMember());
      };
      await expect(run(useCase)).rejects.toMatchObject(divided);
    }));

  // Jest fails a test in which a rejection is left unhandled.
  it('is never an unhandled rejection', async () => {
    const [forgotten, failed] = [
      (work: UnitOfWork) => {
        void work.send(DIVIDE);
        return new Promise((resolve) => {
          setImmediate(resolve);
        });
      },
      async (work: UnitOfWork) => {
        await work.send(DIVIDE);
        await work.send(DIVIDE);
        await work.create(member, aMember());
        throw new Error('unaware');
      },
    ];
    await leavesNothing(async () => {
      await expect(run(forgotten)).rejects.toMatchObject(divided);
      await expect(run(failed)).rejects.toMatchObject(divided);
    });
  });

  it('because a value is taken lets the use case run again, which then sees it', async () => {
    await run((work) => work.send(ticket('A1')));
    let runs = 0;
    const useCase = async (work: UnitOfWork) => {
      await work.send(ticket(++runs === 1 ? 'A1' : 'A2'));
      return work.create(member, aMember());
    };
    await run(useCase);
    expect(runs).toBe(2);
    expect(await countOf('ticket')).toBe(2);
  });
});

describe('a commit that the database refuses', () => {
  it('is no success', () =>
    leavesNothing(async () => {
      let runs = 0;
      const useCase = async (work: UnitOfWork) => {
        runs++;
        await work.send(ticket('B1', 'one seat'));
        await work.send(ticket('B2', 'one seat'));
        return work.create(member, aMember());
      };
      await expect(run(useCase)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
      expect(runs).toBe(4);
    }));
});

describe('a connection that is lost', () => {
  it('fails the use case and no other', () =>
    leavesNothing(async () => {
      const useCase = async (work: UnitOfWork) => {
        await work.create(member, aMember());
        await work.send(raw('SELECT pg_terminate_backend(pg_backend_pid())'));
        return work.list(member);
      };
      await expect(run(useCase)).rejects.toThrow(/terminat/);
      await expect(
        run(async (work) => {
          await work.send(raw('SELECT pg_terminate_backend(pg_backend_pid())'));
          return work.create(member, aMember());
        }),
      ).rejects.toThrow(/terminat/);
    }));
});

describe('a key without an answer', () => {
  it('is free: nothing was committed with it', async () => {
    await bed.database.query(
      `INSERT INTO idempotency_key (actor, key, operation, input_hash) VALUES ('test', 'half', 'registerMember', '')`,
    );
    const registered = await bed.run(registerMember, { name: 'Half' }, { key: 'half' });
    expect(await bed.run(registerMember, { name: 'Half' }, { key: 'half' })).toEqual(registered);
  });
});

describe('a reaction', () => {
  const react = (body: (work: UnitOfWork) => Promise<void>, after?: (id: string) => void) =>
    bed.pool.transaction(async (manager) => {
      await manager.query('SELECT 1');
      let created: Member | undefined;
      await runReaction(manager, 'library', '0190a0a0-0000-7000-8000-000000000002', async (work) => {
        created = await work.create(member, aMember());
        await body(work);
      });
      after?.(created?.id ?? '');
      await manager.query('SELECT 1');
    });

  it('has written all before it ends', async () => {
    let id = '';
    await react(
      () => Promise.resolve(),
      (created) => {
        id = created;
      },
    );
    expect(await bed.changes(id)).toMatchObject([{ actor: 'library' }]);
  });

  it('rejects with the error of a write that it did not wait for, and rolls back what came with it', () =>
    leavesNothing(async () => {
      await expect(react((work) => work.send(DIVIDE))).rejects.toMatchObject(divided);
      const unaware = async (work: UnitOfWork) => {
        await work.send(DIVIDE);
        throw new Error('unaware');
      };
      await expect(react(unaware)).rejects.toMatchObject(divided);
    }));
});
