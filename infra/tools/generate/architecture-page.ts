import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { boundaryTable } from '../check/boundary-table.ts';

/** The page whose table of layers is generated; the rest of it is written by hand. */
export const ARCHITECTURE_PAGE = 'docs/ARCHITECTURE.md';

const BEGIN = '<!-- generated from infra/tools/check/boundaries.ts by npm run generate -->';
const END = '<!-- end of generated -->';

/** The page with the present table. Throws when the marks of its place are gone. */
export function architecturePage(): Promise<string> {
  const text = readFileSync(ARCHITECTURE_PAGE, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(
      `${ARCHITECTURE_PAGE} has no place for the table of layers: put back "${BEGIN}" and "${END}"`,
    );
  const page = `${before}${BEGIN}\n\n${boundaryTable()}\n\n${END}${after}`;
  return format(page, { parser: 'markdown', printWidth: 110 });
}
