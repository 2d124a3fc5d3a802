import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Aggregate, RowOfAggregate } from '@hub/service-kit/aggregate';
import { give, openUseCaseBed, seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { aScreening } from '@hub/testing/snapshots';
import { agreement, contentHash, type Agreement } from '../agreements/agreement.ts';
import { signAgreement } from '../agreements/sign-agreement.ts';
import { definition } from '../app.ts';
import { expressionOfInterest } from '../interests/expression-of-interest.ts';
import type { Signing } from '../parties/signature.ts';
import { draftProposal } from '../proposals/draft-proposal.ts';
import { proposal, type Proposal } from '../proposals/proposal.ts';
import { addProposalToRoadmap } from '../roadmaps/add-proposal-to-roadmap.ts';
import { roadmap, type Roadmap } from '../roadmaps/roadmap.ts';
import { anInterest, aProposal, aRoadmap, inPanel, inSigning, TO_REVIEW } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, screened, VN } from '../testing/foreign.ts';
import { publishedInterest, publishedCenter, text } from '../testing/published.ts';
import { proposed, signerOf } from '../testing/signing.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const now = async <A extends Aggregate<RowOfAggregate<A>>>(aggregate: A, { id }: { id: string }) =>
  (await bed.reader().byId(aggregate, id)) as RowOfAggregate<A>;
const statusOf = async (row: { id: string }) =>
  ((await now(row.id.startsWith('eoi') ? expressionOfInterest : proposal, row)) as { status: string }).status;
const suspendedIn = ({ signatories }: Pick<Signing, 'signatories'>) =>
  signatories.flatMap(({ organization, suspended }) => (suspended ? [organization] : []));
const resting = { refusal: 'IllegalTransition', from: 'SUSPENDED' };

describe('when an organization is blocked, its interest', () => {
  const REVIEWED = ['acknowledgeInterest', 'reviewInterest'];

  it.each([
    ['SUBMITTED', []],
    ['ACKNOWLEDGED', ['acknowledgeInterest']],
    ['UNDER_REVIEW', REVIEWED],
    ['INFO_REQUESTED', [...REVIEWED, 'requestInterestInfo']],
    ['ACCEPTED', [...REVIEWED, 'acceptInterest']],
  ] as const)('rests that was %s, until it is cleared', async (status, commands) => {
    const row = await take(bed, await anInterest(bed), ...commands);
    await screened(bed, row.organization, 'BLOCKED');
    expect(await now(expressionOfInterest, row)).toMatchObject({
      status: 'SUSPENDED',
      previousStatus: status,
    });
    await screened(bed, row.organization, 'CLEAR');
    expect(await now(expressionOfInterest, row)).toMatchObject({ status, version: row.version + 2 });
    expect((await bed.changes(row.id)).slice(-2)).toMatchObject([
      { changeType: 'suspended', reason: 'screening blocked', actor: 'projects: screening moved' },
      { changeType: status.toLowerCase().replace('_', '-'), reason: 'screening cleared' },
    ]);
  });

  it('is on the topic, when a document states it, in each of its steps', async () => {
    const row = await publishedInterest(bed, await publishedCenter(bed));
    await screened(bed, row.organization, 'APPEAL');
    await screened(bed, row.organization, 'CLEAR');
    const topic = 'projects.interest.v1';
    expect((await bed.changes(row.id)).slice(-2)).toMatchObject([
      { topic, changeType: 'suspended', snapshot: { status: 'SUSPENDED' } },
      { topic, changeType: 'submitted', snapshot: { status: 'SUBMITTED' } },
    ]);
  });

  it('goes no further, is not joined by another, and stays withdrawn when it was meanwhile', async () => {
    const row = await anInterest(bed);
    const other = await anInterest(bed, { center: row.center });
    await screened(bed, row.organization, 'BLOCKED');
    const suspended = await now(expressionOfInterest, row);
    expect(await bed.mutate('acknowledgeInterest', seen(suspended))).toMatchObject(resting);
    const again = bed.mutate('expressInterest', { center: row.center, organization: row.organization });
    expect(await again).toMatchObject({ rule: 'ORGANIZATION_BLOCKED' });
    expect(await now(expressionOfInterest, other)).toEqual(other);
    await give(bed, suspended, 'withdrawInterest');
    await screened(bed, row.organization, 'CLEAR');
    expect(await statusOf(row)).toBe('WITHDRAWN');
  });
});

describe('when an organization is blocked, the proposal that it sends', () => {
  const from = async () => organizationParty(await knownOrganization(bed));
  /** A proposal of an organization after these commands. */
  const after = async (...commands: readonly string[]) =>
    take(bed, await aProposal(bed, { from: await from() }), ...commands);

  it.each([
    ['DRAFT', () => after()],
    ['IN_REVIEW', () => after(...TO_REVIEW)],
    ['PANEL', async () => inPanel(bed, await aProposal(bed, { from: await from() }))],
  ])('rests that was %s, until it is cleared', async (status, make) => {
    const row: Proposal = await make();
    await screened(bed, row.from.id, 'BLOCKED');
    expect(await now(proposal, row)).toMatchObject({ status: 'SUSPENDED', previousStatus: status });
    expect(await bed.reader({}).byId(proposal, row.id)).toBeNull();
    await screened(bed, row.from.id, 'REVIEW');
    expect(await statusOf(row)).toBe('SUSPENDED');
    await screened(bed, row.from.id, 'CLEAR');
    expect(await now(proposal, row)).toMatchObject({ status, version: row.version + 2 });
  });

  it('is the only one that rests: those sent to it, and those decided, stay', async () => {
    const organization = await knownOrganization(bed);
    const to = organizationParty(organization);
    const received = await aProposal(bed, { to });
    const rejected = await take(
      bed,
      await inPanel(bed, await aProposal(bed, { from: to })),
      'rejectProposal',
    );
    await screened(bed, organization, 'BLOCKED');
    expect([await statusOf(received), await statusOf(rejected)]).toEqual(['DRAFT', 'REJECTED']);
  });

  it('can be withdrawn but from its panel, and stays so', async () => {
    const row = await after('submitProposal');
    await screened(bed, row.from.id, 'BLOCKED');
    await give(bed, await now(proposal, row), 'withdrawProposal');
    await screened(bed, row.from.id, 'CLEAR');
    expect(await statusOf(row)).toBe('WITHDRAWN');
    const inside = await inPanel(bed, await aProposal(bed, { from: await from() }));
    await screened(bed, inside.from.id, 'BLOCKED');
    const suspended = seen(await now(proposal, inside));
    expect(await bed.mutate('withdrawProposal', suspended)).toMatchObject({ rule: 'WITH_PANEL' });
  });

  it('is neither drafted nor put into a roadmap meanwhile', async () => {
    const hub = await knownHub(bed);
    const sender = await from();
    const panel = await inPanel(bed, await aProposal(bed, { hub, from: sender }));
    const approved = await take(bed, panel, 'approveProposal');
    await screened(bed, sender.id, 'BLOCKED');
    const blocked = { refusal: 'RuleBreach', rule: 'ORGANIZATION_BLOCKED' };
    const values = { hub, kind: 'JOINT_PROJECT', from: sender, to: RU, subject: text('x'), example: true };
    expect(await bed.run(draftProposal, values as Parameters<typeof draftProposal>[1])).toMatchObject(
      blocked,
    );
    const { id } = await aRoadmap(bed, ['first'], hub);
    const added = bed.run(addProposalToRoadmap, {
      proposal: approved.id,
      expectedVersion: approved.version,
      roadmap: id,
      action: text('Carry it out'),
      dependsOn: [],
    });
    expect(await added).toMatchObject(blocked);
  });
});

describe('when an organization is blocked, the signature asked of it', () => {
  const sign = async (row: Agreement, party = VN) =>
    bed.run(
      signAgreement,
      { ...seen(row), party, versionHash: contentHash(row) },
      await signerOf(bed, 'signAgreement', row, party),
    );

  it('of a roadmap and an agreement rests, and nothing else of them, until it is cleared', async () => {
    const organization = await knownOrganization(bed);
    const parties = [organizationParty(organization), VN];
    const open = await proposed(bed, await aRoadmap(bed), parties);
    const signing = await inSigning(bed, { parties });
    await screened(bed, organization, 'BLOCKED');
    const rests: [Roadmap, Agreement] = [await now(roadmap, open), await now(agreement, signing)];
    expect(rests).toMatchObject([
      { status: 'IN_AGREEMENT', version: open.version + 1 },
      { status: 'SIGNING', version: signing.version + 1 },
    ]);
    expect(rests.map((row) => suspendedIn(row))).toEqual([[organization], [organization]]);
    await screened(bed, organization, 'CLEAR');
    expect((await now(roadmap, open)).signatories).toEqual(open.signatories);
    expect((await now(agreement, signing)).signatories).toEqual(signing.signatories);
    expect((await bed.changes(open.id)).slice(-2)).toMatchObject([
      { changeType: 'updated', reason: 'screening blocked', actor: 'projects: screening moved' },
      { changeType: 'updated', reason: 'screening cleared' },
    ]);
  });

  it('keeps the agreement from being in force, also when it was given before', async () => {
    const party = organizationParty(await knownOrganization(bed));
    const open = await inSigning(bed, { parties: [party, VN, RU] });
    const first = (await sign(open, party)) as Agreement;
    await screened(bed, party.id, 'BLOCKED');
    const second = (await sign(await now(agreement, first), VN)) as Agreement;
    expect(second).toMatchObject({ status: 'SIGNING' });
    expect(await sign(second, RU)).toMatchObject({ refusal: 'RuleBreach', rule: 'SIGNATORY_SUSPENDED' });
    await screened(bed, party.id, 'CLEAR');
    expect(await sign(await now(agreement, second), RU)).toMatchObject({ status: 'ACTIVE' });
  });

  it('is not given while the block is under review', async () => {
    const party = organizationParty(await knownOrganization(bed));
    const open = await inSigning(bed, { parties: [party] });
    await screened(bed, party.id, 'BLOCKED');
    await screened(bed, party.id, 'REVIEW');
    expect(await sign(await now(agreement, open), party)).toMatchObject({ rule: 'SIGNATORY_SUSPENDED' });
  });

  it('of a country rests with the body that signs for it', async () => {
    const open = await inSigning(bed);
    const body = open.signatories.find(({ party }) => party.id === 'VN')?.organization ?? '';
    await screened(bed, body, 'BLOCKED');
    expect(suspendedIn(await now(agreement, open))).toEqual([body]);
  });
});

describe('a change of screening', () => {
  it('that comes once more does nothing more, and one that is older counts no more', async () => {
    const row = await anInterest(bed);
    const older = aScreening(row.organization, { status: 'BLOCKED' });
    const newer = aScreening(row.organization, { status: 'BLOCKED' });
    await bed.receive('companies.screening.v1', newer);
    const suspended = await now(expressionOfInterest, row);
    await bed.receive('companies.screening.v1', newer);
    expect(await now(expressionOfInterest, row)).toEqual(suspended);
    await bed.receive('companies.screening.v1', { ...newer, version: 2, status: 'CLEAR' });
    await bed.receive('companies.screening.v1', older);
    expect(await statusOf(row)).toBe('SUBMITTED');
  });

  it('of an organization with nothing open changes nothing', async () => {
    const organization = await knownOrganization(bed);
    const before = (await bed.changes()).length;
    await screened(bed, organization, 'BLOCKED');
    expect(await bed.changes()).toHaveLength(before);
  });
});
