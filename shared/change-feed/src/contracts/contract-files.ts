import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Schema } from './schema.ts';

/** One version of a contract: a file that never changes once it is released. */
export type ContractVersion = {
  /** File without its ending, e.g. `companies.organization.1`. */
  name: string;
  topic: string;
  number: number;
  /** What each change type means, by its short name. */
  changeTypes: Readonly<Record<string, string>>;
  schema: Schema;
};

/** Where the contracts are, one file a version; ends with a slash. */
export const CONTRACTS_FOLDER = fileURLToPath(new URL('../../contracts/', import.meta.url));

const FILE = /^(.+)\.(\d+)\.json$/;

/** Every version of every contract, by topic and then from the first to the newest. */
export function contractVersions(): ContractVersion[] {
  return readdirSync(CONTRACTS_FOLDER)
    .flatMap((file) => {
      const [, aggregateType, number] = FILE.exec(file) ?? [];
      return aggregateType && number ? [{ file, aggregateType, number: Number(number) }] : [];
    })
    .toSorted((a, b) => a.aggregateType.localeCompare(b.aggregateType) || a.number - b.number)
    .map(({ file, number }) => {
      const schema = JSON.parse(readFileSync(`${CONTRACTS_FOLDER}${file}`, 'utf8')) as Schema;
      return {
        name: file.replace(/\.json$/, ''),
        topic: schema['x-topic'] as string,
        number,
        changeTypes: schema['x-change-types'] as Record<string, string>,
        schema,
      };
    });
}
