import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codedError, ruleBreach } from '@hub/hub-language';
import { branch } from '../../test/library/branch.ts';
import { anInspection } from '../../test/library/builders.ts';
import { inspection, type Inspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import type { AnyMutation } from '../server/subgraph/mutations.ts';
import { commandsOf, type CommandRules } from '../use-case/commands.ts';
import { wrongPairs, type PairSpec } from './state-machine-pairs.ts';
import { UseCaseBed } from './use-case-bed.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase(library);
});
afterAll(() => test.drop());

const STEPS = [
  'startInspection: PENDING → RUNNING',
  'pauseInspection: PENDING RUNNING → REVIEW',
  'resumeInspection: REVIEW → RUNNING',
  'passInspection: RUNNING → CLEAR',
];
const spec: PairSpec<Inspection> = {
  aggregate: inspection,
  steps: STEPS,
  values: () => ({ ...anInspection(), previousStatus: 'RUNNING' }),
};
/** A bed of the service as if its commands had these rules. */
function bedWith(rules: CommandRules<typeof inspection> = {}): UseCaseBed {
  const commands = commandsOf(inspection, rules) as unknown as Record<string, AnyMutation>;
  const definition: ServiceDefinition = { ...library, mutations: { ...library.mutations, ...commands } };
  return new UseCaseBed(definition, test);
}
/** The steps with this one in the place of that. */
const steps = (wrong: string, right: string) => STEPS.map((step) => (step === right ? wrong : step));

describe('the pairs of state and command', () => {
  it('are all as the steps say', async () => {
    expect(await wrongPairs(bedWith(), spec)).toEqual([]);
  });

  it('show a step that leads to another state', async () => {
    const wrong = steps('startInspection: PENDING → CLEAR', 'startInspection: PENDING → RUNNING');
    expect(await wrongPairs(bedWith(), { ...spec, steps: wrong })).toEqual([
      { pair: 'startInspection from PENDING', expected: 'CLEAR', answer: 'RUNNING' },
    ]);
  });

  it('show a step that the machine lacks', async () => {
    const wrong = steps('passInspection: PENDING RUNNING → CLEAR', 'passInspection: RUNNING → CLEAR');
    expect(await wrongPairs(bedWith(), { ...spec, steps: wrong })).toEqual([
      { pair: 'passInspection from PENDING', expected: 'CLEAR', answer: 'IllegalTransition' },
    ]);
  });

  it('show a step that the machine has and should not', async () => {
    const wrong = steps('pauseInspection: RUNNING → REVIEW', 'pauseInspection: PENDING RUNNING → REVIEW');
    expect(await wrongPairs(bedWith(), { ...spec, steps: wrong })).toEqual([
      { pair: 'pauseInspection from PENDING', expected: 'IllegalTransition', answer: 'REVIEW' },
    ]);
  });

  it('show a rule that refuses what should pass, by a refusal or an error', async () => {
    const bed = bedWith({
      startInspection: { requires: () => ruleBreach('FULL', 'no room') },
      passInspection: {
        requires: () => {
          throw codedError('FORBIDDEN', 'not you');
        },
      },
    });
    expect(await wrongPairs(bed, spec)).toEqual([
      { pair: 'startInspection from PENDING', expected: 'RUNNING', answer: 'FULL' },
      { pair: 'passInspection from RUNNING', expected: 'CLEAR', answer: 'FORBIDDEN' },
    ]);
    const expecting = { ...spec, refused: { startInspection: 'FULL', passInspection: 'FORBIDDEN' } };
    expect(await wrongPairs(bed, expecting)).toEqual([]);
  });

  it('show a command that passes and should be refused', async () => {
    expect(await wrongPairs(bedWith(), { ...spec, refused: { startInspection: 'FULL' } })).toEqual([
      { pair: 'startInspection from PENDING', expected: 'FULL', answer: 'RUNNING' },
    ]);
  });

  it('are not tried when a step is written otherwise', async () => {
    for (const step of ['startInspection PENDING RUNNING', 'startInspection: PENDING -> RUNNING', ''])
      await expect(wrongPairs(bedWith(), { ...spec, steps: [step] })).rejects.toThrow('write a step as');
  });

  it('are not tried without a machine', async () => {
    const values = () => Promise.reject(new Error('asked'));
    await expect(wrongPairs(bedWith(), { aggregate: branch, steps: [], values })).rejects.toThrow(
      'Branch has no state machine',
    );
  });

  it('do not hide a failure that is no answer', async () => {
    const bed = bedWith({
      startInspection: {
        requires: () => {
          throw new TypeError('what is wrong');
        },
      },
    });
    await expect(wrongPairs(bed, spec)).rejects.toThrow('what is wrong');
  });
});
