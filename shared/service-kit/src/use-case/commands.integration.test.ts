import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, ruleBreach } from '@hub/hub-language';
import { branch } from '../../test/library/branch.ts';
import { anInspection } from '../../test/library/builders.ts';
import { inspection, type Inspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import { commandsOf, takeCommand, type CommandRule } from './commands.ts';
import type { UnitOfWork } from './work/unit-of-work.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

const aNewInspection = (values: Partial<Inspection> = {}) =>
  bed.run((work: UnitOfWork) => work.create(inspection, anInspection(values)), {});
const inputOf = ({ id, version }: Inspection) => ({
  id,
  expectedVersion: version,
  idempotencyKey: crypto.randomUUID(),
  reason: 'by turn',
});
/** Starts the inspection under this rule; says what came out and what is stored then. */
async function start(rule: CommandRule<Inspection>, row?: Inspection) {
  const before = row ?? (await aNewInspection());
  const useCase = (work: UnitOfWork) =>
    takeCommand(work, inspection, 'startInspection', inputOf(before), rule);
  const result = await bed.run(useCase, {});
  const changes = (await bed.changes(before.id)).map(({ changeType }) => changeType);
  return { before, result, stored: await bed.reader().byId(inspection, before.id), changes };
}
/** A rule whose every part says that it was asked. */
function listening(parts: CommandRule<Inspection> = {}) {
  const asked: string[] = [];
  const rule: CommandRule<Inspection> = {
    requires: (work, row, input) => {
      asked.push(`requires ${row.status}`);
      return parts.requires?.(work, row, input);
    },
    sets: (work, row, input) => {
      asked.push(`sets ${row.status}`);
      return parts.sets?.(work, row, input) ?? {};
    },
    follows: async (work, moved, input) => {
      asked.push(`follows ${moved.status} at ${moved.version}`);
      return parts.follows?.(work, moved, input);
    },
  };
  return { asked, rule };
}

describe('a command', () => {
  it('asks the table, then what is required, then what is set, and then does what follows', async () => {
    const { asked, rule } = listening({ sets: () => ({ inspector: 'boris' }) });
    const { result, stored, changes } = await start(rule);
    expect(asked).toEqual(['requires PENDING', 'sets PENDING', 'follows RUNNING at 2']);
    expect(result).toMatchObject({ status: 'RUNNING', version: 2, inspector: 'boris' });
    expect(stored).toEqual(result);
    expect(changes).toEqual(['opened', 'running']);
  });

  it('that the table does not have asks no rule', async () => {
    const { asked, rule } = listening();
    const { result, before, stored } = await start(rule, await aNewInspection({ status: 'CLEAR' }));
    expect(result).toMatchObject({ refusal: 'IllegalTransition', from: 'CLEAR', command: 'startInspection' });
    expect(asked).toEqual([]);
    expect(stored).toEqual(before);
  });

  it('that is refused sets nothing', async () => {
    const refusal = ruleBreach('NO_INSPECTOR', 'nobody is there');
    const { asked, rule } = listening({ requires: () => refusal });
    const { result, before, stored, changes } = await start(rule);
    expect(result).toEqual(refusal);
    expect(asked).toEqual(['requires PENDING']);
    expect(stored).toEqual(before);
    expect(changes).toEqual(['opened']);
  });

  it('is undone when what follows refuses', async () => {
    const refusal = ruleBreach('FULL', 'no room');
    const { asked, rule } = listening({
      follows: async (work) => {
        await work.create(inspection, anInspection({ inspector: 'of what follows' }));
        return refusal;
      },
    });
    const { result, before, stored, changes } = await start(rule);
    expect(result).toEqual(refusal);
    expect(asked.at(-1)).toBe('follows RUNNING at 2');
    expect(stored).toEqual(before);
    expect(changes).toEqual(['opened']);
    const find = (work: UnitOfWork) => work.exists(inspection, { inspector: 'of what follows' });
    expect(await bed.run(find, {})).toBe(false);
  });

  it('throws CONFLICT for a version that has passed', async () => {
    const row = await aNewInspection();
    await start({}, row);
    await expect(start({}, row)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  });

  it('needs no rule', async () => {
    const { result, changes } = await start({});
    expect(result).toMatchObject({ status: 'RUNNING' });
    expect(changes).toEqual(['opened', 'running']);
  });
});

describe('the commands of an aggregate', () => {
  const commands = commandsOf(inspection, {
    passInspection: { requires: () => ruleBreach('TOO_EARLY', 'wait') },
  });

  it('are those that clients give', () => {
    expect(Object.keys(commands)).toEqual([
      'startInspection',
      'pauseInspection',
      'resumeInspection',
      'passInspection',
    ]);
  });

  it('each follow their own rule', async () => {
    const row = await aNewInspection();
    const started = await bed.run(commands.startInspection.useCase, inputOf(row));
    expect(started).toMatchObject({ status: 'RUNNING' });
    if (isRefusal(started)) throw new Error('refused');
    const passed = await bed.run(commands.passInspection.useCase, inputOf(started));
    expect(passed).toMatchObject({ rule: 'TOO_EARLY' });
  });

  it('present the row as the type of the aggregate, and a refusal as its own', async () => {
    const row = await aNewInspection();
    expect(commands.startInspection.present(row)).toEqual({ ...row, __typename: 'Inspection' });
    expect(commands.startInspection.present(ruleBreach('FULL', 'no room'))).toEqual({
      __typename: 'RuleBreach',
      refusal: 'RuleBreach',
      rule: 'FULL',
      message: 'no room',
    });
  });

  it('cannot be made of an aggregate without a state machine', () => {
    expect(() => commandsOf(branch)).toThrow('Branch has no state machine');
  });

  it('give their reason to the audit trail', async () => {
    const row = await aNewInspection();
    await bed.mutate('startInspection', inputOf(row));
    expect((await bed.changes(row.id)).at(-1)).toMatchObject({ reason: 'by turn', changeType: 'running' });
  });
});
