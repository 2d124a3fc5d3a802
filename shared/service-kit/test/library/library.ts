import { fileURLToPath } from 'node:url';
import { invalidInput, type InvalidInput } from '@hub/hub-language';
import { defineService } from '../../src/definition/definition.ts';
import type { ServiceContext } from '../../src/server/subgraph/context.ts';
import { mutationsOf } from '../../src/server/subgraph/mutations.ts';
import { commandsOf, type CommandInput } from '../../src/use-case/commands.ts';
import { answering, mutation } from '../../src/use-case/mutation.ts';
import type { UnitOfWork } from '../../src/use-case/work/unit-of-work.ts';
import { aMember, anInspection } from './builders.ts';
import { branch } from './branch.ts';
import { inspection, inspectionsOfMember, type Inspection } from './inspection.ts';
import { member, type Member } from './member.ts';
import { badge, visit } from './visit.ts';

type RegisterMember = { name: string };

/** Refuses a member without a name. */
export async function registerMember(
  work: UnitOfWork,
  { name }: RegisterMember,
): Promise<Member | InvalidInput> {
  if (name === '') return invalidInput('give the member a name', 'name');
  return work.create(member, aMember({ names: [{ value: name, lang: 'en', script: 'Latn', alias: false }] }));
}

const openInspection = (work: UnitOfWork, { organization }: { organization: string }): Promise<Inspection> =>
  work.create(inspection, anInspection({ organization }));

/** As the code generator writes them. */
type Resolve<Input> = (parent: object, args: { input: Input }, context: object, info: object) => object;
type Keyed<Input> = Input & { idempotencyKey: string };
type MutationResolvers = {
  registerMember?: Resolve<Keyed<RegisterMember>>;
  openInspection?: Resolve<Keyed<{ organization: string }>>;
  startInspection?: Resolve<CommandInput>;
  pauseInspection?: Resolve<CommandInput>;
  resumeInspection?: Resolve<CommandInput>;
  passInspection?: Resolve<CommandInput>;
};

type Page = { first: number; after?: string };
type Context = ServiceContext;

/** A service that is made up for the suites of the kit. */
export const library = defineService({
  name: 'library',
  folder: fileURLToPath(new URL('.', import.meta.url)),
  aggregates: [member, inspection, branch, visit],
  tables: [badge],
  resolvers: {
    Query: {
      member: (_: unknown, { id }: { id: string }, { read }: Context) => read.byId(member, id),
      members: (_: unknown, page: Page, { read }: Context) => read.list(member, page),
      inspection: (_: unknown, { id }: { id: string }, { read }: Context) => read.byId(inspection, id),
    },
    Member: {
      inspections: ({ id }: Member, page: Page, { read }: Context) =>
        read.related(inspectionsOfMember, id, page),
    },
    Inspection: {
      member: ({ organization }: Inspection, _: unknown, { read }: Context) =>
        read.byId(member, organization),
    },
  },
  mutations: mutationsOf<MutationResolvers>()({
    registerMember: mutation(registerMember, answering('Member')),
    openInspection: mutation(openInspection, answering('Inspection')),
    ...commandsOf(inspection),
  }),
  follows: ['companies.hub.v1'],
  reactions: {
    'companies.hub.v1': {
      actor: 'library',
      react: async (work, ids) => {
        for (const hub of ids) await openBranch(work, hub);
      },
    },
  },
});

/** A branch for every hub that has arrived. */
async function openBranch(work: UnitOfWork, hub: string): Promise<void> {
  const arrived = await work.replica('companies.hub.v1', hub);
  if (!arrived || (await work.exists(branch, { hub }))) return;
  await work.create(branch, {
    status: 'ACTIVE',
    hub,
    names: [],
    spaces: [],
    example: arrived.example,
    provenance: null,
  });
}
