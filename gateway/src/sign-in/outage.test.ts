import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json } from '../../test/loopback.ts';
import { startSmallHub, type SmallHub } from '../../test/small-hub.ts';

/** Port of loopback on which nothing listens. */
const NOWHERE = 'http://127.0.0.1:9';

let hub: SmallHub;
beforeAll(async () => {
  hub = await startSmallHub({
    companies: (_request, response) => json(response, { data: { hubs: [{ id: 'h1' }] } }),
    events: (_request, response) => json(response, { data: { events: [] } }),
    settings: { JWKS: '', JWT_ISSUER: NOWHERE },
  });
}, 30_000);
afterAll(() => hub.stop());

const ask = (headers: Record<string, string> = {}) =>
  fetch(`${hub.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ hubs { id } }' }),
  });

describe('a gateway whose issuer is down', () => {
  it('starts, and answers everyone who has no token', async () => {
    expect(await hub.ready()).toBe(true);
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([200, { data: { hubs: [{ id: 'h1' }] } }]);
  });

  it('answers 503 to whoever has one, says when to come again, and says in one line of the log why', async () => {
    const authorization = `Bearer ${await hub.issue({ iss: NOWHERE })}`;
    for (let i = 0; i < 3; i++) {
      const response = await ask({ authorization });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    }
    expect(hub.lines.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'the keys of the token issuer cannot be fetched'],
    ]);
  });
});
