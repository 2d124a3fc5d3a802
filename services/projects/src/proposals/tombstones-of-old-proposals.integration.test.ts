import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { give, openUseCaseBed, take, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aProposal } from '../testing/builders.ts';
import { publishedProposal } from '../testing/published.ts';
import { proposal, type Proposal } from './proposal.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const TOPIC = 'projects.proposal.v1';
const migrate = () => {
  const file = new URL('../../migrations/0140-proposal-tombstones.up.sql', import.meta.url);
  return bed.asOwner((owner) => owner.query(readFileSync(file, 'utf8')));
};
/** As version 0.1.0 did: every change of it was public. */
const madePublic = ({ id }: Proposal) =>
  bed.asOwner((owner) => owner.query('UPDATE change SET topic = $2 WHERE aggregateid = $1', [id, TOPIC]));
const newestPublic = async ({ id }: Proposal) =>
  (await bed.changes(id)).findLast(({ topic }) => topic === TOPIC);
const now = async ({ id }: Proposal) => (await bed.reader().byId(proposal, id)) as Proposal;

it('what 0.1.0 had shown and is private now leaves a tombstone, once, and goes on from there', async () => {
  const shown = await take(bed, await aProposal(bed), 'submitProposal');
  const stated = await publishedProposal(bed);
  const never = await take(bed, await aProposal(bed), 'submitProposal');
  await madePublic(shown);
  await migrate();
  await migrate();
  const version = shown.version + 1;
  expect(await newestPublic(shown)).toMatchObject({ snapshot: null, version, reason: 'no longer public' });
  expect((await bed.changes(shown.id)).filter(({ snapshot }) => snapshot === null)).toHaveLength(1);
  expect(await now(shown)).toEqual({ ...shown, version });
  expect((await newestPublic(stated))?.snapshot).toMatchObject({ id: stated.id });
  expect(await newestPublic(never)).toBeUndefined();
  expect(await now(never)).toEqual(never);
  expect(await give(bed, await now(shown), 'declareEligible')).toMatchObject({ version: version + 1 });
});
