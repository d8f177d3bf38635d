import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, removeData, startPostgres, type RunningPostgres } from './index.js';

const folders: string[] = [];
const servers: RunningPostgres[] = [];

function folder(mode = 0o755): string {
  const made = mkdtempSync(join(tmpdir(), 'aid-chain-spec-'));
  chmodSync(made, mode);
  folders.push(made);
  return made;
}

async function start(options: Parameters<typeof startPostgres>[0]): Promise<RunningPostgres> {
  const server = await startPostgres(options);
  servers.push(server);
  return server;
}

async function valueOf(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(sql);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const made of folders.splice(0)) {
    removeData(join(made, 'data'));
    rmSync(made, { recursive: true, force: true });
  }
});

describe('the embedded database', () => {
  it('compares Chinese names by trigrams, which a wrong locale would silently prevent', async () => {
    const server = await start({ dataDir: join(folder(), 'data') });
    await valueOf(server.url, 'create extension pg_trgm');
    expect(await valueOf(server.url, "select similarity('示范镇一组','示范镇二组') > 0.2 as value")).toBe(
      true,
    );
    expect(await valueOf(server.url, "select current_setting('max_connections') as value")).toBe('200');
  });

  it('is taken over with its data by the next start when its launcher was killed', async () => {
    const dataDir = join(folder(), 'data');
    const first = await start({ dataDir });
    await valueOf(first.url, 'create table kept as select 7 as value');
    const second = await start({ dataDir });
    expect(second.adopted).toBe(true);
    expect(second.pid).toBe(first.pid);
    expect(await valueOf(second.url, 'select value from kept')).toBe(7);
  });

  it('keeps its data when it is stopped and started', async () => {
    const dataDir = join(folder(), 'data');
    const first = await start({ dataDir });
    await valueOf(first.url, 'create table kept as select 7 as value');
    await first.stop();
    const second = await start({ dataDir });
    expect(second.adopted).toBe(false);
    expect(await valueOf(second.url, 'select value from kept')).toBe(7);
  });

  it('recovers when the server itself was killed', async () => {
    const dataDir = join(folder(), 'data');
    const first = await start({ dataDir });
    await valueOf(first.url, 'create table kept as select 7 as value');
    process.kill(first.pid, 'SIGKILL');
    const second = await start({ dataDir });
    expect(await valueOf(second.url, 'select value from kept')).toBe(7);
  });

  it('waits for a session of the killed server that still works on the data', async () => {
    const dataDir = join(folder(), 'data');
    const first = await start({ dataDir });
    const busy = new pg.Client({ connectionString: first.url });
    busy.on('error', () => undefined);
    await busy.connect();
    const { rows } = await busy.query<{ pid: number }>('select pg_backend_pid() as pid');
    const session = rows[0]?.pid ?? 0;
    // A session that computes does not look whether its server lives.
    const computing = busy
      .query(`do $$ begin loop exit when clock_timestamp() > now() + interval '5 s'; end loop; end $$`)
      .catch(() => undefined);
    await valueOf(first.url, `select state as value from pg_stat_activity where pid = ${String(session)}`);
    process.kill(first.pid, 'SIGKILL');
    expect(works(session)).toBe(true);
    await start({ dataDir });
    expect(works(session)).toBe(false);
    await computing;
  });

  it('leaves a folder alone that it did not make', async () => {
    const dataDir = join(folder(), 'data');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'letter.txt'), 'mine');
    await expect(startPostgres({ dataDir })).rejects.toThrow(/was not made by this program/);
    expect(existsSync(join(dataDir, 'letter.txt'))).toBe(true);
  });

  it('says in the words of the server why it does not start', async () => {
    const port = await freePort();
    const taken = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    await expect(startPostgres({ dataDir: join(folder(), 'data'), port })).rejects.toThrow(
      /Address already in use/,
    );
    await new Promise((resolve) => taken.close(resolve));
  });
});

const isRoot = process.getuid?.() === 0;

/** An ended process of a killed parent keeps its number until somebody takes it away, but not its command line. */
function works(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

describe('the embedded database in a folder that only its owner can read', () => {
  it(`works, ${isRoot ? 'for root in a folder elsewhere' : 'for an ordinary user in place'}`, async () => {
    const dataDir = join(folder(0o700), 'data');
    const server = await start({ dataDir });
    expect(server.dataDir === dataDir).toBe(!isRoot);
    expect(await valueOf(server.url, 'select 1 as value')).toBe(1);
    await server.stop();
    removeData(dataDir);
    expect(existsSync(server.dataDir)).toBe(false);
  });
});
