import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FaultLab } from '../../tools/feed-proof/fault-lab.ts';
import { complaints, FAULTS, runFault } from '../../tools/feed-proof/faults.ts';

/** One round of each fault that takes no minute; `npm run test:faults` runs fifty of each, and the long ones. */

let folder: string;
let lab: FaultLab;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-faults-'));
  chmodSync(folder, 0o755);
  lab = await FaultLab.open({ dataDir: folder, proxied: true, partitions: 3 });
}, 120_000);
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('nothing is lost, overtaken or invented with', () => {
  it.each(FAULTS.filter(({ length }) => length === 'instant'))(
    '$name',
    async (kind) => {
      const report = await runFault(lab, kind, 1);
      expect(report.changes).toBeGreaterThan(0);
      expect(complaints(report)).toEqual([]);
    },
    180_000,
  );
});
