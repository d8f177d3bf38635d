import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { until } from '@aid-chain/kernel';
import { FaultProxy } from './fault-proxy.js';

describe('a line that can be made bad', () => {
  const sockets = new Set<Socket>();
  let echo: Server;
  let heard = '';
  let proxy: FaultProxy;

  beforeEach(async () => {
    heard = '';
    echo = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        heard += bytes.toString();
        socket.write(bytes);
      });
    });
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const address = echo.address();
    proxy = await FaultProxy.listen();
    proxy.forwardTo(`127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`);
  });

  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await proxy.close();
    await new Promise((resolve) => echo.close(resolve));
  });

  async function open(): Promise<Socket & { received: () => string }> {
    const socket = connect({ host: '127.0.0.1', port: proxy.port });
    sockets.add(socket);
    let text = '';
    socket.on('data', (bytes) => (text += bytes.toString()));
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return Object.assign(socket, { received: () => text });
  }

  it('carries questions and answers', async () => {
    const socket = await open();
    socket.write('hello');
    await until('it comes about', () => socket.received() === 'hello');
  });

  it('ends what is open and refuses what is new when it is cut, and carries again afterwards', async () => {
    const socket = await open();
    socket.write('a');
    await until('it comes about', () => socket.received() === 'a');
    proxy.set('cut');
    await until('it comes about', () => socket.destroyed);
    const refused = await open();
    await until('it comes about', () => refused.destroyed);
    proxy.set('pass');
    const fresh = await open();
    fresh.write('b');
    await until('it comes about', () => fresh.received() === 'b');
  });

  it('swallows everything without closing, and what was swallowed never comes', async () => {
    const socket = await open();
    socket.write('a');
    await until('it comes about', () => socket.received() === 'a');
    proxy.set('half-open');
    socket.write('b');
    const other = await open();
    other.write('c');
    await until('it comes about', () => proxy.swallowed === 2);
    proxy.set('pass');
    const fresh = await open();
    fresh.write('d');
    await until('it comes about', () => fresh.received() === 'd');
    expect(heard).toBe('ad');
    expect(socket.destroyed || other.destroyed).toBe(false);
  });

  it('lets the question through and loses the answer', async () => {
    const socket = await open();
    proxy.set('no-answers');
    socket.write('a');
    await until('it comes about', () => heard === 'a');
    proxy.set('pass');
    const fresh = await open();
    fresh.write('b');
    await until('it comes about', () => fresh.received() === 'b');
    expect(socket.received()).toBe('');
  });
});
