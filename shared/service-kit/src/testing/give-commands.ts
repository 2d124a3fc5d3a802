import { isRefusal } from '@hub/hub-language';
import type { RunOptions, UseCaseBed } from './use-case-bed.ts';

type Versioned = { id: string; version: number };

/** What a command needs of the row that the caller saw. */
export const seen = ({ id, version }: Versioned) => ({ id, expectedVersion: version });

/** Gives one command to a row, with `more` in its input, and answers what it became. Throws an Error when it is refused. */
export async function give<Row extends Versioned>(
  bed: UseCaseBed,
  row: Row,
  command: string,
  more: object = {},
  options: RunOptions = {},
): Promise<Row> {
  const result = await bed.mutate(command, { ...seen(row), ...more }, options);
  if (isRefusal(result)) throw new Error(`${command} was refused: ${JSON.stringify(result)}`);
  return result as Row;
}

/** Takes a row through commands, one after the other, as staff. Throws an Error where one is refused. */
export async function take<Row extends Versioned>(
  bed: UseCaseBed,
  row: Row,
  ...commands: readonly string[]
): Promise<Row> {
  let current = row;
  for (const command of commands) current = await give(bed, current, command);
  return current;
}
