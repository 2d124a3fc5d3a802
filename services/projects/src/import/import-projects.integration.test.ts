import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { center } from '../centers/center.ts';
import { expressionOfInterest } from '../interests/expression-of-interest.ts';
import { proposal } from '../proposals/proposal.ts';
import { criticalPath } from '../roadmaps/critical-path.ts';
import { roadmap } from '../roadmaps/roadmap.ts';
import { anArticleOf } from '../testing/article.ts';
import { knownHub, knownOrganization, knownPerson, organizationParty, RU, VN } from '../testing/foreign.ts';
import { aSource, aStep, records, text } from '../testing/published.ts';
import { importProjects } from './import-projects.ts';
import type { ProjectsRecords } from './records.ts';

let bed: UseCaseBed;
let hub: string;
let organization: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
  organization = await knownOrganization(bed);
});
afterAll(() => bed.close());

const anArticle = (document: string) => anArticleOf({ document, hub, organization });

/** Ids that the records of an import became, by record id. */
async function importedAs(article: ProjectsRecords): Promise<Map<string, string>> {
  const { records: became } = await bed.accept(importProjects, article);
  return new Map(became.map(({ recordId, id }) => [recordId, id]));
}

describe('importing an article', () => {
  it('makes an object of every record, in the state that the document speaks of', async () => {
    const result = await bed.accept(importProjects, anArticle('first article'));
    expect(result.records.map(({ type, recordId, created }) => [type, recordId, created])).toEqual([
      ['Center', 'center', true],
      ['Programme', 'area', true],
      ['ExpressionOfInterest', 'interest', true],
      ['Proposal', 'project', true],
      ['Proposal', 'participation', true],
      ['Roadmap', 'roadmap', true],
      ['Project', 'joint work', true],
      ['TrainingProgramme', 'training', true],
    ]);
    const read = bed.reader({});
    const idOf = (recordId: string) => result.records.find((r) => r.recordId === recordId)?.id;
    expect(await read.byId(center, idOf('center'))).toMatchObject({
      status: 'PLANNED',
      sourceStatus: 'PLANNED',
      statement: text('a permanent platform'),
      example: false,
      provenance: { document: 'first article', recordId: 'center', sentences: ['S1'], modality: 'STATED' },
    });
    expect(await read.byId(expressionOfInterest, idOf('interest'))).toMatchObject({
      status: 'SUBMITTED',
      center: idOf('center'),
      listIsOpen: true,
    });
    expect(await read.byId(proposal, idOf('project'))).toMatchObject({ status: 'EXPECTED' });
  });

  it('joins the steps of a roadmap with one another and with the proposals that they produce', async () => {
    const became = await importedAs(anArticle('article with steps'));
    const row = await bed.reader({}).byId(roadmap, became.get('roadmap'));
    const [first, second, third] = row?.milestones ?? [];
    expect(row).toMatchObject({ status: 'DRAFT', parties: [], signatures: [] });
    expect(first).toMatchObject({ order: 1, actor: VN, proposal: became.get('project'), dependsOn: [] });
    expect(second).toMatchObject({ produces: 'participation', proposal: became.get('participation') });
    expect(third).toMatchObject({
      order: 2,
      actor: null,
      proposal: null,
      timing: text('then'),
      dependsOn: [first?.id, second?.id],
      provenance: { document: 'article with steps', recordId: 'step 3' },
    });
    expect(criticalPath(row?.milestones ?? [])).toMatchObject({
      unit: 'STEPS',
      length: 2,
      paths: [
        [first, third],
        [second, third],
      ],
    });
  });

  it('twice changes nothing, and gives the same objects', async () => {
    const article = anArticle('article read twice');
    const first = await bed.accept(importProjects, article);
    const changesBefore = (await bed.changes()).length;
    const second = await bed.accept(importProjects, article);
    expect(second.records).toEqual(first.records.map((record) => ({ ...record, created: false })));
    expect(await bed.changes()).toHaveLength(changesBefore);
  });

  it('again with more records adds those, also to what was imported before', async () => {
    const first = records({ document: 'growing article', centers: anArticle('').centers });
    const became = await importedAs(first);
    const more = records({ document: 'growing article', programmes: anArticle('').programmes });
    const result = await bed.accept(importProjects, more);
    expect(result.records).toMatchObject([{ type: 'Programme', created: true }]);
    expect((await bed.changes(result.records[0]?.id))[0]?.snapshot).toMatchObject({
      center: became.get('center'),
    });
  });

  it('refuses a record that was imported with other values, and names the field', async () => {
    const article = anArticle('corrected article');
    await bed.accept(importProjects, article);
    const [record] = article.centers;
    const corrected = records({
      document: article.document,
      centers: record ? [{ ...record, permanent: false }] : [],
    });
    await expect(bed.run(importProjects, corrected)).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', record: 'center', field: 'permanent' },
    });
  });

  it('keeps to whom the source attributes a record', async () => {
    const statedBy = await knownPerson(bed);
    const [record] = anArticle('').trainingProgrammes;
    const attributed = records({
      document: 'attributed article',
      trainingProgrammes: record ? [{ ...record, source: { ...record.source, statedBy } }] : [],
    });
    const { records: became } = await bed.accept(importProjects, attributed);
    expect((await bed.changes(became[0]?.id))[0]?.snapshot).toMatchObject({ provenance: { statedBy } });
  });
});

describe('what does not fit', () => {
  /** An article in which one thing is wrong. */
  const wrong = (change: (article: ProjectsRecords) => Partial<ProjectsRecords>): ProjectsRecords => {
    const article = anArticle(`wrong article ${newId('doc')}`);
    return { ...article, ...change(article) };
  };
  const stepsOf = (article: ProjectsRecords, ...steps: ReturnType<typeof aStep>[]) => ({
    roadmaps: article.roadmaps.map((one) => ({ ...one, steps })),
  });
  const missing = { hub: newId('hub'), organization: newId('org'), person: newId('per') };
  const unknownParty = organizationParty(missing.organization);

  it.each<[string, (article: ProjectsRecords) => Partial<ProjectsRecords>, string]>([
    [
      'hub of a centre',
      (a) => ({ centers: a.centers.map((c) => ({ ...c, hub: missing.hub })) }),
      missing.hub,
    ],
    [
      'organization of a centre',
      (a) => ({ centers: a.centers.map((c) => ({ ...c, organization: missing.organization })) }),
      missing.organization,
    ],
    [
      'centre of a programme',
      (a) => ({ programmes: a.programmes.map((p) => ({ ...p, center: 'no record' })) }),
      'no record',
    ],
    ['centre of an interest', () => ({ centers: [], programmes: [] }), 'center'],
    [
      'organization of an interest',
      (a) => ({
        expressionsOfInterest: a.expressionsOfInterest.map((i) => ({
          ...i,
          organization: missing.organization,
        })),
      }),
      missing.organization,
    ],
    [
      'sender of a proposal',
      (a) => ({ proposals: a.proposals.map((p) => ({ ...p, from: unknownParty })) }),
      missing.organization,
    ],
    [
      'addressee of a proposal',
      (a) => ({ proposals: a.proposals.map((p) => ({ ...p, to: unknownParty })) }),
      missing.organization,
    ],
    [
      'party of a project',
      (a) => ({ projects: a.projects.map((p) => ({ ...p, parties: [RU, unknownParty] })) }),
      missing.organization,
    ],
    [
      'party of a training programme',
      (a) => ({ trainingProgrammes: a.trainingProgrammes.map((t) => ({ ...t, parties: [unknownParty] })) }),
      missing.organization,
    ],
    ['actor of a step', (a) => stepsOf(a, aStep('one', { actor: unknownParty })), missing.organization],
    ['step before a step', (a) => stepsOf(a, aStep('one', { dependsOn: ['two'] })), 'two'],
    [
      'person to whom a record is attributed',
      (a) => ({
        projects: a.projects.map((p) => ({ ...p, source: { ...p.source, statedBy: missing.person } })),
      }),
      missing.person,
    ],
    [
      'person to whom a step is attributed',
      (a) => stepsOf(a, { ...aStep('one'), source: aSource({ statedBy: missing.person }) }),
      missing.person,
    ],
  ])('refuses all of an article with an unknown %s', async (_what, change, reference) => {
    const before = (await bed.changes()).length;
    expect(await bed.run(importProjects, wrong(change))).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference,
    });
    expect(await bed.changes()).toHaveLength(before);
  });

  it('refuses steps that depend on each other in a circle', async () => {
    const article = wrong((a) =>
      stepsOf(a, aStep('one', { dependsOn: ['two'] }), aStep('two', { dependsOn: ['one'] })),
    );
    expect(await bed.run(importProjects, article)).toMatchObject({
      refusal: 'InvalidInput',
      field: 'dependsOn',
    });
  });

  it.each(['SUSPENDED', 'FINALISATION', 'CLOSED', 'CANCELLED'] as const)(
    'refuses a project that is %s',
    async (status) => {
      const article = wrong((a) => ({ projects: a.projects.map((p) => ({ ...p, status })) }));
      expect(await bed.run(importProjects, article)).toMatchObject({
        refusal: 'InvalidInput',
        field: 'status',
        record: 'joint work',
      });
    },
  );

  it('refuses a project of nobody', async () => {
    const article = wrong((a) => ({ projects: a.projects.map((p) => ({ ...p, parties: [] })) }));
    expect(await bed.run(importProjects, article)).toMatchObject({
      refusal: 'InvalidInput',
      field: 'parties',
    });
  });

  it('leaves nothing behind: the same article is imported once what it refers to is known', async () => {
    const late = newId('org');
    const article = wrong((a) => ({
      projects: a.projects.map((p) => ({ ...p, parties: [organizationParty(late)] })),
    }));
    expect(await bed.run(importProjects, article)).toMatchObject({ reference: late });
    await knownOrganization(bed, { id: late });
    const { records: became } = await bed.accept(importProjects, article);
    expect(became.every(({ created }) => created)).toBe(true);
  });
});
