import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Certificates } from '@aid-chain/tool-kafka';
import { postMessage, type Posted } from './post-message.js';
import { Receiver } from './receiver.fixture.js';
import { findTarget } from './target.js';

const LIMITS = { connectMs: 1_000, answerMs: 1_000 };
const MESSAGE = { headers: { 'webhook-id': 'm1' }, body: '{"n":1}' };

describe('the webhook of a department', () => {
  const started: Receiver[] = [];
  const folder = mkdtempSync(join(tmpdir(), `aid-chain-test-${String(process.pid)}-webhook-`));

  afterEach(async () => {
    await Promise.all(started.splice(0).map((receiver) => receiver.stop()));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const receiver = async (pem?: string): Promise<Receiver> => {
    const made = await Receiver.start(pem);
    started.push(made);
    return made;
  };
  /** @param hosts that the operator allowed */
  const post = async (url: string, hosts: readonly string[] = [], ca?: string): Promise<Posted> => {
    const target = await findTarget(url, hosts);
    if (typeof target === 'string') return { status: null, fault: target };
    return postMessage(target, MESSAGE, { limits: LIMITS, ca });
  };
  const answering = async (reply: Receiver['reply']): Promise<{ posted: Posted; at: Receiver }> => {
    const at = await receiver();
    at.reply = reply;
    return { posted: await post(at.url(), ['127.0.0.1']), at };
  };

  it('gets the message as it is, with its headers, at a host that the operator allowed', async () => {
    const { posted, at } = await answering((response) => void response.writeHead(202).end('thanks'));
    expect(posted).toEqual({ status: 202, fault: null });
    expect(at.got).toMatchObject([{ body: MESSAGE.body, headers: { 'webhook-id': 'm1' } }]);
  });

  it('at this machine is refused, however its number is written, and nothing is sent there', async () => {
    const at = await receiver();
    const port = String(at.port);
    for (const host of ['127.0.0.1', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])
      expect(await post(`https://${host}:${port}/aid`)).toEqual({
        status: null,
        fault: 'address-not-allowed',
      });
    expect(await post(at.url())).toEqual({ status: null, fault: 'not-https' });
    expect(at.got).toEqual([]);
  });

  it('whose name leads to a private address is refused, also where it has a public one beside it', async () => {
    const at = await receiver();
    expect(await post(`https://localhost:${String(at.port)}/aid`)).toMatchObject({
      fault: 'address-not-allowed',
    });
    const mixed = await findTarget('https://hooks.example/aid', [], () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ]),
    );
    expect(mixed).toBe('address-not-allowed');
    expect(at.got).toEqual([]);
  });

  it('is connected at the address that was looked up, and its name is asked for no second time', async () => {
    const at = await receiver();
    const url = at.url('hooks.invalid');
    const target = await findTarget(url, ['hooks.invalid'], () =>
      Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    );
    if (typeof target === 'string') throw new Error(target);
    expect(await postMessage(target, MESSAGE, { limits: LIMITS })).toEqual({ status: 204, fault: null });
    expect(at.got[0]?.headers['host']).toBe(`hooks.invalid:${String(at.port)}`);
  });

  it('whose name nobody knows, or where nobody listens, says so', async () => {
    expect(await post('https://hooks.invalid/aid')).toEqual({ status: null, fault: 'name-not-resolved' });
    const at = await Receiver.start();
    const left = at.url();
    await at.stop();
    expect(await post(left, ['127.0.0.1'])).toEqual({ status: null, fault: 'not-connected' });
  });

  it('that redirects is followed nowhere', async () => {
    const other = await receiver();
    const { posted } = await answering(
      (response) => void response.writeHead(307, { location: other.url() }).end(),
    );
    expect(posted).toEqual({ status: 307, fault: 'redirected' });
    expect(other.got).toEqual([]);
  });

  it('that never answers is given up after its time, as is one that takes no connection to its end', async () => {
    const { posted } = await answering(() => undefined);
    expect(posted).toEqual({ status: null, fault: 'no-answer' });
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    expect(await post(`https://${host}/aid`, [host])).toEqual({ status: null, fault: 'no-answer' });
    silent.close();
  });

  it('that answers without an end has the message, and its answer is not read', async () => {
    let closed = false;
    const { posted } = await answering((response) => {
      response.on('close', () => (closed = true));
      response.writeHead(200);
      const more = setInterval(() => {
        if (closed) clearInterval(more);
        else response.write('x'.repeat(65_536));
      }, 1);
    });
    expect(posted).toEqual({ status: 200, fault: null });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(closed).toBe(true);
  });

  it('that speaks another language than HTTP has a fault of its own', async () => {
    const other = createServer((socket) => void socket.end('220 mail\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${String((other.address() as AddressInfo).port)}`;
    expect(await post(`http://${host}/aid`, [host])).toEqual({ status: null, fault: 'answer-not-http' });
    other.close();
  });

  it('is trusted by its certificate: an expired one and one of an unknown authority are refused', async () => {
    const made = await Certificates.in(folder);
    const withCertificate = async (kind: 'valid' | 'expired' | 'foreign'): Promise<Posted> => {
      await made.issue(kind);
      const at = await receiver(readFileSync(made.keyStore, 'utf8'));
      return post(at.url(), ['127.0.0.1'], made.ca);
    };
    expect(await withCertificate('valid')).toEqual({ status: 204, fault: null });
    expect(await withCertificate('expired')).toEqual({ status: null, fault: 'certificate-expired' });
    expect(await withCertificate('foreign')).toEqual({ status: null, fault: 'certificate-not-trusted' });
    expect(await post(started.at(0)?.url() ?? '', ['127.0.0.1'])).toMatchObject({
      fault: 'certificate-not-trusted',
    });
  }, 30_000);
});
