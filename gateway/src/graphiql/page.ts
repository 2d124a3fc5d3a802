import type { PageSignIn } from '../env.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

const bar = ({
  issuer,
  clientId,
}: PageSignIn) => `<header id="bar" data-issuer="${escaped(issuer)}" data-client-id="${escaped(clientId)}">
      <strong>Innovation Hub</strong>
      <span id="problem" role="alert"></span>
      <span id="who" aria-live="polite">not signed in</span>
      <button id="sign-in" hidden>Sign in</button>
      <button id="sign-out" hidden>Sign out</button>
    </header>
    `;

/** The page of GraphiQL; with a sign-in it has a bar with who is signed in. */
export const pageHtml = (signIn?: PageSignIn): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Innovation Hub: GraphQL</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <link rel="stylesheet" href="/graphiql/page.css" />
  </head>
  <body>
    ${signIn ? bar(signIn) : ''}<div id="graphiql">Loading …</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script type="module" src="/graphiql/page.js"></script>
  </body>
</html>
`;

/** The page's own style: the bar on top, GraphiQL below. */
export const STYLE = `html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; color-scheme: light dark; }
#graphiql { flex: 1; min-height: 0; }
#bar {
  display: flex; align-items: center; gap: 12px; padding: 6px 16px; font: 15px/1.4 system-ui, sans-serif;
  background: light-dark(#ffffff, #212a3b); color: light-dark(#1b2330, #e8ebf0);
  border-bottom: 1px solid light-dark(#d5dae2, #3a4457);
}
#bar strong { flex: 1; font-weight: 600; }
#who { color: light-dark(#566072, #a9b4c6); }
#problem { color: light-dark(#a3231d, #ff9d95); }
#bar button {
  font: inherit; min-height: 34px; padding: 0 14px; border-radius: 8px; cursor: pointer; background: transparent;
  color: inherit; border: 1px solid light-dark(#b9c1cd, #55617a);
}
#bar #sign-in { background: light-dark(#0b5cad, #7db8f5); border-color: transparent; color: light-dark(#ffffff, #10151c); font-weight: 600; }
#bar button:focus-visible { outline: 3px solid light-dark(#0b5cad, #7db8f5); outline-offset: 2px; }
#bar button[hidden] { display: none; }
`;
