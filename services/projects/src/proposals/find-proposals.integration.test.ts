import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aProposal, inPanel } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { inCorridor, inState, type Corridor } from './find-proposals.ts';
import { proposal, proposalsOfHub, proposalsOfOrganization } from './proposal.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('the proposals of an event', () => {
  const between = async (corridor: Corridor) =>
    ids(await bed.reader().list(proposal, {}, (row) => inCorridor(row, corridor)));

  it('are those at its hub whose sides are both its countries, in either direction', async () => {
    const [hub, otherHub] = [await knownHub(bed), await knownHub(bed)];
    const company = organizationParty(await knownOrganization(bed));
    const there = await aProposal(bed, { hub, from: VN, to: RU });
    const back = await aProposal(bed, { hub, from: RU, to: VN });
    await aProposal(bed, { hub: otherHub, from: VN, to: RU });
    await aProposal(bed, { hub, from: VN, to: { kind: 'COUNTRY', id: 'LA' } });
    await aProposal(bed, { hub, from: company, to: RU });
    expect(await between({ hub, sendingCountry: 'RU', hostCountry: 'VN' })).toEqual([there.id, back.id]);
    expect(await between({ hub, sendingCountry: 'VN', hostCountry: 'RU' })).toEqual([there.id, back.id]);
  });

  it('are none of two countries while the event names one, and none at all while it names none', async () => {
    const hub = await knownHub(bed);
    await aProposal(bed, { hub, from: VN, to: RU });
    const inside = await aProposal(bed, { hub, from: VN, to: VN });
    expect(await between({ hub, hostCountry: 'VN' })).toEqual([inside.id]);
    expect(await between({ hub })).toEqual([]);
  });
});

describe('proposals', () => {
  it('are listed by state', async () => {
    const submitted = await take(bed, await aProposal(bed), 'submitProposal');
    const draft = await aProposal(bed);
    const listed = async (status: 'SUBMITTED' | 'DRAFT' | undefined) =>
      ids(await bed.reader().list(proposal, { first: 100 }, (row) => inState(row, status)));
    expect(await listed('SUBMITTED')).toEqual([submitted.id]);
    expect(await listed('DRAFT')).toContain(draft.id);
    expect(await listed(undefined)).toEqual(expect.arrayContaining([submitted.id, draft.id]));
  });

  it('belong to the organizations on both sides, and to their hub', async () => {
    const hub = await knownHub(bed);
    const [a, b] = [await knownOrganization(bed), await knownOrganization(bed)];
    const from = organizationParty(a);
    const sent = await aProposal(bed, { hub, from, to: organizationParty(b) });
    const received = await aProposal(bed, { hub, from: RU, to: from });
    const read = bed.reader();
    expect(ids(await read.related(proposalsOfOrganization, a))).toEqual([sent.id, received.id]);
    expect(ids(await read.related(proposalsOfOrganization, b))).toEqual([sent.id]);
    expect(ids(await read.related(proposalsOfOrganization, newId('org')))).toEqual([]);
    expect(ids(await read.related(proposalsOfHub, hub))).toEqual([sent.id, received.id]);
  });

  it('that are hidden are in none of these lists', async () => {
    const hub = await knownHub(bed);
    const hidden = await aProposal(bed, { hub });
    const shown = await take(bed, await inPanel(bed, await aProposal(bed, { hub })), 'approveProposal');
    const read = bed.reader({});
    const corridor = { hub, sendingCountry: 'RU', hostCountry: 'VN' };
    const listed = [
      ids(await read.related(proposalsOfHub, hub)),
      ids(await read.list(proposal, {}, (row) => inCorridor(row, corridor))),
    ];
    expect(listed).toEqual([[shown.id], [shown.id]]);
    expect(await read.byId(proposal, hidden.id)).toBeNull();
  });
});
