import { describe, expect, it } from '@jest/globals';
import { canTake, clientCommands, defineMachine, nextState, stateChange } from './state-machine.ts';

const machine = defineMachine(['DRAFT', 'OPEN', 'HELD', 'DONE'], {
  open: { from: ['DRAFT'], to: 'OPEN' },
  hold: { from: ['DRAFT', 'OPEN'], to: 'HELD', by: 'service' },
  resume: { from: ['HELD'], to: 'previous' },
  finish: { from: ['OPEN'], to: 'DONE' },
});

describe('a state machine', () => {
  it('takes the steps of its table and no others', () => {
    const legal = machine.states.flatMap((status) =>
      ['open', 'hold', 'finish', 'unknown']
        .filter((command) => canTake(machine, command, { status }))
        .map((command) => [status, command]),
    );
    expect(legal).toEqual([
      ['DRAFT', 'open'],
      ['DRAFT', 'hold'],
      ['OPEN', 'hold'],
      ['OPEN', 'finish'],
    ]);
  });

  it('leads where the table says', () => {
    expect(nextState(machine, 'open', { status: 'DRAFT' }, 'it')).toBe('OPEN');
    expect(nextState(machine, 'finish', { status: 'OPEN' }, 'it')).toBe('DONE');
  });

  it('returns to the state that was left, and only when one is known', () => {
    expect(machine.remembering).toEqual(new Set(['HELD']));
    expect(nextState(machine, 'resume', { status: 'HELD', previousStatus: 'OPEN' }, 'it')).toBe('OPEN');
    expect(nextState(machine, 'resume', { status: 'HELD', previousStatus: null }, 'it')).toMatchObject({
      refusal: 'IllegalTransition',
    });
  });

  it('refuses with the state and the command', () => {
    expect(nextState(machine, 'finish', { status: 'DRAFT' }, 'Thing 1')).toEqual({
      refusal: 'IllegalTransition',
      message: 'finish is not possible while Thing 1 is DRAFT',
      from: 'DRAFT',
      command: 'finish',
    });
  });

  it('offers clients only their own commands', () => {
    expect(clientCommands(machine)).toEqual(['open', 'resume', 'finish']);
  });

  it('refuses a table that lists a state twice', () => {
    expect(() => defineMachine(['A', 'B'], { go: { from: ['A', 'A'], to: 'B' } })).toThrow(
      'go lists a state twice',
    );
  });
});

describe('the change type of a state', () => {
  it('is the state in kebab case', () => {
    expect(stateChange('IN_REVIEW')).toBe('in-review');
    expect(stateChange('UNDER_LEGAL_REVIEW')).toBe('under-legal-review');
  });
});
