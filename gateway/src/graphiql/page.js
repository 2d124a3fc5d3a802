// The page of GraphiQL in the browser; React, ReactDOM and GraphiQL are loaded before it.
import { SignIn } from './sign-in.js';

const { React, ReactDOM, GraphiQL, document, location, history, sessionStorage } = globalThis;

const FIRST_QUERY = `# The innovation hub; Ctrl-Enter runs the query.
# It needs no token. Signed in you see and may do more; a token of your own goes
# into Headers (below): { "authorization": "Bearer TOKEN" }
{
  hubs {
    nodes {
      names { value lang }
      hostCountry { names { value } }
      programmes { nodes { names { value } } }
      events { nodes { names { value } startsOn endsOn } }
    }
  }
}
`;

const bar = document.getElementById('bar');
const redirectUri = `${location.origin}/graphiql`;
const signIn = bar && new SignIn({ ...bar.dataset, redirectUri, storage: sessionStorage });

/** Shows who is signed in, and what went wrong. */
function show(problem = '') {
  const person = signIn.person();
  document.getElementById('problem').textContent = problem;
  document.getElementById('who').textContent = person ? person.name : 'not signed in';
  document.getElementById('who').title = person?.userName ?? '';
  document.getElementById('sign-in').hidden = Boolean(person);
  document.getElementById('sign-out').hidden = !person;
}

/** Runs a step of the sign-in; a failure is shown, not thrown. */
async function attempt(step) {
  try {
    await step();
    show();
  } catch (error) {
    show(error.message);
  }
}

/** Asks the endpoint, with the token of whoever is signed in, unless the query brings its own. */
async function ask(url, init) {
  const headers = new Headers(init.headers);
  const token = headers.has('authorization') ? undefined : await signIn?.token();
  if (token) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(url, { ...init, headers });
  if (token && response.status === 401) {
    signIn.forget();
    show('Your sign-in has ended.');
  }
  return response;
}

if (signIn) {
  const go = (step) => attempt(async () => location.assign(await step()));
  document.getElementById('sign-in').addEventListener('click', () => void go(() => signIn.begin()));
  document.getElementById('sign-out').addEventListener('click', () => void go(() => signIn.end()));
  const back = location.href;
  if (location.search !== '') history.replaceState(null, '', '/graphiql');
  await attempt(() => signIn.comeBack(back));
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql', fetch: ask }),
    defaultQuery: FIRST_QUERY,
    shouldPersistHeaders: false,
  }),
);
