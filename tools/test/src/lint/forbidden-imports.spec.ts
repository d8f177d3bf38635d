import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../..');

interface Report {
  messages: { ruleId: string }[];
}

const run = (tool: string, args: string[], input?: string) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '' },
  });

/** The rules that `text` breaks when it stands at the place of an existing file. */
function brokenRules(place: string, text: string): string[] {
  const args = ['--stdin', '--stdin-filename', place, '--format', 'json', '--no-warn-ignored'];
  const result = run('eslint/bin/eslint.js', args, text);
  const [report] = JSON.parse(result.stdout) as Report[];
  return (report?.messages ?? []).map((message) => message.ruleId);
}

describe('the rules of this repository', () => {
  beforeAll(() => {
    // The boundaries are read from the project graph, which only nx writes.
    expect(run('nx/dist/bin/nx.js', ['show', 'projects']).status).toBe(0);
  }, 60_000);

  it('turn red when the kernel imports the platform', () => {
    const text = "import { bootService } from '@aid-chain/platform';\nexport const boot = bootService;\n";
    expect(brokenRules('libs/kernel/src/index.ts', text)).toContain('@nx/enforce-module-boundaries');
  }, 60_000);

  it('turn red when one service imports another', () => {
    const text = "export * from '@aid-chain/referral';\n";
    expect(brokenRules('apps/intake/src/index.ts', text)).toContain('@nx/enforce-module-boundaries');
  }, 60_000);

  it('turn red when a service imports kafkajs, and when it reads the environment outside config.ts', () => {
    const text = "import { Kafka } from 'kafkajs';\nexport const home = [process.env.HOME, Kafka];\n";
    const broken = brokenRules('apps/intake/src/index.ts', text);
    expect(broken).toContain('@typescript-eslint/no-restricted-imports');
    expect(broken).toContain('no-restricted-properties');
  }, 60_000);
});
