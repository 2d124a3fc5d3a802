import { DEMO_PEOPLE, type DemoPerson } from '../demo-people.ts';
import { PASSWORDS_FILE } from '../sign-in-secrets.ts';

/** Address of the pages' style, on the provider. */
export const STYLE_PATH = '/sign-in/style.css';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, in an attribute too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${escaped(title)} · Innovation Hub</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${STYLE_PATH}">
  </head>
  <body>
    <main>
      <header>
        <p class="product">Innovation Hub</p>
        <p class="local">For local use</p>
      </header>
      ${body}
    </main>
  </body>
</html>
`;

const GROUPS: readonly { title: string; has: (person: DemoPerson) => boolean }[] = [
  { title: 'Companies and funds', has: ({ scope }) => scope.startsWith('organization:') },
  { title: 'The first hub', has: ({ scope }) => scope === 'hub:FIRST' },
  { title: 'The second hub', has: ({ scope }) => scope === 'hub:SECOND' },
  { title: 'The platform', has: ({ scope }) => scope === 'platform' },
  { title: 'Governments', has: ({ scope }) => scope.startsWith('government:') },
];

const choice = ({ subject, name, title }: DemoPerson) =>
  `<li><button name="person" value="${escaped(subject)}"><strong>${escaped(title)}</strong> <span>${escaped(name)}</span></button></li>`;

const group = (
  { title, has }: (typeof GROUPS)[number],
  index: number,
) => `<section aria-labelledby="group-${index}">
          <h2 id="group-${index}">${title}</h2>
          <ul>
            ${DEMO_PEOPLE.filter(has).map(choice).join('\n            ')}
          </ul>
        </section>`;

/** What the page of the sign-in needs: where its forms go, their token, and what went wrong before. */
export type SignInPage = { action: string; token: string; problem?: string; userName?: string };

/** The page on which one picks a demo person, or gives a user name and password. */
export function signInPage({ action, token, problem, userName = '' }: SignInPage): string {
  const hidden = `<input type="hidden" name="token" value="${escaped(token)}">`;
  const alert = problem ? `<p role="alert">${escaped(problem)}</p>` : '';
  return page(
    'Sign in',
    `<h1>Sign in</h1>
      ${alert}
      <p>Pick a demo person: one click, no password. None of them exists.</p>
      <form method="post" action="${escaped(action)}" class="people">
        ${hidden}
        ${GROUPS.map(group).join('\n        ')}
      </form>
      <form method="post" action="${escaped(action)}" class="password">
        <h2>With a password</h2>
        ${hidden}
        <label for="user-name">User name</label>
        <input id="user-name" name="userName" type="email" autocomplete="username" required value="${escaped(userName)}" placeholder="founder@example.org">
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <button class="primary">Sign in</button>
        <p class="hint">The passwords are in <code>${PASSWORDS_FILE}</code> of the data folder.</p>
      </form>
      <form method="post" action="${escaped(action)}" class="cancel">
        ${hidden}
        <button name="cancel" value="yes">Cancel</button>
      </form>`,
  );
}

/** The script that sends the form of a sign-out that the client's ID token vouches for. */
export const SEND_FORM = 'document.forms[0].submit()';

/** The page that signs out: asks first, unless the client has shown whose sign-out it is. */
export function signOutPage(form: string, isVouchedFor: boolean): string {
  if (isVouchedFor) {
    const sending = form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>');
    const button = '<noscript><button class="primary" form="op.logoutForm">Sign out</button></noscript>';
    return page('Sign out', `<h1>Signing out …</h1>${sending}${button}<script>${SEND_FORM}</script>`);
  }
  return page(
    'Sign out',
    `<h1>Sign out?</h1>
      ${form}
      <p class="choices">
        <button class="primary" form="op.logoutForm" name="logout" value="yes">Sign out</button>
        <button form="op.logoutForm">Stay signed in</button>
      </p>`,
  );
}

/** A page that only says something. */
export const messagePage = (title: string, text: string): string =>
  page(title, `<h1>${escaped(title)}</h1><p>${escaped(text)}</p>`);
