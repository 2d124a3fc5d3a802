import { describe, expect, it } from '@jest/globals';
import { clientCommands, decideStep, defineMachine, stepOrRefuse } from './state-machine.ts';

const machine = defineMachine(
  ['DRAFT', 'OPEN', 'HELD', 'DONE'],
  [
    { command: 'open', from: ['DRAFT'], to: 'OPEN' },
    { command: 'hold', from: ['DRAFT', 'OPEN'], to: 'HELD', byClient: false },
    { command: 'resume', from: ['HELD'], to: 'previous' },
    { command: 'finish', from: ['OPEN'], to: 'DONE' },
  ],
);

describe('a state machine', () => {
  it('takes the steps of its table and no others', () => {
    const legal = machine.states.flatMap((from) =>
      ['open', 'hold', 'finish']
        .filter((command) => decideStep(machine, command, from, null).ok)
        .map((c) => [from, c]),
    );
    expect(legal).toEqual([
      ['DRAFT', 'open'],
      ['DRAFT', 'hold'],
      ['OPEN', 'hold'],
      ['OPEN', 'finish'],
    ]);
  });

  it('returns to the state that was left, and only when one is known', () => {
    expect(decideStep(machine, 'resume', 'HELD', 'OPEN')).toEqual({ ok: true, to: 'OPEN' });
    expect(decideStep(machine, 'resume', 'HELD', null)).toEqual({ ok: false });
  });

  it('refuses with the state and the command', () => {
    const attempt = () => stepOrRefuse(machine, 'finish', 'DRAFT', 'it');
    expect(attempt).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ from: 'DRAFT', command: 'finish' }) }),
    );
  });

  it('offers clients only their own commands', () => {
    expect(clientCommands(machine)).toEqual(['open', 'resume', 'finish']);
  });

  it('refuses a table that contradicts itself', () => {
    const contradicting = [
      { command: 'go', from: ['A'], to: 'B' },
      { command: 'go', from: ['A'], to: 'A' },
    ] as const;
    expect(() => defineMachine<'A' | 'B'>(['A', 'B'], contradicting)).toThrow('two transitions');
  });
});
