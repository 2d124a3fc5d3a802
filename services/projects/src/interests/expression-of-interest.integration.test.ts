import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { Center } from '../centers/center.ts';
import { anInterest } from '../testing/builders.ts';
import { publishedCenter, publishedInterest, publishedProgramme } from '../testing/published.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import {
  expressionOfInterest,
  interestsOfCenter,
  interestsOfOrganization,
  interestsOfProgramme,
} from './expression-of-interest.ts';

let bed: UseCaseBed;
let center: Center;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  center = await publishedCenter(bed);
});
afterAll(() => bed.close());

const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('an expression of interest', () => {
  it('takes every step of the table, and no other', async () => {
    const wrong = await wrongPairs(bed, {
      aggregate: expressionOfInterest,
      steps: STEPS.expressionOfInterest,
      values: () => ({
        previousStatus: null,
        sourceStatus: null,
        center: center.id,
        programme: null,
        organization: newId('org'),
        listIsOpen: null,
        example: true,
        provenance: null,
      }),
    });
    expect(wrong).toEqual([]);
  }, 30_000);

  it('is seen by its organization and staff, and by all when a document states it', async () => {
    const own = await anInterest(bed, { center: center.id });
    const people = { 'its own people': peopleOf(own.organization) };
    expect(await seenBy(bed, expressionOfInterest, own.id, people)).toEqual([
      'a programme manager',
      'the operator',
      'compliance',
      'its own people',
    ]);
    const stated = await publishedInterest(bed, center);
    expect(await seenBy(bed, expressionOfInterest, stated.id)).toEqual(Object.keys(OUTSIDERS));
  });

  it('is withdrawn by its own admin, and unknown to that of another organization', async () => {
    const row = await anInterest(bed, { center: center.id });
    const admin = (organization: string) => ({ as: { roles: ['ORG_ADMIN'] as const, organization } });
    await expect(bed.mutate('withdrawInterest', seen(row), admin(newId('org')))).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await bed.mutate('withdrawInterest', seen(row), admin(row.organization))).toMatchObject({
      status: 'WITHDRAWN',
      version: 2,
    });
  });

  it('keeps the reason of a step in the audit trail', async () => {
    const row = await take(bed, await anInterest(bed, { center: center.id }), 'acknowledgeInterest');
    await bed.mutate('withdrawInterest', { ...seen(row), reason: 'merged with another' });
    expect((await bed.changes(row.id)).at(-1)).toMatchObject({
      changeType: 'withdrawn',
      reason: 'merged with another',
      topic: null,
    });
  });

  it('of a programme is one of its own, or one of its centre as a whole', async () => {
    const at = await publishedCenter(bed);
    const programme = await publishedProgramme(bed, at);
    const other = await publishedProgramme(bed, at);
    const elsewhere = await publishedProgramme(bed, center);
    const asWhole = await anInterest(bed, { center: at.id });
    const inProgramme = await anInterest(bed, { center: at.id, programme: programme.id });
    const inOther = await anInterest(bed, { center: at.id, programme: other.id });
    const read = bed.reader();
    expect(ids(await read.related(interestsOfProgramme, programme.id))).toEqual([asWhole.id, inProgramme.id]);
    expect(ids(await read.related(interestsOfProgramme, other.id))).toEqual([asWhole.id, inOther.id]);
    expect(ids(await read.related(interestsOfProgramme, elsewhere.id))).not.toContain(asWhole.id);
    expect(ids(await read.related(interestsOfCenter, at.id))).toEqual([
      asWhole.id,
      inProgramme.id,
      inOther.id,
    ]);
  });

  it('is found with its organization, page by page', async () => {
    const first = await anInterest(bed, { center: center.id });
    const { organization } = first;
    const second = await anInterest(bed, { organization });
    const read = bed.reader(peopleOf(organization));
    const page = await read.related(interestsOfOrganization, organization, { first: 1 });
    expect(ids(page)).toEqual([first.id]);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await read.related(interestsOfOrganization, organization, {
      after: page.pageInfo.endCursor,
    });
    expect(ids(rest)).toEqual([second.id]);
    expect(ids(await bed.reader({}).related(interestsOfOrganization, organization))).toEqual([]);
  });
});
