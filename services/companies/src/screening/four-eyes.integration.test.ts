import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@hub/hub-language';
import { legalPairs, pairOf } from '@hub/service-kit/machine-steps';
import { openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anOrganization } from '../testing/builders.ts';
import { STEPS } from '../testing/state-tables.ts';
import { screeningCase, type ScreeningCase } from './screening-case.ts';

let bed: UseCaseBed;
let organization: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  organization = (await anOrganization(bed)).id;
});
afterAll(() => bed.close());

const validUntil = '2100-01-01T00:00:00.000Z';
const HITS = [{ listEntry: 'list/1', name: 'Example Company Ltd' }];
const decision = (verdict: string) => ({ listEntry: 'list/1', verdict, comment: 'compared by hand' });

/** What each command is given beside the case; a walk takes every one of them. */
const INPUTS: Readonly<Record<string, readonly object[]>> = {
  completeScreening: [
    { hits: [], validUntil },
    { hits: HITS, validUntil },
  ],
  decideHit: [decision('NO_MATCH'), decision('MATCH')],
};
const LEGAL = legalPairs([...STEPS.screeningCase, 'decideHit: REVIEW → REVIEW']);
const COMMANDS = [...new Set([...LEGAL.keys()].map((pair) => pair.split(' ')[0] as string))];

/** What others go by: an organization is blocked also while its appeal is not reviewed. */
type Side = 'CLEAR' | 'BLOCKED' | 'NEITHER';
const sideOf = (cases: readonly ScreeningCase[]): Side => {
  const status = cases.at(-1)?.status;
  if (status === 'BLOCKED' || status === 'APPEAL') return 'BLOCKED';
  return status === 'CLEAR' ? 'CLEAR' : 'NEITHER';
};

/** Where a walk stands: the cases of the organization, and who acted since the run began or the side was changed. */
type Stand = { cases: readonly ScreeningCase[]; acted: readonly string[]; path: readonly string[] };
/** One thing that one person may try. */
type Move = { command: string; input: object; subject: string };
/** A step by which the organization came to CLEAR or BLOCKED, or left it. */
type Crossing = { change: string; subject: string; acted: readonly string[]; path: readonly string[] };

/** Two stands that differ in ids and versions alone, or in which of the two people is which, are one. */
function keyOf({ cases, acted }: Stand): string {
  const values = cases.map(({ id: _id, version: _version, ...rest }) => rest);
  const key = JSON.stringify([values, acted.toSorted(byName)]);
  const swapped = JSON.stringify([values, acted.toSorted((a, b) => byName(b, a))]).replaceAll(
    /anna|boris/g,
    (name) => (name === 'anna' ? 'boris' : 'anna'),
  );
  return key < swapped ? key : swapped;
}
const byName = (a: string, b: string) => a.localeCompare(b);

const movesFrom = ({ cases }: Stand, people: readonly string[]): Move[] =>
  people.flatMap((subject) => [
    { command: 'requestScreening', input: { organization }, subject },
    ...cases.flatMap((one) =>
      COMMANDS.filter((command) => LEGAL.has(pairOf(command, one.status))).flatMap((command) =>
        (INPUTS[command] ?? [{}]).map((more) => ({ command, input: { ...seen(one), ...more }, subject })),
      ),
    ),
  ]);

/** The audit trail knows every version once: what is put back is put back as a later one. */
let version = 0;
async function putBack({ cases }: Stand): Promise<Stand['cases']> {
  await bed.database.query('DELETE FROM screening_case');
  version += 2;
  const rows = cases.map((one) => ({ ...one, version }));
  await bed.database.getRepository(screeningCase.entity).insert(rows);
  return rows;
}

const casesNow = () => bed.run((work) => work.list(screeningCase, { organization }), {});

/** Tries a move; gives where it led, or undefined when it was refused. */
async function attempt(from: Stand, { command, input, subject }: Move): Promise<Stand | undefined> {
  const as = { subject, roles: ['COMPLIANCE'] } as const;
  const answer = await bed.mutate(command, input, { as }).catch((error: Error) => {
    if (error.message.startsWith('four eyes')) return undefined;
    throw error;
  });
  if (answer === undefined || isRefusal(answer)) return undefined;
  const begins = command === 'runScreening' || command === 'requestScreening';
  const acted = begins ? [] : from.acted;
  const isNew = command !== 'requestScreening' && !acted.includes(subject);
  return {
    cases: await casesNow(),
    acted: isNew ? [...acted, subject] : acted,
    path: [...from.path, `${command} by ${subject}`],
  };
}

/** Takes these people along every path of so many steps, and gives the crossings. */
async function walk(people: readonly string[], steps: number): Promise<Crossing[]> {
  const crossings: Crossing[] = [];
  const known = new Set<string>();
  let edge: Stand[] = [{ cases: [], acted: [], path: [] }];
  for (let length = 0; length < steps; length++) {
    const next: Stand[] = [];
    for (const stand of edge) {
      for (const reached of await stepsFrom(stand, people, crossings)) {
        if (known.has(keyOf(reached))) continue;
        known.add(keyOf(reached));
        next.push(reached);
      }
    }
    edge = next;
  }
  return crossings;
}

async function stepsFrom(stand: Stand, people: readonly string[], crossings: Crossing[]): Promise<Stand[]> {
  const reached: Stand[] = [];
  let here: Stand = { ...stand, cases: await putBack(stand) };
  for (let index = 0; index < movesFrom(here, people).length; index++) {
    const move = movesFrom(here, people)[index] as Move;
    const to = await attempt(here, move);
    if (!to) continue;
    const [before, after] = [sideOf(here.cases), sideOf(to.cases)];
    const { subject } = move;
    if (before !== after)
      crossings.push({ change: `${before} → ${after}`, subject, acted: here.acted, path: to.path });
    reached.push(before === after ? to : { ...to, acted: [subject] });
    here = { ...stand, cases: await putBack(stand) };
  }
  return reached;
}

describe('four eyes', () => {
  it('keep one person alone from CLEAR and BLOCKED, whatever the path and however many cases', async () => {
    expect(await walk(['anna'], 9)).toEqual([]);
  }, 60_000);

  it('let two people in and out, and each time by one who had no part in what went before', async () => {
    const crossings = await walk(['anna', 'boris'], 7);
    expect(new Set(crossings.map(({ change }) => change))).toEqual(
      new Set(['NEITHER → CLEAR', 'CLEAR → NEITHER', 'NEITHER → BLOCKED', 'BLOCKED → NEITHER']),
    );
    const alone = crossings.filter(({ subject, acted }) => acted.length === 0 || acted.includes(subject));
    expect(alone).toEqual([]);
  }, 120_000);
});
