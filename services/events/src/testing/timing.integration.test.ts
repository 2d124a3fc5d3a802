import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, toUuid } from '@hub/hub-language';
import { isToldByTime, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aDelegation, anEvent, anOpenEvent, aParticipant } from './builders.ts';
import { knownOrganization } from './foreign.ts';

let bed: UseCaseBed;
let as: TestCaller;
let open: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  open = (await anOpenEvent(bed)).id;
  as = { grants: [{ role: 'EVENT_ORGANIZER', kind: 'HUB', id: newId('hub') }] };
}, 60_000);
afterAll(() => bed.close());

const people = (organization: string): TestCaller => ({ roles: ['ORG_ADMIN'], organization });
const commanded = (command: string, id: string, by: TestCaller) => () =>
  bed.mutate(command, { id, expectedVersion: 1 }, { as: by }).catch((error: unknown) => error);

it('a command takes as long for a hidden object as for one that there is not', async () => {
  const missing = commanded('submitDelegation', newId('del'), as);
  const hidden = commanded('submitDelegation', (await aDelegation(bed)).id, as);
  expect(await isToldByTime(hidden, missing)).toBe(false);
}, 120_000);

it('a command takes as long for a foreign object as for one that there is not', async () => {
  const by = people(await knownOrganization(bed));
  const missing = commanded('confirmParticipation', newId('par'), by);
  const foreign = commanded('confirmParticipation', (await aParticipant(bed, { event: open })).id, by);
  expect(await isToldByTime(foreign, missing)).toBe(false);
}, 120_000);

it('an input takes as long for a hidden object as for one that there is not', async () => {
  const organization = await knownOrganization(bed);
  const applied = (event: string) => () =>
    bed
      .mutate('applyForEvent', { event, organization }, { as: people(organization) })
      .catch((error: unknown) => error);
  expect(await isToldByTime(applied((await anEvent(bed)).id), applied(newId('evt')))).toBe(false);
}, 120_000);

it('an input takes as long for a foreign organization as for one that there is not', async () => {
  const own = await knownOrganization(bed);
  const applied = (organization: string) => () =>
    bed
      .mutate('applyForEvent', { event: open, organization }, { as: people(own) })
      .catch((error: unknown) => error);
  expect(await isToldByTime(applied(await knownOrganization(bed)), applied(newId('org')))).toBe(false);
}, 120_000);

it('a query takes as long for a hidden object as for one that there is not', async () => {
  const asked = (id: string) => () => bed.ask('query ($id: ID!) { event(id: $id) { id } }', { id }, as);
  expect(await isToldByTime(asked((await anEvent(bed)).id), asked(newId('evt')))).toBe(false);
}, 120_000);

it('a few statements more would be told by time', async () => {
  const missing = commanded('submitDelegation', newId('del'), as);
  const other = commanded('submitDelegation', newId('del'), as);
  const longer = async () => {
    for (let more = 0; more < 5; more++) await bed.database.query('SELECT 1');
    await other();
  };
  expect(await isToldByTime(longer, missing)).toBe(true);
}, 120_000);

it('nobody waits for who works on an object that is hidden from them', async () => {
  const { id } = await aDelegation(bed);
  const working = bed.database.createQueryRunner();
  await working.startTransaction();
  try {
    await working.query('SELECT id FROM delegation WHERE id = $1 FOR UPDATE', [toUuid(id)]);
    const answer = await commanded('submitDelegation', id, as)();
    expect(answer).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  } finally {
    await working.rollbackTransaction();
    await working.release();
  }
});
