import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import {
  give,
  openUseCaseBed,
  peopleOf,
  seen,
  take,
  wrongPairs,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { Hub } from '../hubs/hub.ts';
import { aCase, aHub, anOrganization } from '../testing/builders.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { casesOfHub, casesOfOrganization, marketEntryCase } from './market-entry-case.ts';

let bed: UseCaseBed;
let hub: Hub;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await aHub(bed);
});
afterAll(() => bed.close());

const opened = async () => aCase(bed, (await anOrganization(bed)).id, hub);
const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('a market-entry case', () => {
  it('takes every step of the table, and no other', async () => {
    const { id: _id, version: _version, ...values } = await opened();
    expect(
      await wrongPairs(bed, {
        aggregate: marketEntryCase,
        steps: STEPS.marketEntryCase,
        values: () => values,
      }),
    ).toEqual([]);
  });

  it('is seen by its organization and staff alone, to its end', async () => {
    const row = await opened();
    const people = { 'people of its organization': peopleOf(row.organization) };
    const insiders = [...STAFF, 'people of its organization'];
    expect(await seenBy(bed, marketEntryCase, row.id, people)).toEqual(insiders);
    await take(bed, row, 'cancelCase');
    expect(await seenBy(bed, marketEntryCase, row.id, people)).toEqual(insiders);
  });

  it('tells of each step on its topic', async () => {
    const row = await opened();
    const qualified = await give(bed, row, 'qualifyCase');
    const planned = await give(bed, qualified, 'agreePlan', { plan: 'Find a distributor' });
    await take(bed, planned, 'startCase', 'holdCase');
    const changes = await bed.changes(row.id);
    expect(new Set(changes.map(({ topic }) => topic))).toEqual(new Set(['companies.case.v1']));
    expect(changes.map(({ changeType, snapshot }) => [changeType, snapshot?.['plan'] ?? null])).toEqual([
      ['opened', null],
      ['qualified', null],
      ['planned', 'Find a distributor'],
      ['active', 'Find a distributor'],
      ['on-hold', 'Find a distributor'],
    ]);
  });

  it('is led by the operator; its admin may withdraw it, and no other organization', async () => {
    const row = await opened();
    const adminOf = (organization: string) => ({ roles: ['ORG_ADMIN'], organization }) as const;
    const errorsOf = async (command: string, caller: TestCaller) => {
      const mutation = `mutation ($input: CommandInput!) { ${command}(input: $input) { __typename } }`;
      return (await bed.ask(mutation, { input: { ...seen(row), idempotencyKey: newId('key') } }, caller))
        .errors;
    };
    expect(await errorsOf('qualifyCase', adminOf(row.organization))).toEqual(['FORBIDDEN at qualifyCase']);
    expect(await errorsOf('cancelCase', adminOf(newId('org')))).toEqual(['NOT_FOUND at cancelCase']);
    expect(await errorsOf('cancelCase', adminOf(row.organization))).toEqual([]);
    expect(await bed.reader().byId(marketEntryCase, row.id)).toMatchObject({ status: 'CANCELLED' });
  });

  it('stands under its hub and its organization', async () => {
    const other = await aHub(bed, 'other hub');
    const { id: organization } = await anOrganization(bed);
    const here = await aCase(bed, organization, other);
    const elsewhere = await aCase(bed, organization, hub);
    const read = bed.reader();
    expect(ids(await read.related(casesOfHub, other.id))).toEqual([here.id]);
    expect(ids(await read.related(casesOfOrganization, organization))).toEqual([here.id, elsewhere.id]);
    expect(ids(await bed.reader({}).related(casesOfHub, other.id))).toEqual([]);
  });
});
