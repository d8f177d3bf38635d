import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startPostgres, urlOfDatabase } from '@aid-chain/embedded-postgres';
import { untilSettled, type MessagingStatus } from '@aid-chain/messaging';
import { HttpClient } from '@aid-chain/testing';
import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import pg from 'pg';

const ENTRY = join(import.meta.dirname, '../../dist/main.js');
const START_MS = 60_000;
const ADDRESS = /^ {2}(intake|eligibility|monitoring|referral) +(http:\S+)$/;

/** `npm start` as a user runs it, in processes of its own on a data folder. */
export class StackProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly urls: Readonly<Partial<Record<ServiceName, string>>>,
  ) {}

  /** @throws Error with what the launcher printed when it ends before it is ready */
  static async start(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<StackProcess> {
    const ports = { INTAKE_PORT: '0', ELIGIBILITY_PORT: '0', MONITORING_PORT: '0', REFERRAL_PORT: '0' };
    const child = spawn(process.execPath, [ENTRY], {
      env: { ...process.env, NODE_OPTIONS: '', ...ports, DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const printed: string[] = [];
    const urls: Partial<Record<ServiceName, string>> = {};
    const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
    for await (const line of createInterface({ input: child.stdout })) {
      printed.push(line);
      const [, name, url] = ADDRESS.exec(line) ?? [];
      if (name !== undefined && url !== undefined) urls[name as ServiceName] = url;
      if (line.startsWith('Ctrl-C')) break;
    }
    clearTimeout(timer);
    if (Object.keys(urls).length < 4) throw new Error(`the stack did not start:\n${printed.join('\n')}`);
    return new StackProcess(child, urls);
  }

  http(key: string): HttpClient {
    return new HttpClient(this.urls, key);
  }

  private statuses(): Promise<MessagingStatus[]> {
    const operator = this.http('demo-operator');
    return Promise.all(
      SERVICE_NAMES.map(async (name) => (await operator.get<MessagingStatus>(name, '/readyz/events')).body),
    );
  }

  /** Waits until no service has anything to send or to apply. */
  idle(withinMs: number): Promise<void> {
    return untilSettled(() => this.statuses(), { withinMs, everyMs: 50 });
  }

  async repeats(): Promise<number> {
    const all = await this.statuses();
    return all.flatMap(({ consumers }) => consumers).reduce((sum, { repeats }) => sum + repeats, 0);
  }

  /** SIGKILL of the launcher; the database stays behind without an owner, as after a crash. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Waits until the launcher has ended by itself. */
  async ended(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  async stop(): Promise<void> {
    await this.end('SIGINT');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

/** Looks into the database of a data folder with the installer's rights; the server is left as it was found. */
export async function lookInto<R extends pg.QueryResultRow>(dataDir: string, sql: string): Promise<R[]> {
  const server = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  const client = new pg.Client({ connectionString: urlOfDatabase(server.url, 'aid_chain') });
  try {
    await client.connect();
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
    if (!server.adopted) await server.stop();
  }
}
