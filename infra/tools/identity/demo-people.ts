import type { Role } from '@hub/hub-language';

/** What a demo person's role is about: the platform, one hub, one organization or one government, each by a label. */
export type Scope =
  | 'platform'
  | `hub:${'FIRST' | 'SECOND'}`
  | `organization:${'COMPANY' | 'STARTUP' | 'FUND'}`
  | `government:${'HOME' | 'HOST'}`;

/** Someone to sign in as on this machine. Nobody of these exists. */
export type DemoPerson = {
  /** Stable name, `sub` of the tokens. */
  subject: string;
  /** What one types to sign in; example.org belongs to nobody. */
  userName: string;
  /** Name to show, in English. */
  name: string;
  /** What the person does, in English. */
  title: string;
  roles: readonly Role[];
  scope: Scope;
};

/** A system that asks for tokens by itself. */
export type DemoSystem = { clientId: string; title: string; roles: readonly Role[]; scope: Scope };

function person(subject: string, name: string, title: string, scope: Scope, ...roles: Role[]): DemoPerson {
  return { subject, userName: `${subject}@example.org`, name, title, roles, scope };
}

/** At least one person for every role, two where two must agree, three where three review. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('company-admin', 'Alma Example', 'Company admin', 'organization:COMPANY', 'ORG_ADMIN'),
  person('company-editor', 'Edgar Example', 'Company editor', 'organization:COMPANY', 'ORG_EDITOR'),
  person('company-member', 'Mina Example', 'Company member', 'organization:COMPANY', 'ORG_MEMBER'),
  person('founder', 'Felix Example', 'Founder of a startup', 'organization:STARTUP', 'ORG_ADMIN'),
  person('fund-admin', 'Frida Example', 'Admin of a fund', 'organization:FUND', 'ORG_ADMIN'),
  person('investor', 'Ines Example', 'Investor of a fund', 'organization:FUND', 'INVESTOR'),
  person('operator-first', 'Olga Example', 'Operator', 'hub:FIRST', 'OPERATOR'),
  person('organizer-first', 'Oscar Example', 'Event organizer', 'hub:FIRST', 'EVENT_ORGANIZER'),
  person('manager-first', 'Petra Example', 'Programme manager', 'hub:FIRST', 'PROGRAMME_MANAGER'),
  person('operator-second', 'Otto Example', 'Operator', 'hub:SECOND', 'OPERATOR'),
  person('organizer-second', 'Orla Example', 'Event organizer', 'hub:SECOND', 'EVENT_ORGANIZER'),
  person('manager-second', 'Pavel Example', 'Programme manager', 'hub:SECOND', 'PROGRAMME_MANAGER'),
  person('expert-1', 'Xenia Example', 'Expert', 'platform', 'EXPERT'),
  person('expert-2', 'Xaver Example', 'Expert', 'platform', 'EXPERT'),
  person('reviewer-1', 'Rosa Example', 'Reviewer', 'platform', 'REVIEWER'),
  person('reviewer-2', 'Ruben Example', 'Reviewer', 'platform', 'REVIEWER'),
  person('reviewer-3', 'Runa Example', 'Reviewer', 'platform', 'REVIEWER'),
  person('compliance-1', 'Clara Example', 'Compliance officer', 'platform', 'COMPLIANCE'),
  person('compliance-2', 'Cyril Example', 'Compliance officer', 'platform', 'COMPLIANCE'),
  person(
    'signatory-home',
    'Sonja Example',
    'Signatory of the home government',
    'government:HOME',
    'ORG_ADMIN',
  ),
  person(
    'signatory-host',
    'Simon Example',
    'Signatory of the host government',
    'government:HOST',
    'ORG_ADMIN',
  ),
];

/** Subject of the system that loads the first hub. */
export const LOADER = 'loader';

/** Systems of the local hub: the one that loads its facts, and one of a partner. */
export const DEMO_SYSTEMS: readonly DemoSystem[] = [
  { clientId: LOADER, title: 'Loader of the first hub', roles: ['OPERATOR'], scope: 'platform' },
  { clientId: 'partner-system', title: 'Partner system', roles: ['PARTNER_SYSTEM'], scope: 'platform' },
];

/** The person of that subject. */
export const personOf = (subject: string): DemoPerson | undefined =>
  DEMO_PEOPLE.find((person) => person.subject === subject);

/** The person who signs in by that name, in any case. */
export const personByUserName = (userName: string): DemoPerson | undefined =>
  DEMO_PEOPLE.find((person) => person.userName === userName.trim().toLowerCase());
