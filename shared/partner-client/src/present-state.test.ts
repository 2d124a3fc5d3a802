import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBatch, aRecord, TOPIC } from '../test/a-record.ts';
import { PresentState } from './present-state.ts';

const stateAfter = (...batches: ReturnType<typeof aBatch>[]) => {
  const state = new PresentState<typeof TOPIC>();
  for (const batch of batches) state.add(batch);
  return new Map([...state.shown()].map(([key, { sequence }]) => [key, sequence]));
};

describe('the present state of a topic', () => {
  it('is empty before anything was read', () => {
    expect(stateAfter()).toEqual(new Map());
  });

  it('has the last change of each key, with its snapshot and its place', () => {
    const state = new PresentState<typeof TOPIC>();
    const snapshot = { id: 'org_1', version: 2, status: 'ARCHIVED' };
    state.add(aBatch(aRecord({ sequence: 1 }), aRecord({ key: 'org_2' })));
    state.add(aBatch(aRecord({ sequence: 2, snapshot, offset: 9 })));
    expect([...state.shown().keys()]).toEqual(['org_1', 'org_2']);
    expect(state.shown().get('org_1')).toMatchObject({ sequence: 2, snapshot, partition: 2, offset: '9' });
  });

  it('is without what is gone, until it comes back', () => {
    const gone = aBatch(aRecord({ sequence: 1 }), aRecord({ sequence: 2, snapshot: null }));
    expect(stateAfter(gone)).toEqual(new Map());
    expect(stateAfter(gone, aBatch(aRecord({ sequence: 3 })))).toEqual(new Map([['org_1', 3]]));
  });

  it('does not bring back what is gone when an earlier change comes again', () => {
    const earlier = aBatch(aRecord({ sequence: 1 }));
    expect(stateAfter(earlier, aBatch(aRecord({ sequence: 2, snapshot: null })), earlier)).toEqual(new Map());
  });

  it('is one at the time of asking: what is read later is not in it', () => {
    const state = new PresentState<typeof TOPIC>();
    state.add(aBatch(aRecord({ sequence: 1 })));
    const shown = state.shown();
    state.add(aBatch(aRecord({ key: 'org_2' })));
    expect([...shown.keys()]).toEqual(['org_1']);
  });

  it('cannot be had from a record that is no change of the hub', () => {
    expect(() => stateAfter(aBatch({ ...aRecord({ offset: 3 }), headers: {} }))).toThrow(`${TOPIC}[2]@3`);
  });

  it('is the same in whatever portions, and however often, changes come', () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.boolean()), { minLength: 1, maxLength: 30 });
    const order = fc.array(fc.nat({ max: 29 }), { maxLength: 30 });
    fc.assert(
      fc.property(changes, order, fc.integer({ min: 1, max: 7 }), (steps, again, size) => {
        const last = new Map<string, { sequence: number; isGone: boolean }>();
        const records = steps.map(([number, isGone]) => {
          const key = `k${number}`;
          const sequence = (last.get(key)?.sequence ?? 0) + 1;
          last.set(key, { sequence, isGone });
          return aRecord({ key, sequence, ...(isGone ? { snapshot: null } : {}) });
        });
        const delivered = [...records, ...again.flatMap((index) => records[index] ?? [])];
        const batches = Array.from({ length: Math.ceil(delivered.length / size) }, (_, index) =>
          aBatch(...delivered.slice(index * size, (index + 1) * size)),
        );
        const expected = [...last].filter(([, { isGone }]) => !isGone);
        expect(stateAfter(...batches)).toEqual(
          new Map(expected.map(([key, { sequence }]) => [key, sequence])),
        );
      }),
    );
  });
});
