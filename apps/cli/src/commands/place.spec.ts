import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it('runs its own cases: one that comes to something else under its parameters is a fault', async () => {
    change('policies/510683/dibao.yaml', 'value: 56000', 'value: 56001');
    const { code, output } = await cli('place', 'check', folder);
    expect(code).toBe(1);
    expect(output).toContain('CASE_DIFFERS policies/510683/cases/limits.yaml 农村收入正好等于低保标准');
    expect(output).not.toContain('REGION_FOLDER_UNKNOWN');
  });

  it('names a link that leads nowhere, and goes on to the other files', async () => {
    symlinkSync('/nowhere/dibao.yaml', join(folder, 'policies/510683/linked.yaml'));
    change('directory/holidays.json', '2026-01-02', '2026-02-30');
    const { code, output } = await cli('place', 'check', folder, '--json');
    const codes = output.split('\n').map((line) => (JSON.parse(line) as { code: string }).code);
    expect(codes.slice(0, 2).sort()).toEqual(['DATE_WRONG', 'FILE_UNREADABLE']);
    expect(code).toBe(1);
  });

  it('names files beside the parameters that nothing reads, such as a copy of one', async () => {
    for (const name of [
      '510683/dibao.yaml.bak',
      '510683/readme.txt',
      '510683/cases/notes.md',
      '510683/.keep',
    ])
      writeFileSync(join(folder, 'policies', name), '');
    const { code, output } = await cli('place', 'check', folder);
    expect(code).toBe(0);
    expect(output.match(/FILE_UNKNOWN \S+/gu)).toEqual([
      'FILE_UNKNOWN policies/510683/cases/notes.md',
      'FILE_UNKNOWN policies/510683/dibao.yaml.bak',
      'FILE_UNKNOWN policies/510683/readme.txt',
    ]);
  });

  it('is not made below a file, which is said in both languages', async () => {
    const file = join(folder, 'directory/actors.json');
    const { code, output } = await cli('place', 'init', '421223', file);
    expect(output).toMatch(
      /^ENOTDIR: 路径中有一段是文件而不是目录 \/ a part of the path is a file and no folder/,
    );
    expect(code).toBe(1);
  });

  it('is JSON alone for programs, one finding per line', async () => {
    change('directory/actors.json', '"role": "clerk"', '"role": "boss"');
    const { code, output } = await cli('place', 'check', folder, '--json');
    const findings = output.split('\n').map((line) => JSON.parse(line) as { code: string; severity: string });
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({ severity: 'fault', code: 'ROLE_UNKNOWN' });
  });

  it('begins with every parameter explained, and its check names what is missing: names, departments, standards', async () => {
    const begun = join(folder, 'begun');
    expect((await cli('place', 'init', '421223', begun)).code).toBe(0);
    const dibao = readFileSync(join(begun, 'policies/421223/dibao.yaml'), 'utf8');
    expect(dibao).toMatch(/农村低保月标准[\s\S]*fen\/person\/month[\s\S]*社会救助法/);
    expect(dibao).toContain('under: { doc: ___, article: ___ }');
    const { code, output } = await cli('place', 'check', begun);
    expect(code).toBe(1);
    expect(output.match(/^错误 fault +\S+ \S+/gmu)).toEqual([
      '错误 fault   DEPARTMENT_WRONG policies/421223/departments.yaml',
      ...['regions', 'teams', 'team-members'].map(
        (file) => `错误 fault   BLANKS_LEFT directory/${file}.json`,
      ),
    ]);
    expect(output).toContain('5 处（row 1 name, row 2 name, row 3 name');
    expect(output).toContain('PARAMETER_MISSING policies dibao.standard.rural');
    expect(output).not.toContain('YAML_BROKEN');
    expect((await cli('place', 'init', '421223', begun)).output).toContain('kept');
  });

  it('once its forms are filled in, the new place has no fault and the parameters that nobody gave are named', async () => {
    const begun = join(folder, 'begun');
    await cli('place', 'init', '421223000000', begun);
    const fill = (file: string, filledIn: (text: string) => string) => {
      const path = join(begun, file);
      writeFileSync(path, filledIn(readFileSync(path, 'utf8')));
    };
    let filled = 0;
    for (const file of ['regions', 'teams', 'team-members'])
      fill(`directory/${file}.json`, (text) => text.replace(/___/g, () => `某${String(++filled)}`));
    fill('policies/421223/services.yaml', (text) =>
      text
        .replace(/^#   contract: .*\n/m, '')
        .replaceAll('___', '某文')
        .replace(/^# (?=help-with-bathing:| )/gm, ''),
    );
    expect(readFileSync(join(begun, 'policies/421223/services.yaml'), 'utf8')).toMatch(
      /^help-with-bathing:\n {2}names/m,
    );
    fill('policies/421223/departments.yaml', (text) =>
      text.replaceAll('___', '某文').replace(/^# (?=civil-affairs:| )/gm, ''),
    );
    const { code, output } = await cli('place', 'check', begun);
    expect(output).toContain('0 处错误');
    expect(code).toBe(0);
    expect(output).toContain('PARAMETER_MISSING policies dibao.standard.rural');
  });

  it('is made for a county only', async () => {
    expect(await cli('place', 'init', '420000', join(folder, 'begun'))).toMatchObject({ code: 2 });
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
