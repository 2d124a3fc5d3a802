import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { aMember, anInspection } from '../../../test/library/builders.ts';
import { inspection } from '../../../test/library/inspection.ts';
import { library } from '../../../test/library/library.ts';
import { member } from '../../../test/library/member.ts';
import { openUseCaseBed, type RunOptions, type UseCaseBed } from '../../testing/use-case-bed.ts';
import type { UnitOfWork } from './unit-of-work.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

type Options = RunOptions & { operation?: string };
const within = <Result>(body: (work: UnitOfWork) => Promise<Result>, options?: Options) =>
  bed.run(body, {}, options);
const code = (code: string) => ({ extensions: { code } });

describe("a caller that is confined to its organization's rows", () => {
  const own = newId('org');
  const confined: Options = { operation: 'startInspection', as: { roles: ['ORG_ADMIN'], organization: own } };

  it('loads its own, and FORBIDDEN stands before CONFLICT for those of others that it sees', async () => {
    const mine = await within((work) => work.create(inspection, anInspection({ organization: own })));
    const foreign = await within((work) => work.create(member, aMember({ status: 'VERIFIED' })));
    expect(await within((work) => work.load(inspection, mine.id), confined)).toEqual(mine);
    await expect(within((work) => work.load(member, foreign.id, 7), confined)).rejects.toMatchObject({
      ...code('FORBIDDEN'),
      message: 'this Member belongs to another organization than yours',
    });
  });

  it('is told of what it does not see what it is told of what does not exist', async () => {
    const { id } = await within((work) => work.create(inspection, anInspection()));
    const refusal = async (unknown: string) => {
      const load = within((work) => work.load(inspection, unknown, 1), confined);
      const error = await load.catch((problem: Error) => problem);
      return JSON.stringify(error, ['message', 'extensions', 'code']).replaceAll(unknown, 'ID');
    };
    expect(await refusal(id)).toBe(await refusal(newId('ins')));
    expect(await within((work) => work.find(inspection, id), confined)).toBeNull();
  });

  it("may read the other side's row where a use case says so", async () => {
    const foreign = await within((work) => work.create(inspection, anInspection()));
    expect(await within((work) => work.loadForeign(inspection, foreign.id), confined)).toEqual(foreign);
  });

  it('creates for itself alone', async () => {
    const create = (organization: string) =>
      within((work) => work.create(inspection, anInspection({ organization })), confined);
    expect(await create(own)).toMatchObject({ organization: own });
    await expect(create(newId('org'))).rejects.toMatchObject(code('FORBIDDEN'));
  });

  it('is not confined when a role that is not of organizations allows it too', async () => {
    const as = { roles: ['ORG_ADMIN', 'COMPLIANCE'], organization: own } as const;
    const foreign = await within((work) => work.create(inspection, anInspection()));
    expect(await within((work) => work.load(inspection, foreign.id), { ...confined, as })).toEqual(foreign);
  });
});
