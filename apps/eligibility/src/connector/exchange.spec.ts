import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exchange, type Limits } from './exchange.js';

const servers: Server[] = [];

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

afterEach(() => Promise.all(servers.splice(0).map(close)));

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/answers`;
}

const LIMITS: Limits = { connectMs: 500, answerMs: 500, maxBytes: 1_000 };
const { signal } = new AbortController();
const get = (address: string, hosts = [new URL(address).host]) =>
  exchange(address, { method: 'GET', headers: {} }, { hosts, signal, limits: LIMITS });
const faultOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'no fault',
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

describe('what goes to a platform over HTTP', () => {
  it('brings the status and the answer', async () => {
    const address = await serve((_, response) => response.writeHead(200).end('{"answers":[]}'));
    expect(await get(address)).toEqual({ status: 200, body: '{"answers":[]}' });
  });

  it('goes to no private address that the operator did not allow, however it is written', async () => {
    const address = await serve((_, response) => response.end());
    expect(await faultOf(get(address, []))).toBe('ADDRESS_NOT_ALLOWED');
    for (const host of ['127.0.0.1', '10.0.0.7', '[::1]', '169.254.169.254', '2130706433', 'localhost'])
      expect(await faultOf(get(`https://${host}/answers`, []))).toBe('ADDRESS_NOT_ALLOWED');
  });

  it('follows no redirection', async () => {
    const address = await serve((_, response) =>
      response.writeHead(302, { location: 'http://10.0.0.7/' }).end(),
    );
    expect(await get(address)).toMatchObject({ status: 302 });
  });

  it('ends at an answer that is too large, that does not come, that stops in the middle or is no HTTP', async () => {
    const large = await serve((_, response) => response.end('x'.repeat(2_000)));
    expect(await faultOf(get(large))).toBe('ANSWER_TOO_LARGE');
    const silent = await serve(() => undefined);
    expect(await faultOf(get(silent))).toBe('NO_ANSWER');
    const slow = await serve((_, response) =>
      response.writeHead(200, { 'content-length': '50' }).write('{"an'),
    );
    expect(await faultOf(get(slow))).toBe('NO_ANSWER');
    const broken = await serve((request) => request.socket.end('no http at all\r\n\r\n'));
    expect(await faultOf(get(broken))).toBe('HPE_INVALID_CONSTANT');
  });

  it('that nobody answers is named by its code', async () => {
    const address = await serve((_, response) => response.end());
    await Promise.all(servers.splice(0).map(close));
    expect(await faultOf(get(address))).toBe('ECONNREFUSED');
  });
});
