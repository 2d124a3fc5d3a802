import { SHARED } from './place.ts';
import { describe, expect, it } from '@jest/globals';
import { actorsAfter, withActor } from './actors.ts';
import { defineAggregate } from './aggregate.ts';
import { json, text } from './fields.ts';
import { defineMachine } from './state-machine.ts';
import { NOT_PUBLIC } from './visibility.ts';

const machine = defineMachine(['OPEN', 'READY', 'CLOSED'], {
  prepare: { from: ['OPEN'], to: 'READY' },
  close: { from: ['READY'], to: 'CLOSED', secondPerson: true, beginsChapter: true },
  reopen: { from: ['CLOSED'], to: 'OPEN', secondPerson: true },
});
const take = (command: string, actors: readonly string[], subject: string) =>
  actorsAfter(machine, command, { actors }, subject);

describe('who has taken part', () => {
  it('is everyone who took a step, once', () => {
    expect(take('prepare', [], 'anna')).toEqual(['anna']);
    expect(take('prepare', ['anna'], 'boris')).toEqual(['anna', 'boris']);
    expect(take('prepare', ['anna', 'boris'], 'anna')).toEqual(['anna', 'boris']);
    expect(withActor(['anna'], 'anna')).toEqual(['anna']);
  });

  it('is one person alone when a chapter begins', () => {
    expect(take('close', ['anna'], 'boris')).toEqual(['boris']);
  });

  it('may not take a step that is a second person’s', () => {
    for (const subject of ['anna', 'boris'])
      expect(() => take('close', ['anna', 'boris'], subject)).toThrow('four eyes');
    expect(() => take('reopen', ['boris'], 'boris')).toThrow(
      expect.objectContaining({ extensions: { code: 'FORBIDDEN' } }),
    );
    expect(take('reopen', ['boris'], 'anna')).toEqual(['boris', 'anna']);
  });
});

describe('a machine with steps of a second person', () => {
  const define = (more: object) =>
    defineAggregate('Thing', {
      prefix: 'thg',
      topic: 'companies.screening.v1',
      table: 'thing',
      created: 'opened',
      machine,
      place: SHARED,
      visibility: { public: NOT_PUBLIC },
      fields: { status: text(), ...more },
    });

  it('needs a column that keeps who has taken part', () => {
    expect(machine.keepsActors).toBe(true);
    expect(() => define({})).toThrow('Thing has steps of a second person, and no column actors');
    expect(() => define({ actors: json<readonly string[]>() })).not.toThrow();
  });

  it('is one that has such a step', () => {
    expect(defineMachine(['A', 'B'], { go: { from: ['A'], to: 'B' } }).keepsActors).toBe(false);
  });
});
