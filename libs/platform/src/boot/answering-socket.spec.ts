import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { answeringSocket, DatabaseSilent } from './answering-socket.js';

describe('a connection to the database', () => {
  const lines = new Set<Socket>();
  let answer: (question: string, line: Socket) => void = () => undefined;
  let server: Server;

  beforeAll(async () => {
    server = createServer((line) => {
      lines.add(line);
      line.on('error', () => undefined);
      line.on('data', (bytes) => {
        answer(bytes.toString(), line);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    for (const line of lines) line.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  async function connected(withinMs: number): Promise<Socket> {
    const socket = answeringSocket(withinMs);
    const address = server.address();
    socket.connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }

  it('ends itself, with an error that passes by itself, when a question stays without an answer', async () => {
    answer = () => undefined;
    const socket = await connected(100);
    const failed = once(socket, 'error');
    socket.write('select 1');
    const [error] = (await failed) as [DatabaseSilent];
    expect(error).toBeInstanceOf(DatabaseSilent);
    expect(error.code).toBe('ETIMEDOUT');
    expect(socket.destroyed).toBe(true);
  });

  it('ends itself when answers came before and the last question stays without one', async () => {
    answer = (question, line) => void (question === 'one' && line.write('answer'));
    const socket = await connected(100);
    const heard = once(socket, 'data');
    socket.write('one');
    await heard;
    const failed = once(socket, 'error');
    socket.write('two');
    expect((await failed)[0]).toBeInstanceOf(DatabaseSilent);
  });

  it('stays open for as long as nobody asks anything', async () => {
    answer = (_question, line) => void line.write('answer');
    const socket = await connected(50);
    const heard = once(socket, 'data');
    socket.write('select 1');
    await heard;
    const silent = once(socket, 'timeout');
    await silent;
    await pause(0);
    expect(socket.destroyed).toBe(false);
    socket.destroy();
  });

  it('is left to itself once it speaks TLS, whose answers it cannot see', async () => {
    answer = (_question, line) => void line.write('S');
    const socket = await connected(50);
    const heard = once(socket, 'data');
    socket.write('may I speak TLS');
    await heard;
    expect(socket.timeout ?? 0).toBe(0);
    socket.destroy();
  });
});
