import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type FlattenedJWSInput } from 'jose';
import { IssuerKeys } from './issuer-keys.js';

const HEADER = { alg: 'RS256', kid: 'k' };
const TOKEN: FlattenedJWSInput = { payload: '', signature: '' };

describe('the keys of a log-in service that does not answer any more', () => {
  let isAway = false;
  const server = createServer();
  beforeAll(async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'k', use: 'sig', alg: 'RS256' }];
    server.on('request', (_request, reply) => {
      if (!isAway) reply.end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('go on, and nobody who has logged in waits for it once it is known to be away', async () => {
    const { port } = server.address() as AddressInfo;
    const jwksUrl = `http://127.0.0.1:${String(port)}/keys`;
    const alarms: string[] = [];
    const keys = new IssuerKeys(
      { jwksUrl, cacheSeconds: 0, cooldownSeconds: 0 },
      { alarm: (code) => void alarms.push(code) },
    );
    await keys.find(HEADER, TOKEN);
    isAway = true;
    await keys.find(HEADER, TOKEN);
    expect(alarms).toEqual(['LOG_IN_UNREACHABLE']);
    const begun = performance.now();
    for (let request = 0; request < 5; request += 1) await keys.find(HEADER, TOKEN);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
