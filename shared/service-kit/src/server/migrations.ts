import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL of the tables of the kit itself; run before a service's own. */
export const KIT_MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url));

const UP = /^(\d{4})-(.+)\.up\.sql$/;
/** TypeORM wants a 13-digit time at the end of a migration's name; file numbers count from this one. */
const FIRST_TIMESTAMP = 1_700_000_000_000;

type MigrationClass = new () => MigrationInterface;

/**
 * The migrations of several folders, in order of folders and file numbers. Each is a file
 * `NNNN-what.up.sql` and, where there is a way back, `NNNN-what.down.sql`; numbers are unique over all folders.
 */
export function sqlMigrations(...folders: string[]): MigrationClass[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .flatMap((file) => {
        const [, number, what] = UP.exec(file) ?? [];
        return number && what ? [toMigration(folder, number, what)] : [];
      }),
  );
}

function toMigration(folder: string, number: string, what: string): MigrationClass {
  const sql = (direction: 'up' | 'down') =>
    readFileSync(join(folder, `${number}-${what}.${direction}.sql`), 'utf8');
  return class implements MigrationInterface {
    name = `${what}${FIRST_TIMESTAMP + Number(number)}`;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql('up'));
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(sql('down'));
    }
  };
}
