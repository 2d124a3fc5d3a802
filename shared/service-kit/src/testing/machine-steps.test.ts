import { describe, expect, it } from '@jest/globals';
import { machine } from '../../test/library/inspection.ts';
import { wrongSteps } from './machine-steps.ts';

const STEPS = [
  'startInspection: PENDING → RUNNING',
  'pauseInspection: PENDING RUNNING → REVIEW',
  'resumeInspection: REVIEW → previous',
  'passInspection: RUNNING → CLEAR',
  'blockInspection by service: RUNNING CLEAR → BLOCKED',
];
/** What is wrong when this step is written in the place of that. */
const wrongWith = (step: string, right: string) =>
  wrongSteps(
    machine,
    STEPS.map((one) => (one === right ? step : one)),
  );

describe('the steps of a machine', () => {
  it('are all as they are written', () => {
    expect(wrongSteps(machine, STEPS)).toEqual([]);
  });

  it('are wrong where one leads elsewhere', () => {
    expect(wrongWith('passInspection: RUNNING → BLOCKED', 'passInspection: RUNNING → CLEAR')).toEqual([
      { pair: 'passInspection from RUNNING', expected: 'BLOCKED', answer: 'CLEAR' },
    ]);
    expect(wrongWith('resumeInspection: REVIEW → RUNNING', 'resumeInspection: REVIEW → previous')).toEqual([
      { pair: 'resumeInspection from REVIEW', expected: 'RUNNING', answer: 'previous' },
    ]);
  });

  it('are wrong where the machine takes one from another state', () => {
    const wrong = wrongWith('passInspection: PENDING → CLEAR', 'passInspection: RUNNING → CLEAR');
    expect(wrong).toEqual([
      { pair: 'passInspection from PENDING', expected: 'CLEAR', answer: 'IllegalTransition' },
      { pair: 'passInspection from RUNNING', expected: 'IllegalTransition', answer: 'CLEAR' },
    ]);
  });

  it('are wrong where only one of the two knows the command or the state', () => {
    expect(wrongSteps(machine, STEPS.slice(1))).toEqual([
      { pair: 'startInspection from PENDING', expected: 'IllegalTransition', answer: 'RUNNING' },
    ]);
    expect(wrongSteps(machine, [...STEPS, 'closeInspection by service: GONE → CLEAR'])).toEqual([
      { pair: 'closeInspection from GONE', expected: 'CLEAR', answer: 'IllegalTransition' },
    ]);
  });

  it('are wrong where another one gives the command', () => {
    const wrong = [
      wrongWith('passInspection by service: RUNNING → CLEAR', 'passInspection: RUNNING → CLEAR'),
      wrongWith(
        'blockInspection: RUNNING CLEAR → BLOCKED',
        'blockInspection by service: RUNNING CLEAR → BLOCKED',
      ),
    ];
    expect(wrong.flat()).toEqual([
      { pair: 'passInspection', expected: 'service', answer: 'clients' },
      { pair: 'blockInspection', expected: 'clients', answer: 'service' },
    ]);
  });

  it('are not tried when one is written otherwise, or without a machine', () => {
    for (const step of ['passInspection RUNNING', 'passInspection: RUNNING -> CLEAR', ''])
      expect(() => wrongSteps(machine, [step])).toThrow('write a step as');
    expect(() => wrongSteps(undefined, STEPS)).toThrow('there is no state machine');
  });
});
