import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@aid-chain/embedded-postgres';
import { HttpClient } from '@aid-chain/platform';

const MAIN = join(import.meta.dirname, '../dist/main.js');
const FREE_PORTS = { INTAKE_PORT: '0', ELIGIBILITY_PORT: '0', MONITORING_PORT: '0', REFERRAL_PORT: '0' };

class Launcher {
  output = '';
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;

  constructor(dataDir: string, env: Record<string, string> = {}) {
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !['NODE_OPTIONS', 'DATABASE_URL'].includes(name)),
    );
    this.process = spawn(process.execPath, [MAIN], {
      env: { ...inherited, ...FREE_PORTS, DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exit = new Promise((resolve) => this.process.on('exit', resolve));
  }

  async ready(): Promise<string> {
    const end = Date.now() + 60_000;
    while (!this.output.includes('Ctrl-C')) {
      if (this.process.exitCode !== null || Date.now() > end) throw new Error(this.output);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return /intake +(http:\S+)/.exec(this.output)?.[1] ?? '';
  }
}

const folders: string[] = [];
const launchers: Launcher[] = [];

function folder(mode = 0o755): string {
  const made = mkdtempSync(join(tmpdir(), 'aid-chain-stack-'));
  chmodSync(made, mode);
  folders.push(made);
  return join(made, 'data');
}

function launcher(dataDir: string, env?: Record<string, string>): Launcher {
  const started = new Launcher(dataDir, env);
  launchers.push(started);
  return started;
}

async function stop(one: Launcher): Promise<number | null> {
  one.process.kill('SIGINT');
  return one.exit;
}

afterEach(async () => {
  for (const one of launchers.splice(0)) if (one.process.exitCode === null) await stop(one);
  for (const made of folders.splice(0)) {
    removeData(join(made, 'data/postgres'));
    rmSync(made, { recursive: true, force: true });
  }
});

describe('the launcher of the whole stack', () => {
  it('prepares the database, shows the addresses, and ends cleanly with Ctrl-C', async () => {
    const dataDir = folder();
    const one = launcher(dataDir);
    const intake = await one.ready();
    expect((await fetch(`${intake}/readyz`)).status).toBe(200);
    expect(await stop(one)).toBe(0);
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
    await expect(fetch(`${intake}/readyz`)).rejects.toThrow();
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o077).toBe(0);
  }, 120_000);

  it('starts business time on the first day of the demo, once: a later start leaves the clocks where they are', async () => {
    const dataDir = folder();
    const first = launcher(dataDir);
    const put = (intake: string, now: string) =>
      new HttpClient({ intake }, 'demo-administrator').put('intake', '/demo/clock', { now });
    const intake = await first.ready();
    expect(first.output).toContain('业务时间从 2026-07-06 开始');
    expect((await put(intake, '2026-07-20T09:00:00+08:00')).status).toBe(200);
    await stop(first);
    const second = launcher(dataDir);
    expect((await put(await second.ready(), '2026-07-19T09:00:00+08:00')).status).toBe(409);
  }, 120_000);

  it('answers a second start that it already runs, and where', async () => {
    const dataDir = folder();
    const intake = await launcher(dataDir).ready();
    const second = launcher(dataDir);
    expect(await second.exit).toBe(1);
    expect(second.output).toContain('already running');
    expect(second.output).toContain(intake);
    expect((await fetch(`${intake}/readyz`)).status).toBe(200);
  }, 120_000);

  it('lets one of two first starts at the same moment prepare the folder; the other says that it runs', async () => {
    const dataDir = folder();
    const both = [launcher(dataDir), launcher(dataDir)];
    const codes = await Promise.all(
      both.map((one) => Promise.race([one.exit, one.ready().then(() => 'ready')])),
    );
    expect(codes.map(String).sort()).toEqual(['1', 'ready']);
  }, 120_000);

  it('starts again after it was killed, with the database that was left over', async () => {
    const dataDir = folder();
    const first = launcher(dataDir);
    const before = await first.ready();
    first.process.kill('SIGKILL');
    await first.exit;
    const second = launcher(dataDir);
    const after = await second.ready();
    expect(second.output).toContain('using the database server that runs already');
    expect((await fetch(`${after}/readyz`)).status).toBe(200);
    // The services of the killed launcher have ended by themselves.
    if (after !== before) await expect(fetch(`${before}/readyz`)).rejects.toThrow();
  }, 120_000);

  it('works in a folder that only its owner can read', async () => {
    const one = launcher(folder(0o700));
    expect((await fetch(`${await one.ready()}/readyz`)).status).toBe(200);
    expect(await stop(one)).toBe(0);
  }, 120_000);

  it('does not start the demo mode in production', async () => {
    const one = launcher(folder(), { NODE_ENV: 'production', DEMO_MODE: 'true' });
    expect(await one.exit).toBe(1);
    expect(one.output).toContain('DEMO_MODE is refused where NODE_ENV is production');
  }, 60_000);

  it('says what is gone when the secrets of its data were removed', async () => {
    const dataDir = folder();
    const first = launcher(dataDir);
    await first.ready();
    await stop(first);
    const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8');
    expect(JSON.parse(secrets)).toHaveProperty('keyRing');
    rmSync(join(dataDir, 'secrets.json'));
    const second = launcher(dataDir);
    expect(await second.exit).toBe(1);
    expect(second.output).toMatch(/LAUNCH_SECRETS_GONE[\s\S]*restore the file from the backup/);
  }, 120_000);
});
