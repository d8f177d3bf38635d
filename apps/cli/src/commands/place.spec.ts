import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';

const ROOT = join(import.meta.dirname, '../../../..');

let folder: string;

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

/** Changes one file of the place by replacing a text of it. */
function change(file: string, text: string, by: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(text);
  writeFileSync(path, before.replace(text, by));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  cpSync(join(ROOT, 'demo/directory'), join(folder, 'directory'), { recursive: true });
  cpSync(join(ROOT, 'policies/510683'), join(folder, 'policies/510683'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the folder of a deployment', () => {
  it('without a fault ends with 0 and shows what people have to settle', async () => {
    const { code, output } = await cli('place', 'check', folder);
    expect(output).toContain('0 处错误');
    expect(output).toContain('DEMO_VALUES policies/510683');
    expect(code).toBe(0);
  });

  it('shows the faults of parameters and directory at once, and ends with 1', async () => {
    change('policies/510683/dibao.yaml', 'value: 56000', 'value: 560.00x');
    change('directory/holidays.json', '2026-01-02', '2026-02-30');
    rmSync(join(folder, 'directory/actors.json'));
    const { code, output } = await cli('place', 'check', folder);
    expect(code).toBe(1);
    expect(output).toContain('VALUE_WRONG policies/510683/dibao.yaml dibao.standard.rural[0]');
    expect(output).toContain('DATE_WRONG directory/holidays.json row 2 2026 2026-02-30 date');
    expect(output).toContain('FILE_MISSING directory/actors.json');
    expect(output).toContain('3 处错误');
  });

  it('is JSON alone for programs, one finding per line', async () => {
    change('directory/actors.json', '"role": "clerk"', '"role": "boss"');
    const { code, output } = await cli('place', 'check', folder, '--json');
    const findings = output.split('\n').map((line) => JSON.parse(line) as { code: string; severity: string });
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({ severity: 'fault', code: 'ROLE_UNKNOWN' });
  });

  it('that is wrong is refused by db install before any database is asked', async () => {
    change('directory/regions.json', '"county"', '"town"');
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
    process.env.ROLE_PASSWORDS = JSON.stringify(
      Object.fromEntries(
        ['intake_app', 'eligibility_app', 'monitoring_app', 'referral_app', 'aid_chain_cli'].map((role) => [
          role,
          'x',
        ]),
      ),
    );
    try {
      const { code, output } = await cli('db', 'install', '--place', folder);
      expect(code).toBe(1);
      expect(output).toContain('REGION_LEVEL_WRONG directory/regions.json row 3 510683000000 level');
      expect(output).toContain('nothing was changed');
      expect(output).not.toContain('ECONNREFUSED');
    } finally {
      delete process.env.DATABASE_URL;
      delete process.env.ROLE_PASSWORDS;
    }
  });
});
