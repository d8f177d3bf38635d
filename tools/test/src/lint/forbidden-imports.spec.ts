import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const ROOT = join(import.meta.dirname, '../../../..');

const eslint = new ESLint({ cwd: ROOT });

/** The rules that `text` breaks when it stands at the place of an existing file. */
async function brokenRules(place: string, text: string): Promise<(string | null)[]> {
  const [report] = await eslint.lintText(text, { filePath: join(ROOT, place) });
  return (report?.messages ?? []).map((message) => message.ruleId);
}

describe('the rules of this repository', () => {
  beforeAll(() => {
    // The boundaries are read from the project graph, which only nx writes.
    const nx = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'],
      {
        cwd: ROOT,
        env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '' },
      },
    );
    expect(nx.status).toBe(0);
  }, 60_000);

  it('turn red when the kernel imports the platform', async () => {
    const text = "import { bootService } from '@aid-chain/platform';\nexport const boot = bootService;\n";
    const broken = await brokenRules('libs/kernel/src/index.ts', text);
    expect(broken).toContain('@nx/enforce-module-boundaries');
  }, 60_000);

  it('turn red when one service imports another', async () => {
    const text = "export * from '@aid-chain/referral';\n";
    const broken = await brokenRules('apps/intake/src/index.ts', text);
    expect(broken).toContain('@nx/enforce-module-boundaries');
  }, 60_000);

  it('turn red when a service imports kafkajs, and when it reads the environment outside config.ts', async () => {
    const text = "import { Kafka } from 'kafkajs';\nexport const home = [process.env.HOME, Kafka];\n";
    const broken = await brokenRules('apps/intake/src/index.ts', text);
    expect(broken).toContain('@typescript-eslint/no-restricted-imports');
    expect(broken).toContain('no-restricted-properties');
  }, 60_000);
});
