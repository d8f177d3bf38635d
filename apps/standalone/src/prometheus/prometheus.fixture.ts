import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@aid-chain/kernel';
import { DEPLOY } from './deployed-expressions.fixture.js';

/** One sample of an answer. */
export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

/**
 * Whether Debian's `prometheus` is installed, which brings `promtool`; says aloud what is not run where it is not.
 * @throws Error there, under CI=true
 */
export function hasPrometheus(what: string): boolean {
  const there = ['prometheus', 'promtool'].every((one) => spawnSync(one, ['--version']).status === 0);
  if (there) return true;
  const sentence = `!! NOT RUN: ${what}: \`prometheus\` is not installed (Debian package prometheus).`;
  if (process.env['CI'] === 'true') throw new Error(sentence);
  process.stdout.write(`${sentence}\n`);
  return false;
}

/** Runs promtool in the folder of the rules. @returns its exit code and what it printed */
export function promtool(...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: join(DEPLOY, 'prometheus') });
  return { code: status, output: `${stdout.toString()}${stderr.toString()}` };
}

/** It takes a port by number only. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A Prometheus of the test that reads some addresses once a second. */
export class PrometheusServer {
  private constructor(
    private readonly url: string,
    private readonly folder: string,
    private readonly child: ReturnType<typeof spawn>,
  ) {}

  /** @param addresses `host:port` of each service */
  static async start(addresses: readonly string[]): Promise<PrometheusServer> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'aid-chain-prometheus-'));
    const config = {
      global: { scrape_interval: '1s', evaluation_interval: '1s' },
      rule_files: [join(DEPLOY, 'prometheus/alerts.yml')],
      scrape_configs: [{ job_name: 'aid-chain', static_configs: [{ targets: addresses }] }],
    };
    writeFileSync(join(folder, 'prometheus.yml'), JSON.stringify(config));
    const address = `127.0.0.1:${String(port)}`;
    const args = ['prometheus.yml', 'data'].map((name) => join(folder, name));
    const child = spawn(
      'prometheus',
      [
        `--config.file=${args[0] ?? ''}`,
        `--storage.tsdb.path=${args[1] ?? ''}`,
        `--web.listen-address=${address}`,
      ],
      { stdio: 'ignore' },
    );
    const server = new PrometheusServer(`http://${address}`, folder, child);
    await until('Prometheus is ready', () => server.isReady());
    return server;
  }

  /** @throws Error with the words of Prometheus when it does not understand the expression */
  async ask(expression: string): Promise<readonly Sample[]> {
    const query = new URLSearchParams({ query: expression });
    const response = await fetch(`${this.url}/api/v1/query?${query.toString()}`);
    const answer = (await response.json()) as { error?: string; data?: { result: readonly Sample[] } };
    if (answer.data === undefined) throw new Error(`${expression}: ${answer.error ?? ''}`);
    return answer.data.result;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/-/ready`)).ok;
    } catch {
      return false;
    }
  }
}
