import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@aid-chain/kernel';
import { cliUrl } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import {
  EventFeed,
  FedFamily,
  installedDatabase,
  rowsOf,
  startServices,
  TEST_PASSWORDS,
  type RunningServices,
} from '@aid-chain/testing';
import { printNotRun } from '@aid-chain/tool-kafka';
import { run } from '../run.js';

const ROOT = join(import.meta.dirname, '../../../..');
const RING = { k1: randomBytes(32) };
const AS = ['--as', 'demo-operator'];
const MEDICAL = 'medical-insurance';
const PATIENT = { withinMs: 30_000 };
const SET = ['CLI_DATABASE_URL', 'KEY_RING', 'PLACE_DIR', 'WEBHOOK_HOSTS'];

/** A sample of the documentation that listens on a port, and what it printed. */
class Sample {
  readonly messages: string[] = [];
  port = '';

  private constructor(private readonly program: ChildProcess) {
    program.stdout?.on('data', (text: Buffer) => {
      this.messages.push(
        ...text
          .toString('utf8')
          .split('\n')
          .filter((line) => line !== ''),
      );
    });
    program.stderr?.on('data', (text: Buffer) => {
      this.port = /listening on (\d+)/.exec(text.toString('utf8'))?.[1] ?? this.port;
    });
  }

  static async start(command: readonly string[], secretFile: string, port: string): Promise<Sample> {
    const [program = '', ...words] = command;
    const env = { PATH: process.env.PATH, PORT: port, WEBHOOK_SECRET_FILE: secretFile };
    const sample = new Sample(spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
    await until('it listens', () => sample.port !== '' || sample.program.exitCode !== null, PATIENT);
    return sample;
  }

  get isRunning(): boolean {
    return this.program.exitCode === null;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.program.once('exit', resolve));
    if (this.isRunning && this.program.kill()) await ended;
  }
}

describe('the webhook of a department, from its entry to its first message', () => {
  const folder = mkdtempSync(join(tmpdir(), `aid-chain-test-${String(process.pid)}-webhooks-`));
  const placeDir = join(folder, 'place');
  const file = join(placeDir, 'policies/510683/departments.yaml');
  const secretFile = join(folder, 'secret');
  let stack: RunningServices;
  let feed: EventFeed;
  let sample: Sample;
  let seed = 900;

  const cli = async (...argv: string[]): Promise<{ code: number; output: string }> => {
    const lines: string[] = [];
    const code = await run(argv, (line) => lines.push(line));
    return { code, output: lines.join('\n') };
  };
  const enter = (url: string): void => {
    const text = readFileSync(join(ROOT, 'policies/510683/departments.yaml'), 'utf8');
    writeFileSync(file, text.replace(`${MEDICAL}:\n`, `${MEDICAL}:\n  webhook: { url: "${url}" }\n`));
  };
  const family = async (): Promise<void> => {
    const fed = new FedFamily(stack, feed, seed++);
    await fed.register();
    await fed.need({ aspects: ['cost'] });
    await stack.idle();
  };
  const rows = (text: string) => rowsOf(stack.databaseUrl, text);
  const secretIn = (output: string): string => /whsec_\S+/.exec(output)?.[0] ?? '';

  beforeAll(async () => {
    cpSync(join(ROOT, 'demo/directory'), join(placeDir, 'directory'), { recursive: true });
    cpSync(join(ROOT, 'policies/510683'), join(placeDir, 'policies/510683'), { recursive: true });
    const database = await installedDatabase([referral]);
    process.env.CLI_DATABASE_URL = cliUrl(database.url, TEST_PASSWORDS);
    process.env.KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: RING.k1.toString('base64') } });
    process.env.PLACE_DIR = placeDir;
    process.env.WEBHOOK_HOSTS = '127.0.0.1';
    expect((await cli('place', 'apply', ...AS)).output).toContain('本地目录无错误');
    const keyRing = { current: 'k1', keys: new Map(Object.entries(RING)) };
    const config = { keyRing, placeDir, dueWorkPollMs: 50, webhooks: { hosts: ['127.0.0.1'] } };
    stack = await startServices([referral], { database, config });
    feed = new EventFeed(stack.bus);
    // The port must be known before the address is entered, and the secret before the sample starts.
    writeFileSync(secretFile, `whsec_${randomBytes(32).toString('base64')}`);
    sample = await Sample.start([process.execPath, join(ROOT, 'docs/samples/webhook.mjs')], secretFile, '0');
  }, 120_000);
  afterAll(async () => {
    await sample?.stop();
    await stack?.stop();
    for (const name of SET) Reflect.deleteProperty(process.env, name);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused where it is no https, or lies in the inner network without leave of the operator', async () => {
    process.env.WEBHOOK_HOSTS = '';
    enter('http://hooks.example/aid');
    expect((await cli('place', 'check')).output).toContain(
      `WEBHOOK_NOT_HTTPS policies/510683/departments.yaml`,
    );
    enter('https://10.0.0.7/aid');
    expect((await cli('place', 'check')).output).toContain('WEBHOOK_ADDRESS_PRIVATE');
    enter('https://hooks.example/aid?key=1');
    expect((await cli('place', 'check')).output).toContain('DEPARTMENT_WRONG');
    enter(`http://127.0.0.1:${sample.port}/aid`);
    expect(await cli('place', 'apply', ...AS)).toMatchObject({ code: 1 });
    process.env.WEBHOOK_HOSTS = '127.0.0.1';
    expect(await cli('place', 'apply', ...AS)).toMatchObject({ code: 0 });
    expect((await cli('webhooks', 'list', ...AS)).output).toContain(`http://127.0.0.1:${sample.port}/aid`);
  });

  it('gets a secret that is shown once, and another beside it; whoever checks by the new one has the message', async () => {
    expect((await cli('webhooks', 'rotate-secret', MEDICAL, ...AS)).code).not.toBe(0);
    expect((await cli('webhooks', 'issue-secret', 'nobody', ...AS)).code).not.toBe(0);
    const first = secretIn((await cli('webhooks', 'issue-secret', MEDICAL, ...AS)).output);
    expect((await cli('webhooks', 'issue-secret', MEDICAL, ...AS)).code).not.toBe(0);
    const next = secretIn((await cli('webhooks', 'rotate-secret', MEDICAL, ...AS)).output);
    const { output } = await cli('webhooks', 'secrets', MEDICAL, ...AS);
    expect(output.match(/是 yes/g)).toHaveLength(2);
    for (const secret of [first, next])
      expect([secret.length > 40, output.includes(secret)]).toEqual([true, false]);
    const { port } = sample;
    await sample.stop();
    writeFileSync(secretFile, next);
    sample = await Sample.start([process.execPath, join(ROOT, 'docs/samples/webhook.mjs')], secretFile, port);
    await family();
    await until('the sample has it', () => sample.messages.length === 1, PATIENT);
    expect(JSON.parse(sample.messages[0] ?? '')).toMatchObject({ type: 'department.referral-requested.v1' });
  });

  it('is sent a range of messages again by an operator; the receiver knows the ones that it has', async () => {
    const { output } = await cli('webhooks', 'send-again', MEDICAL, '--from', '1', '--to', '5', ...AS);
    expect(output).toContain('1');
    const again = `select count(*)::int as n from referral.webhook_attempt`;
    await until('it is posted again', async () => (await rows(again))[0]?.['n'] === 2, PATIENT);
    expect(sample.messages).toHaveLength(1);
    expect((await cli('webhooks', 'send-again', MEDICAL, '--from', '5', '--to', '1', ...AS)).code).not.toBe(
      0,
    );
    expect((await cli('webhooks', 'resume', MEDICAL, ...AS)).code).not.toBe(0);
  });

  it('is received with Python alone, and what was signed by nobody who knows the secret is refused', async () => {
    const { port } = sample;
    await sample.stop();
    const python = await Sample.start(
      ['python3', join(ROOT, 'docs/samples/webhook.py')],
      secretFile,
      port,
    ).catch(() => undefined);
    if (python?.isRunning !== true) {
      printNotRun('a webhook that is received with Python', new Error('Python 3 is not to be had'));
      return;
    }
    sample = python;
    const forged = { 'webhook-id': 'm', 'webhook-timestamp': String(Math.floor(Date.now() / 1_000)) };
    const headers = { ...forged, 'webhook-signature': `v1,${randomBytes(32).toString('base64')}` };
    const url = `http://127.0.0.1:${port}/aid`;
    expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(401);
    await family();
    await until('the sample has it', () => sample.messages.length === 1, PATIENT);
  });
});
