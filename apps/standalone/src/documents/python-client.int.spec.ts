import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { intake } from '@aid-chain/intake';
import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import { printNotRun } from '@aid-chain/tool-kafka';

const root = resolve(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'api-python-client-'));
const bin = (name: string): string => join(folder, 'venv/bin', name);
const run = promisify(execFile);

/** Whether there is a Python with the generator; where there is none it is said aloud. */
async function hasGenerator(): Promise<boolean> {
  try {
    await run('python3', ['-m', 'venv', join(folder, 'venv')]);
    const requirements = join(root, 'docs/samples/requirements.txt');
    await run(bin('pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
    return true;
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [String(error)];
    const needed = 'Python 3 with venv (Debian package python3-venv) and docs/samples/requirements.txt';
    printNotRun('a client in Python', new Error(`${needed} is not to be had (${reason})`));
    return false;
  }
}

const suite = (await hasGenerator()) ? describe : describe.skip;

suite('a client in Python, built from the document of intake', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices([intake]);
    // The generator would format what it wrote with tools that nobody needs here.
    writeFileSync(join(folder, 'config.yml'), 'post_hooks: []\n');
    const document = await fetch(`${stack.urls.intake ?? ''}/openapi.json`);
    writeFileSync(join(folder, 'openapi.json'), await document.text());
    const from = ['generate', '--path', 'openapi.json', '--meta', 'none', '--config', 'config.yml'];
    const { stdout } = await run(bin('openapi-python-client'), [...from, '--output-path', 'intake_client'], {
      cwd: folder,
    });
    expect(stdout).not.toMatch(/warning/i);
    copyFileSync(join(root, 'docs/samples/portal_client.py'), join(folder, 'portal_client.py'));
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true });
  });

  async function fileAndRead(family: object): Promise<unknown> {
    const python = run(bin('python'), ['portal_client.py', stack.urls.intake ?? '', 'demo-clerk'], {
      cwd: folder,
    });
    python.child.stdin?.end(JSON.stringify(family));
    return JSON.parse((await python).stdout);
  }

  it('files a family, reads it back, and is refused with a code that it can branch on', async () => {
    const family = householdBuilder().with({ wageFenPerMonth: 10_000 }).build();
    expect(await fileAndRead(family)).toMatchObject({
      state: 'open',
      receivedOn: family.receivedOn,
      members: [{ relation: 'head' }],
    });
    expect(await fileAndRead({ ...family, members: [] })).toMatchObject({
      refused: 'VALIDATION_FAILED',
      faults: expect.arrayContaining([
        expect.objectContaining({ code: 'MEMBERS_COUNT', path: '/members' }),
      ]) as unknown,
    });
  });

  it('has every operation of the document', async () => {
    const document = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const ids = Object.values(document.paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
    const modules = ['-name', '*.py', '!', '-name', '__init__.py'];
    const { stdout } = await run('find', [join(folder, 'intake_client/api'), ...modules]);
    expect(stdout.trim().split('\n')).toHaveLength(ids.length);
  });
});
