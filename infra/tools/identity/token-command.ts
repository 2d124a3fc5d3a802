import { ROLES } from '@hub/hub-language';
import { SetupProblem } from '../../platform/process/setup-problem.ts';
import { readRunningHub, type RunningHub } from '../stack/running-hub.ts';
import { askToken } from './ask-token.ts';
import { DEMO_PEOPLE, DEMO_SYSTEMS, LOADER } from './demo-people.ts';

/** How `npm run token` is used. */
export const TOKEN_USAGE = `npm run token -- --as WHO    prints an access token of the running hub, valid for an hour
npm run token -- --list      prints who there is

WHO is a demo person or system by subject, user name or role: --as founder, --as OPERATOR.
As a header: curl -H "authorization: Bearer $(npm run --silent token -- --as OPERATOR)" …`;

type Someone = { subject: string; userName: string; title: string; roles: readonly string[]; scope: string };

/** Everyone whose token can be had; the loader of the hub is not for people. */
const everyone = (): Someone[] => [
  ...DEMO_PEOPLE,
  ...DEMO_SYSTEMS.filter(({ clientId }) => clientId !== LOADER).map((system) => ({
    ...system,
    subject: system.clientId,
    userName: '(system)',
  })),
];

/** A table of everyone: subject, user name, roles, scope. */
export function listEveryone(): string {
  const rows = everyone().map(({ subject, userName, roles, scope }) => [
    subject,
    userName,
    roles.join(', ') || '–',
    scope,
  ]);
  const all = [['SUBJECT', 'USER NAME', 'ROLES', 'SCOPE'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)) + 2);
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('')).join('\n');
}

/** The subject that is meant; the first who has it for a role. Throws SetupProblem that lists who there is. */
export function subjectNamed(who: string): string {
  const wanted = who.trim().toLowerCase();
  const role = ROLES.find((one) => one.toLowerCase() === wanted);
  const found = everyone().find(
    ({ subject, userName, roles }) =>
      subject === wanted || userName === wanted || (role !== undefined && roles.includes(role)),
  );
  if (found) return found.subject;
  throw new SetupProblem(`There is nobody called "${who}" here.`, `There are:\n${listEveryone()}`);
}

/** A token of whoever is meant, from the running hub. Throws SetupProblem that says what to do. */
export async function tokenFor(who: string, hub: () => RunningHub = readRunningHub): Promise<string> {
  const subject = subjectNamed(who);
  const { signIn } = hub();
  if (!signIn)
    throw new SetupProblem('The running hub has no sign-in of its own.', 'Start it anew with "npm start".');
  return askToken(signIn, subject);
}
