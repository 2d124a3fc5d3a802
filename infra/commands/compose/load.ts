import { createClient } from '../../tools/stack/client.ts';
import { loadHubFacts } from '../../tools/facts/loader.ts';
import { openLocalIssuer } from '../../tools/stack/tokens.ts';

/** Loads the first hub through the gateway of docker-compose.yml; a second run changes nothing. */
const issuer = await openLocalIssuer('/run/hub/loader');
const token = await issuer.issue({ subject: 'loader', roles: ['OPERATOR'] });
const { created, unchanged } = await loadHubFacts(createClient('http://gateway:4000/graphql', token));
console.log(`the hub is loaded: ${created} records new, ${unchanged} there already`);
