import { createServer, connect, type Server, type Socket } from 'node:net';

/**
 * What the proxy does with what passes: lets it pass; ends every connection and refuses new ones; swallows everything
 * both ways, or only the answers, while the connections stay open.
 */
export type ProxyMode = 'pass' | 'cut' | 'half-open' | 'no-answers';

const HOST = '127.0.0.1';

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
  /** Something of it was swallowed: it never comes to life again, as a peer that is gone would not. */
  dead: boolean;
}

/** A TCP proxy on this machine whose line can be made bad. */
export class FaultProxy {
  private readonly pairs = new Set<Pair>();
  private current: ProxyMode = 'pass';
  private target: string | undefined;
  private delayMs = 0;
  private swallows = 0;

  private constructor(private readonly server: Server) {
    server.on('connection', (client: Socket) => {
      this.accept(client);
    });
  }

  /** Listens, on a free port unless one is given; connections are refused until it has a target. */
  static async listen(port = 0): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, resolve);
    });
    return new FaultProxy(server);
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get address(): string {
    return `${HOST}:${String(this.port)}`;
  }

  get connections(): number {
    return this.pairs.size;
  }

  /** Pieces of data that were swallowed so far. */
  get swallowed(): number {
    return this.swallows;
  }

  /** @param target `host:port` to which everything is forwarded */
  forwardTo(target: string): void {
    this.target = target;
  }

  /** @param delayMs how long each piece of data is held back on its way, ms */
  set(mode: ProxyMode, delayMs = 0): void {
    this.current = mode;
    this.delayMs = delayMs;
    if (mode === 'cut') this.cutAll();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private cutAll(): void {
    for (const pair of [...this.pairs]) this.end(pair);
  }

  private end(pair: Pair): void {
    this.pairs.delete(pair);
    pair.client.destroy();
    pair.upstream.destroy();
  }

  private accept(client: Socket): void {
    const [host, port] = (this.target ?? '').split(':');
    client.on('error', () => undefined);
    if (this.current === 'cut' || host === undefined || port === undefined) {
      client.destroy();
      return;
    }
    const pair: Pair = { client, upstream: connect({ host, port: Number(port) }), dead: false };
    this.pairs.add(pair);
    this.carry(pair, 'question');
    this.carry(pair, 'answer');
  }

  private carry(pair: Pair, what: 'question' | 'answer'): void {
    const [from, to] = what === 'question' ? [pair.client, pair.upstream] : [pair.upstream, pair.client];
    from.on('error', () => undefined);
    from.on('data', (bytes: Buffer) => {
      this.pass(pair, what, () => to.write(bytes));
    });
    from.on('end', () => {
      this.pass(pair, what, () => to.end());
    });
    from.on('close', () => {
      // The other side of a dead line never learns that this one has gone.
      if (!pair.dead || what === 'question') this.end(pair);
    });
  }

  private pass(pair: Pair, what: 'question' | 'answer', send: () => unknown): void {
    const swallows = this.current === 'half-open' || (this.current === 'no-answers' && what === 'answer');
    if (swallows) {
      pair.dead = true;
      this.swallows += 1;
    }
    if (swallows || (pair.dead && what === 'answer')) return;
    if (pair.dead && this.current !== 'no-answers') return;
    if (this.delayMs === 0) send();
    else setTimeout(send, this.delayMs);
  }
}
