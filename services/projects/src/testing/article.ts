import type { ProjectsRecords } from '../import/records.ts';
import { organizationParty, RU, VN } from './foreign.ts';
import { aSource, aStep, records, text } from './published.ts';

/** Which article, and the hub and the organization that it is about. */
type Where = { document: string; hub: string; organization: string };

/** What one article tells: a centre with its area and who is interested, what is proposed and what follows from it. */
export const anArticleOf = (where: Where): ProjectsRecords =>
  records({ document: where.document, ...centerOf(where), ...proposalsOf(where), ...cooperationOf(where) });

const centerOf = ({ hub, organization }: Where) => ({
  centers: [
    {
      source: aSource({ recordId: 'center' }),
      hub,
      organization,
      statement: text('a permanent platform'),
      permanent: true,
      countries: ['RU', 'VN'],
      partyKinds: ['COMPANY'],
      sourceStatus: 'PLANNED',
    },
  ],
  programmes: [
    {
      source: aSource({ recordId: 'area' }),
      center: 'center',
      names: [{ value: 'Cybersecurity', lang: 'en', script: 'Latn', alias: false }],
      cooperationKinds: [text('training')],
    },
  ],
  expressionsOfInterest: [
    { source: aSource({ recordId: 'interest' }), center: 'center', organization, listIsOpen: true },
  ],
});

const proposalsOf = ({ hub }: Where) => ({
  proposals: ['project', 'participation'].map((recordId) => ({
    source: aSource({ recordId, modality: 'EXPECTED' as const }),
    hub,
    kind: 'DEVELOPMENT_PROJECT' as const,
    from: VN,
    to: RU,
    subject: text(recordId),
  })),
  roadmaps: [
    {
      source: aSource({ recordId: 'roadmap', derived: true }),
      hub,
      steps: [
        aStep('step 1', { order: 1, actor: VN, produces: 'project' }),
        aStep('step 2', { order: 1, actor: VN, produces: 'participation' }),
        aStep('step 3', { order: 2, timing: text('then'), dependsOn: ['step 1', 'step 2'] }),
      ],
    },
  ],
});

const cooperationOf = ({ hub, organization }: Where) => ({
  projects: [
    {
      source: aSource({ recordId: 'joint work' }),
      hub,
      kind: 'JOINT_WORK' as const,
      status: 'IMPLEMENTATION' as const,
      parties: [RU, organizationParty(organization)],
      subject: text('joint work'),
    },
  ],
  trainingProgrammes: [
    {
      source: aSource({ recordId: 'training' }),
      hub,
      kind: 'TRAINING',
      parties: [RU, VN],
      subject: text('specialists'),
      traineesCountry: 'VN',
    },
  ],
});
