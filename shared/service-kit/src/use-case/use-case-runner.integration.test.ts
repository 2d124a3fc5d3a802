import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callerOf, invalidInput, newId } from '@hub/hub-language';
import { CompiledQuery } from 'kysely';
import { aMember } from '../../test/library/builders.ts';
import { library, registerMember } from '../../test/library/library.ts';
import { member } from '../../test/library/member.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import { createUseCaseRunner, runReaction } from './use-case-runner.ts';
import type { UnitOfWork } from './work/unit-of-work.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

const anna = callerOf({ subject: 'anna', roles: ['OPERATOR'], requestId: 'r1' });
const call = (idempotencyKey: string, input: object = {}, identity = anna) => ({
  operation: 'registerMember',
  identity,
  input: { idempotencyKey, ...input },
  authority: 'ANYTHING' as const,
});
const countOf = async (table: string): Promise<number> => {
  const [row] = (await bed.database.query(`SELECT count(*)::int AS n FROM ${table}`)) as { n: number }[];
  return row?.n ?? -1;
};
/** A use case that creates a member and counts how often it ran. */
function counting() {
  const counted = {
    runs: 0,
    useCase: (work: UnitOfWork) => {
      counted.runs++;
      return work.create(member, aMember());
    },
  };
  return counted;
}
/** Runs as a caller who acts on everything, unless the call says otherwise. */
const runner = () => createUseCaseRunner(bed.pool, () => undefined);

describe('an idempotency key', () => {
  it('gives the kept result again, without running or writing anything', async () => {
    const counted = counting();
    const first = await runner()(call('key-1'), counted.useCase);
    const before = [await countOf('member'), await countOf('change')];
    expect(await runner()(call('key-1'), counted.useCase)).toEqual(first);
    expect([await countOf('member'), await countOf('change')]).toEqual(before);
    expect(counted.runs).toBe(1);
  });

  it('is the same for the same input in another order of properties', async () => {
    const first = await runner()(call('key-2', { a: 1, b: { c: 2, d: 3 } }), counting().useCase);
    const again = await runner()(call('key-2', { b: { d: 3, c: 2 }, a: 1 }), counting().useCase);
    expect(again).toEqual(first);
  });

  it('gives its result to nobody who has lost a right since', async () => {
    const [own, other] = [newId('org'), newId('org')];
    const within = (...organizations: string[]) => ({
      ...call('key-rights'),
      authority: { reach: { ORGANIZATION: organizations }, isStaff: false },
    });
    const useCase = () => Promise.resolve({ title: 'secret' });
    await runner()(within(own), useCase);
    expect(await runner()(within(other, own), useCase)).toEqual({ title: 'secret' });
    for (const later of [within(other), within()]) {
      await expect(runner()(later, useCase)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
  });

  it('is refused with other input', async () => {
    await runner()(call('key-3', { name: 'a' }), counting().useCase);
    const counted = counting();
    await expect(runner()(call('key-3', { name: 'b' }), counted.useCase)).rejects.toMatchObject({
      extensions: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect(counted.runs).toBe(0);
  });

  it('is refused with another operation', async () => {
    await runner()(call('key-4'), counting().useCase);
    const other = { ...call('key-4'), operation: 'renameMember' };
    await expect(runner()(other, counting().useCase)).rejects.toMatchObject({
      extensions: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it("is a caller's own", async () => {
    const first = await runner()(call('key-5'), counting().useCase);
    const other = await runner()(call('key-5', {}, { ...anna, subject: 'boris' }), counting().useCase);
    expect(other.id).not.toBe(first.id);
  });

  it('is free again after 24 hours', async () => {
    await runner()(call('key-6', { name: 'a' }), counting().useCase);
    const age = (hours: number) =>
      bed.database.query(
        `UPDATE idempotency_key SET created_at = now() - interval '${hours} hours' WHERE key = 'key-6'`,
      );
    await age(23);
    await expect(runner()(call('key-6', { name: 'b' }), counting().useCase)).rejects.toThrow('other input');
    await age(25);
    const counted = counting();
    await runner()(call('key-6', { name: 'b' }), counted.useCase);
    expect(counted.runs).toBe(1);
  });

  it('runs one of two calls that come at once and answers both', async () => {
    const counted = counting();
    const [one, other] = await Promise.all([
      runner()(call('key-7'), counted.useCase),
      runner()(call('key-7'), counted.useCase),
    ]);
    expect(one).toEqual(other);
    expect(counted.runs).toBe(1);
  });

  it.each(['', 'k'.repeat(256)])('is refused with a wrong length', async (key) => {
    await expect(runner()(call(key), counting().useCase)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a refusal', () => {
  it('is the result, rolls everything back, and is not kept', async () => {
    const before = [await countOf('member'), await countOf('change'), await countOf('idempotency_key')];
    const refusal = invalidInput('no');
    const refuse = async (work: UnitOfWork) => {
      await work.create(member, aMember());
      return refusal;
    };
    expect(await runner()(call('key-8'), refuse)).toBe(refusal);
    expect([await countOf('member'), await countOf('change'), await countOf('idempotency_key')]).toEqual(
      before,
    );
    const counted = counting();
    await runner()(call('key-8'), counted.useCase);
    expect(counted.runs).toBe(1);
  });

  it('tells nobody that something was committed', async () => {
    let commits = 0;
    const run = createUseCaseRunner(bed.pool, () => void commits++);
    await run({ ...call('key-9'), input: { idempotencyKey: 'key-9', name: '' } }, registerMember);
    expect(commits).toBe(0);
    await run({ ...call('key-9'), input: { idempotencyKey: 'key-9', name: 'Library' } }, registerMember);
    expect(commits).toBe(1);
  });
});

describe('a failure', () => {
  it('rolls everything back and leaves the key free', async () => {
    const before = [await countOf('member'), await countOf('change')];
    const fail = async (work: UnitOfWork) => {
      await work.create(member, aMember());
      throw new Error('the disk is full');
    };
    await expect(runner()(call('key-10'), fail)).rejects.toThrow('the disk is full');
    expect([await countOf('member'), await countOf('change')]).toEqual(before);
    await runner()(call('key-10'), counting().useCase);
  });

  it('of the contract rolls back what was written', async () => {
    const before = await countOf('member');
    const create = (work: UnitOfWork) => work.create(member, aMember({ country: 'Vietnam' }));
    await expect(runner()(call('key-11'), create)).rejects.toThrow('does not fit');
    expect(await countOf('member')).toBe(before);
  });

  /** A use case that the database refuses with this code, and how often it ran. */
  function failing(code: string) {
    const raise = `DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${code}'; END $$`;
    const failed = {
      runs: 0,
      useCase: (work: UnitOfWork) => {
        failed.runs++;
        return work.query({ compile: () => CompiledQuery.raw(raise) });
      },
    };
    return failed;
  }

  it.each(['40001', '40P01'])('that may pass (%s) is tried four times in all', async (code) => {
    const failed = failing(code);
    await expect(runner()(call(`key-${code}`), failed.useCase)).rejects.toMatchObject({
      message: expect.stringContaining('send it again'),
      extensions: { code: 'CONFLICT' },
    });
    expect(failed.runs).toBe(4);
  });

  it('because a value stays taken is a conflict, without a word of the database', async () => {
    const failed = failing('23505');
    await expect(runner()(call('key-15'), failed.useCase)).rejects.toMatchObject({
      message: expect.not.stringContaining('again'),
      extensions: { code: 'CONFLICT' },
    });
    expect(failed.runs).toBe(4);
  });

  it('of a reference is no conflict, and is not tried again', async () => {
    const failed = failing('23503');
    await expect(runner()(call('key-16'), failed.useCase)).rejects.toThrow('again');
    expect(failed.runs).toBe(1);
  });
});

describe('two use cases that lock each other out', () => {
  it('both come to an end: the database breaks one off, and it runs again', async () => {
    const [a, b] = [
      await bed.accept(registerMember, { name: 'A' }),
      await bed.accept(registerMember, { name: 'B' }),
    ];
    let runs = 0;
    let holders = 0;
    const bothHold = Promise.withResolvers<void>();
    const lockBoth = (first: string, second: string) => async (work: UnitOfWork) => {
      runs++;
      const row = await work.load(member, first);
      if (++holders === 2) bothHold.resolve();
      await bothHold.promise;
      await work.load(member, second);
      return work.save(member, row, { contact: 'both were locked' });
    };
    const saved = await Promise.all([
      runner()(call('key-13'), lockBoth(a.id, b.id)),
      runner()(call('key-14'), lockBoth(b.id, a.id)),
    ]);
    expect(runs).toBeGreaterThan(2);
    expect(saved.map(({ id, version }) => [id, version])).toEqual([
      [a.id, 2],
      [b.id, 2],
    ]);
  });
});

describe('a use case', () => {
  it('takes one instant for now', async () => {
    const instant = new Date('2026-05-04T09:00:00Z');
    const run = createUseCaseRunner(
      bed.pool,
      () => undefined,
      () => instant,
    );
    expect(await run(call('key-15'), ({ now }) => Promise.resolve(now.toISOString()))).toBe(
      '2026-05-04T09:00:00.000Z',
    );
  });
});

describe('a reaction', () => {
  it('writes its changes in the transaction that it is given, under the name of the service', async () => {
    const causation = '0190a0a0-0000-7000-8000-000000000001';
    const created = await bed.pool.transaction(async (manager) => {
      let id = '';
      await runReaction(manager, 'library', causation, async (work) => {
        ({ id } = await work.create(member, aMember()));
      });
      return id;
    });
    expect(await bed.changes(created)).toMatchObject([{ actor: 'library', causationId: causation }]);
  });
});
