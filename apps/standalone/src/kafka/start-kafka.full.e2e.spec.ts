import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@aid-chain/embedded-postgres';
import { until as lookUntil } from '@aid-chain/kernel';
import { onCluster } from '@aid-chain/messaging';

import { endBrokers, runningBrokers, testCluster } from '@aid-chain/tool-kafka';
import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const WITHIN_MS = 120_000;

// Another broker on this machine, which the launcher did not start.
const other = await testCluster('four processes with npm run start:kafka');
const suite = other === undefined ? describe.skip : describe;

const until = (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> =>
  lookUntil(what, isSo, { withinMs: WITHIN_MS });

/** `npm run start:kafka`, as a terminal starts it: its processes are one group. */
class Launcher {
  output = '';
  private readonly child: ChildProcess;
  readonly exit: Promise<number | null>;

  constructor(dataDir: string) {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(NODE_OPTIONS|DATABASE_URL|KAFKA_)/.test(name),
    );
    const ports = SERVICE_NAMES.map((name): [string, string] => [`${name.toUpperCase()}_PORT`, '0']);
    this.child = spawn(process.execPath, [MAIN, '--kafka'], {
      env: { ...Object.fromEntries(inherited), ...Object.fromEntries(ports), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exit = new Promise((resolve) => this.child.on('exit', resolve));
  }

  async ready(): Promise<this> {
    await until(`ready: ${this.output}`, () => {
      if (this.child.exitCode !== null) throw new Error(this.output);
      return this.output.includes('Ctrl-C');
    });
    return this;
  }

  url(name: ServiceName): string {
    return new RegExp(`${name} +(http:\\S+)`).exec(this.output)?.[1] ?? '';
  }

  get broker(): string {
    return /Kafka +(127\S+)/.exec(this.output)?.[1] ?? '';
  }

  /** The process of a service among the launcher's own. */
  pidOf(name: ServiceName): number {
    const pid = String(this.child.pid);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const isIts = (one: string): boolean =>
      readFileSync(`/proc/${one}/cmdline`, 'utf8').includes(`apps/${name}/dist/main.js`);
    return Number(children.find(isIts));
  }

  /** SIGKILL of the launcher alone. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  ctrlC(): void {
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGINT');
  }
}

const readyz = (url: string): Promise<number> =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status,
    () => 0,
  );

suite('the launcher of four processes on Kafka', () => {
  const made = mkdtempSync(join(tmpdir(), 'aid-chain-start-kafka-'));
  const dataDir = join(made, 'data');
  const kafka = join(dataDir, 'kafka');
  const launchers: Launcher[] = [];
  const launch = (): Launcher => {
    const one = new Launcher(dataDir);
    launchers.push(one);
    return one;
  };
  const current = (): Launcher => launchers.at(-1) ?? launch();
  const topicsAt = (broker: string): Promise<string[]> =>
    onCluster({ brokers: [broker] }, (admin) => admin.listTopics());

  beforeAll(async () => {
    chmodSync(made, 0o755);
    await launch().ready();
  });
  afterAll(async () => {
    for (const one of launchers) one.ctrlC();
    await Promise.all(launchers.map(({ exit }) => exit));
    await endBrokers(kafka);
    removeData(join(dataDir, 'postgres'));
    rmSync(made, { recursive: true, force: true });
    await other?.end();
  });

  it('answers at four addresses, and its broker holds the topics', async () => {
    for (const name of SERVICE_NAMES) expect(await readyz(current().url(name))).toBe(200);
    expect(await topicsAt(current().broker)).toEqual(expect.arrayContaining(['intake.v1', 'referral.v1']));
  });

  it('starts a service again at its address, and the broker on its data, when they were killed', async () => {
    const one = current();
    const eligibility = one.pidOf('eligibility');
    process.kill(eligibility, 'SIGKILL');
    const [broker] = runningBrokers(kafka);
    process.kill(broker ?? 0, 'SIGKILL');
    await until('the broker is back', () => runningBrokers(kafka).some((pid) => pid !== broker));
    await until('it answers', () =>
      topicsAt(one.broker).then(
        () => true,
        () => false,
      ),
    );
    expect(await topicsAt(one.broker)).toContain('intake.v1');
    expect(one.output).toContain('Kafka 已结束，重新启动');
    await until('the service is back', async () => (await readyz(one.url('eligibility'))) === 200);
    expect(one.pidOf('eligibility')).not.toBe(eligibility);
    expect(one.output).toContain('eligibility 已结束，重新启动');
  });

  it('tells a second start that it already runs, and starts nothing', async () => {
    const running = runningBrokers(kafka);
    const second = launch();
    expect(await second.exit).toBe(1);
    launchers.pop();
    expect(second.output).toContain('already running');
    expect(second.output).toContain(current().url('intake'));
    expect(runningBrokers(kafka)).toEqual(running);
  });

  it('after it was killed, takes over from the broker that it left, keeps the data, and touches no other', async () => {
    const left = runningBrokers(kafka);
    const ids = readFileSync(join(kafka, 'cluster-id'), 'utf8');
    current().kill();
    await current().exit;
    expect(runningBrokers(kafka)).toEqual(left);
    const next = await launch().ready();
    expect(next.output).toContain(
      `taking over from the broker left by the last run (process ${left.join()})`,
    );
    expect(runningBrokers(kafka)).toHaveLength(1);
    expect(runningBrokers(kafka)).not.toEqual(left);
    expect(readFileSync(join(kafka, 'cluster-id'), 'utf8')).toBe(ids);
    expect(await topicsAt(next.broker)).toContain('intake.v1');
    expect(await topicsAt(other?.internal[0] ?? '')).toEqual([]);
  });

  it('ends cleanly with Ctrl-C, and no broker of it stays', async () => {
    const one = current();
    one.ctrlC();
    expect(await one.exit).toBe(0);
    expect(one.output).toContain('the data are kept');
    expect(runningBrokers(kafka)).toEqual([]);
    for (const name of SERVICE_NAMES) expect(await readyz(one.url(name))).toBe(0);
    expect(await topicsAt(other?.internal[0] ?? '')).toEqual([]);
  });
});
