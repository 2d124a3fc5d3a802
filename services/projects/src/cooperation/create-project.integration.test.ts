import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { text } from '../testing/published.ts';
import { createProject, type NewProject } from './create-project.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const aNewProject = (values: Partial<NewProject> = {}): NewProject => ({
  hub,
  kind: 'READINESS',
  parties: [RU, VN],
  subject: text('Train together'),
  example: false,
  ...values,
});

describe('creating a project', () => {
  it('puts it into the pipeline of its hub', async () => {
    const created = await bed.accept(createProject, aNewProject());
    expect(created).toEqual({
      id: created.id,
      version: 1,
      status: 'PIPELINE',
      sourceStatus: null,
      kind: 'READINESS',
      hub,
      parties: [RU, VN],
      subject: text('Train together'),
      beneficiaries: null,
      example: false,
      provenance: null,
    });
  });

  it('takes organizations and countries as parties', async () => {
    const parties = [VN, organizationParty(await knownOrganization(bed))];
    expect(await bed.run(createProject, aNewProject({ parties }))).toMatchObject({ parties });
  });

  it.each([
    ['no parties', [], 'parties'],
    ['a second party that is no country', [VN, { kind: 'COUNTRY', id: 'ru' }], 'parties.1'],
  ] as [string, NewProject['parties'], string][])('refuses %s', async (_what, parties, field) => {
    expect(await bed.run(createProject, aNewProject({ parties }))).toMatchObject({
      refusal: 'InvalidInput',
      field,
    });
  });

  it('refuses a hub or an organization that is not known here, and creates nothing', async () => {
    const [missingHub, missing] = [newId('hub'), newId('org')];
    const results = [
      await bed.run(createProject, aNewProject({ hub: missingHub })),
      await bed.run(createProject, aNewProject({ parties: [VN, organizationParty(missing)] })),
    ];
    expect(results).toMatchObject([
      { refusal: 'ReferenceUnknown', reference: missingHub },
      { refusal: 'ReferenceUnknown', reference: missing },
    ]);
    const changes = await bed.changes();
    expect(changes.map(({ snapshot }) => JSON.stringify(snapshot))).not.toContain(missing);
    expect(changes.every(({ snapshot }) => snapshot?.['hub'] === hub)).toBe(true);
  });
});
