/** The client of the page of GraphiQL: public, so that only its exact address and PKCE protect it. */
export const GRAPHIQL = 'graphiql';

/** The client by which the command line asks for a demo person's token. */
export const COMMAND_LINE = 'command-line';

/** Grant by which that client gets the token of the demo person whose subject is in `person`. */
export const DEMO_PERSON_GRANT = 'urn:hub:local:grant-type:demo-person';
