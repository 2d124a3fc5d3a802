import { codedError, toUuid } from '@hub/hub-language';

/** What a field with a connection is asked for: how many rows (20 when absent), after which cursor. */
export type PageArguments = { first?: number | null | undefined; after?: string | null | undefined };
/** Checked arguments of a page; `after` is the key of the last row before it, a uuid in most lists. */
export type Page = { first: number; after: string | null };
/** One page of a list as the graph answers it; `nodes` and `edges` are the same rows, in order. */
export type Connection<Node> = {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

/** Rows of a page where nothing is asked. */
export const DEFAULT_PAGE = 20;
/** Most rows of a page. */
export const MAX_PAGE = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor of a row by its key; opaque to clients. */
export const encodeCursor = (key: string) => Buffer.from(key).toString('base64url');

/** Checks `first` and `after`; `after` becomes a key, a uuid unless said otherwise. Throws BAD_USER_INPUT. */
export function parsePage({ first, after }: PageArguments, keys = UUID): Page {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) {
    throw codedError('BAD_USER_INPUT', `first must be between 1 and ${MAX_PAGE}; it is ${size}`);
  }
  if (after === undefined || after === null) return { first: size, after: null };
  const key = Buffer.from(after, 'base64url').toString();
  if (!keys.test(key)) throw codedError('BAD_USER_INPUT', 'after is not a cursor that this list gave');
  return { first: size, after: key };
}

/** A connection over one row more than the page, which tells whether there is a next page. */
export function toConnection<Node>(rows: { cursor: string; node: Node }[], page: Page): Connection<Node> {
  const edges = rows.slice(0, page.first).map(({ cursor, node }) => ({ cursor: encodeCursor(cursor), node }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A connection over parts that an aggregate holds itself, e.g. the spaces of a venue. */
export function connectionOf<Node extends { id: string }>(
  parts: readonly Node[],
  args: PageArguments,
): Connection<Node> {
  const page = parsePage(args);
  const rows = parts.map((node) => ({ cursor: toUuid(node.id), node }));
  const start = page.after === null ? 0 : rows.findIndex(({ cursor }) => cursor === page.after) + 1;
  return toConnection(rows.slice(start, start + page.first + 1), page);
}
