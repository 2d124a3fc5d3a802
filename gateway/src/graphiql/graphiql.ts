import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Router } from 'express';

const resolve = createRequire(import.meta.url).resolve;
const packageFolder = (name: string) => dirname(resolve(`${name}/package.json`));

const ASSETS: Readonly<Record<string, string>> = {
  'react.js': join(packageFolder('react'), 'umd/react.production.min.js'),
  'react-dom.js': join(packageFolder('react-dom'), 'umd/react-dom.production.min.js'),
  'graphiql.js': join(packageFolder('graphiql'), 'graphiql.min.js'),
  'graphiql.css': join(packageFolder('graphiql'), 'graphiql.min.css'),
};

const FIRST_QUERY = `# The innovation hub; Ctrl-Enter runs the query.
# It needs no token. With one you see and may do more:
# Headers (below): { "authorization": "Bearer TOKEN" }
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

const PAGE = `<!doctype html>
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
    <div id="graphiql">Loading …</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/page.js"></script>
  </body>
</html>
`;

const STYLE = 'html, body, #graphiql { height: 100%; margin: 0; }\n';

const SCRIPT = `const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: ${JSON.stringify(FIRST_QUERY)},
    shouldPersistHeaders: false,
  }),
);
`;

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:";

/** GraphiQL from the project's own files: nothing is loaded from elsewhere, and the page's policy forbids it. */
export function graphiql(): Router {
  const router = express.Router();
  router.get('/', (_request, response) => {
    response.set('content-security-policy', POLICY).type('html').send(PAGE);
  });
  router.get('/page.css', (_request, response) => void response.type('css').send(STYLE));
  router.get('/page.js', (_request, response) => void response.type('js').send(SCRIPT));
  for (const [name, file] of Object.entries(ASSETS)) {
    router.get(`/${name}`, (_request, response) => response.sendFile(file, { maxAge: '1h' }));
  }
  return router;
}
