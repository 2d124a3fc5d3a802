import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@hub/change-feed';
import type { AggregateRow } from '@hub/hub-language';
import { waitFor } from '@hub/infra/wait-for';
import type { Aggregate } from '@hub/service-kit/aggregate';
import { openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { definition } from '../app.ts';
import { expressInterest } from '../interests/express-interest.ts';
import { expressionOfInterest } from '../interests/expression-of-interest.ts';
import { draftProposal } from '../proposals/draft-proposal.ts';
import { proposal } from '../proposals/proposal.ts';
import { proposeRoadmap } from '../roadmaps/propose-roadmap.ts';
import { roadmap } from '../roadmaps/roadmap.ts';
import { aRoadmap } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, screened } from '../testing/foreign.ts';
import { publishedCenter, text } from '../testing/published.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Opening = (work: UnitOfWork) => Promise<unknown>;

/** True once a session of the bed's database waits for another's lock. */
const isWaiting = async () => {
  const waiting = `SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return (await rowsOf<object>(bed.database, waiting)).length > 0;
};

/** Blocks an organization while something is being opened for it: written already, and not committed yet. */
async function blockMeanwhile(organization: string, open: Opening): Promise<string> {
  const written = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const opening = bed.accept(async (work: UnitOfWork) => {
    const row = (await open(work)) as AggregateRow;
    await work.settled();
    written.resolve();
    await released.promise;
    return { id: row.id };
  }, {});
  await written.promise;
  const blocking = screened(bed, organization, 'BLOCKED');
  const what = 'the block to wait for what is being opened';
  await Promise.race([blocking, waitFor(isWaiting, { timeoutMs: 20_000, what })]);
  released.resolve();
  await blocking;
  return (await opening).id;
}

const now = async <Row extends AggregateRow>(aggregate: Aggregate<Row>, id: string) =>
  bed.reader().byId(aggregate, id);

describe('a block reaches what is being opened just then', () => {
  it('an expression of interest', async () => {
    const [center, organization] = [(await publishedCenter(bed)).id, await knownOrganization(bed)];
    const id = await blockMeanwhile(organization, (work) => expressInterest(work, { center, organization }));
    expect(await now(expressionOfInterest, id)).toMatchObject({
      status: 'SUSPENDED',
      previousStatus: 'SUBMITTED',
    });
  });

  it('a proposal', async () => {
    const [hub, organization] = [await knownHub(bed), await knownOrganization(bed)];
    const from = organizationParty(organization);
    const draft = {
      hub,
      kind: 'JOINT_PROJECT',
      from,
      to: RU,
      subject: text('Example'),
      example: true,
    } as const;
    const id = await blockMeanwhile(organization, (work) => draftProposal(work, draft));
    expect(await now(proposal, id)).toMatchObject({ status: 'SUSPENDED', previousStatus: 'DRAFT' });
  });

  it('a signature that is asked for', async () => {
    const [row, organization] = [await aRoadmap(bed), await knownOrganization(bed)];
    const party = organizationParty(organization);
    const open = { ...seen(row), parties: [party], signatories: [] };
    const id = await blockMeanwhile(organization, (work) => proposeRoadmap(work, open));
    expect(await now(roadmap, id)).toMatchObject({
      status: 'IN_AGREEMENT',
      signatories: [{ party, organization, suspended: true }],
    });
  });
});
