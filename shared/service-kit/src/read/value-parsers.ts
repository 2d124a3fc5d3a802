import pg from 'pg';

/** Postgres' number of the type `date`, which is read as text: a calendar day has no zone. */
const DATE = 1082;

/** How values come out of every session of a service. */
export const VALUE_PARSERS = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE ? (value: string) => value : pg.types.getTypeParser(oid, format),
};
