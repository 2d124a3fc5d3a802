import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@hub/hub-language';
import { STATED } from '../../test/library/builders.ts';
import { library } from '../../test/library/library.ts';
import { visit, type Visit } from '../../test/library/visit.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import { selectWhere } from '../use-case/work/select.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

const instant = fc
  .date({ min: new Date('1970-01-01Z'), max: new Date('2199-12-31Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((text) => text.slice(0, 10));
const anId = (prefix: string) => fc.constant(prefix).map((of) => newId(of));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const party = fc.oneof(
  fc.record({ kind: fc.constant('ORGANIZATION' as const), id: anId('org') }),
  fc.record({ kind: fc.constant('COUNTRY' as const), id: fc.constantFrom('VN', 'RU') }),
);
/** A range as the database writes it. */
const slot = fc.tuple(fc.integer({ min: 1, max: 27 }), fc.boolean()).map(([of, closed]) => {
  const [from, to] = [of, of + 1].map((date) => `2026-05-${String(date).padStart(2, '0')} 00:00:00+00`);
  return `["${from}","${to}"${closed ? ']' : ')'}`;
});

/** A visit with a value, or none, in every kind of column. */
const aRow: fc.Arbitrary<Visit> = fc.record({
  id: anId('vis'),
  version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  example: fc.boolean(),
  provenance: orNull(fc.constant(STATED)),
  status: fc.constantFrom('SCHEDULED', 'HELD', 'CANCELLED'),
  event: anId('brn'),
  request: anId('req'),
  organizations: fc.array(anId('org'), { maxLength: 3 }),
  participations: fc.array(anId('par'), { maxLength: 3 }),
  startsAt: instant,
  endsAt: instant,
  table: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  origin: orNull(anId('vis')),
  day: orNull(day),
  isGuided: orNull(fc.boolean()),
  host: orNull(party),
  guests: fc.array(party, { maxLength: 3 }),
  notes: orNull(fc.jsonValue({ maxDepth: 2 })),
  slot: orNull(slot),
});

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
/** As the database keeps it: JSON knows no negative zero, and a range is printed in the zone of the session. */
const kept = ({ slot: _slot, ...row }: Visit) => JSON.parse(JSON.stringify(row)) as object;

describe('a row with every kind of column', () => {
  it('is read as TypeORM reads it, and as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 20 }), async (rows) => {
        await bed.database.query('DELETE FROM visit');
        await bed.database.getRepository(visit.entity).insert(rows);
        const stored = (await bed.database
          .getRepository(visit.entity)
          .createQueryBuilder('visit')
          .orderBy('visit.id')
          .getMany()) as Visit[];
        const listed = await bed.reader().list(visit, { first: 100 });
        expect(listed.nodes).toEqual(stored);
        expect(await selectWhere(bed.database, visit, [])).toEqual(stored);
        expect(listed.nodes.map(kept)).toEqual(rows.toSorted(byId).map(kept));
        expect(listed.nodes.map(({ slot }) => slot === null)).toEqual(
          rows.toSorted(byId).map(({ slot }) => slot === null),
        );
      }),
      { numRuns: 30 },
    );
  });
});
