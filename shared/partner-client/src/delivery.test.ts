import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBatch, aRecord, TOPIC } from '../test/a-record.ts';
import type { ChangeOf } from './change-of.ts';
import { deliver } from './delivery.ts';
import { Repetitions } from './repetitions.ts';

type Change = ChangeOf<typeof TOPIC>;

/** An application that keeps what it was given; it fails as often as `failures` says for a change. */
function anApplication(failures: Record<string, number> = {}) {
  const handled: string[] = [];
  const repetitions = new Repetitions();
  const left = { ...failures };
  const onChange = ({ id }: Change) => {
    if ((left[id] ?? 0) > 0) {
      left[id] = (left[id] ?? 0) - 1;
      throw new Error(`not now: ${id}`);
    }
    handled.push(id);
  };
  return { handled, options: { onChange, repetitions } };
}

const notOfTheHub = (offset: number) => ({ ...aRecord({ offset }), headers: {} });

describe('the changes of a batch', () => {
  it('are handed over one after the other, each when the one before is done', async () => {
    const events: string[] = [];
    const first = Promise.withResolvers<void>();
    const delivered = deliver(aBatch(aRecord({ sequence: 1 }), aRecord({ sequence: 2 })), {
      repetitions: new Repetitions(),
      async onChange({ sequence }) {
        events.push(`begin ${sequence}`);
        if (sequence === 1) await first.promise;
        events.push(`end ${sequence}`);
      },
    });
    expect(events).toEqual(['begin 1']);
    first.resolve();
    await delivered;
    expect(events).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('are handed over once, also when the batch comes again', async () => {
    const { handled, options } = anApplication();
    const batch = aBatch(aRecord({ sequence: 1 }), aRecord({ key: 'org_2' }), aRecord({ sequence: 2 }));
    await deliver(batch, options);
    await deliver(batch, options);
    expect(handled).toEqual(['org_1#1', 'org_2#1', 'org_1#2']);
  });

  it('that were handled in an earlier run are left out', async () => {
    const { handled, options } = anApplication();
    const repetitions = new Repetitions([{ topic: TOPIC, key: 'org_1', sequence: 2 }]);
    const batch = aBatch(...[1, 2, 3].map((sequence) => aRecord({ sequence })));
    await deliver(batch, { ...options, repetitions });
    expect(handled).toEqual(['org_1#3']);
  });

  it('are handed over when they say that something is gone', async () => {
    const gone: (object | null)[] = [];
    await deliver(aBatch(aRecord({ sequence: 2, snapshot: null })), {
      repetitions: new Repetitions(),
      onChange: ({ snapshot }) => void gone.push(snapshot),
    });
    expect(gone).toEqual([null]);
  });
});

describe('a handler that fails', () => {
  it('ends the batch with its failure; the same change comes first the next time', async () => {
    const { handled, options } = anApplication({ 'org_1#2': 2 });
    const batch = aBatch(...[1, 2, 3].map((sequence) => aRecord({ sequence })));
    await expect(deliver(batch, options)).rejects.toThrow('not now: org_1#2');
    await expect(deliver(batch, options)).rejects.toThrow('not now: org_1#2');
    expect(handled).toEqual(['org_1#1']);
    await deliver(batch, options);
    expect(handled).toEqual(['org_1#1', 'org_1#2', 'org_1#3']);
  });
});

describe('a record that is no change of the hub', () => {
  it('ends the batch, named with its place, when nobody asked for it', async () => {
    const { handled, options } = anApplication();
    const batch = aBatch(aRecord(), notOfTheHub(5), aRecord({ sequence: 2 }));
    await expect(deliver(batch, options)).rejects.toThrow(`${TOPIC}[2]@5`);
    expect(handled).toEqual(['org_1#1']);
  });

  it('is told and passed over when somebody did', async () => {
    const { handled, options } = anApplication();
    const unreadable: string[] = [];
    const batch = aBatch(notOfTheHub(4), aRecord(), { ...aRecord({ offset: 6 }), value: Buffer.from('{') });
    await deliver(batch, { ...options, onUnreadable: ({ message }) => void unreadable.push(message) });
    expect(handled).toEqual(['org_1#1']);
    expect(unreadable).toHaveLength(2);
    expect(unreadable[0]).toContain(`${TOPIC}[2]@4`);
  });

  it('ends the batch all the same when the one who asked throws', async () => {
    const { options } = anApplication();
    const onUnreadable = (error: Error) => {
      throw new Error(`stop: ${error.message}`);
    };
    await expect(deliver(aBatch(notOfTheHub(4)), { ...options, onUnreadable })).rejects.toThrow('stop: ');
  });
});

/** A history of some keys, cut into batches of which some come again, with handlers that fail now and then. */
const history = fc.record({
  keys: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 30 }),
  size: fc.integer({ min: 1, max: 7 }),
  again: fc.array(fc.nat({ max: 29 }), { maxLength: 4 }),
  failing: fc.array(fc.nat({ max: 29 }), { maxLength: 4 }),
});

describe('whatever comes again and whatever fails', () => {
  it('every change is handled once, in order per key', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ keys, size, again, failing }) => {
        const last = new Map<number, number>();
        const records = keys.map((key) => {
          const sequence = (last.get(key) ?? 0) + 1;
          last.set(key, sequence);
          return aRecord({ key: `k${key}`, sequence });
        });
        const ids = records.map((record) => String(record.headers?.['ce_id']));
        const failures = Object.fromEntries(
          failing.flatMap((index) => (ids[index] ? [[ids[index], 1]] : [])),
        );
        const { handled, options } = anApplication(failures);
        const isRedelivered = new Set(again);
        for (let at = 0; at < records.length; at += size) {
          const batch = aBatch(...records.slice(at, at + size));
          const untilDone = async (): Promise<void> => deliver(batch, options).catch(untilDone);
          await untilDone();
          if (isRedelivered.has(at)) await untilDone();
        }
        expect(handled).toEqual(ids);
      }),
      { numRuns: 200 },
    );
  });
});
