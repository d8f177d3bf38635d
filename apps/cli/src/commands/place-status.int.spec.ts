import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliUrl } from '@aid-chain/platform';
import { installedDatabase, TEST_PASSWORDS } from '@aid-chain/testing';
import { run } from '../run.js';

const ROOT = join(import.meta.dirname, '../../../..');
const AS = ['--as', 'demo-operator'];
const DIBAO = 'policies/510683/dibao.yaml';

let folder: string;
let drop: () => Promise<void>;

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

interface StatusRow {
  readonly of: string;
  readonly code?: string;
  readonly at?: string;
  readonly zh?: string;
  readonly old?: string;
  readonly new?: string;
}

/** What `place status --json` prints of what is in force, and of the files. */
async function status(): Promise<Readonly<Record<'inForce' | 'files', readonly StatusRow[]>>> {
  const { code, output } = await cli('place', 'status', '--json', ...AS);
  expect(code).toBe(0);
  const rows = output.split('\n').map((line) => JSON.parse(line) as StatusRow);
  return {
    inForce: rows.filter((row) => row.of === 'in-force'),
    files: rows.filter((row) => row.of === 'files'),
  };
}

const odd = (rows: readonly StatusRow[]) =>
  rows.filter(({ code }) => code === 'VALUE_IMPLAUSIBLE').map(({ at, zh }) => `${at ?? ''} ${zh ?? ''}`);
const changed = (rows: readonly StatusRow[]) =>
  rows.flatMap((row) => ('new' in row ? [`${row.at ?? ''}: ${row.old ?? ''} → ${row.new ?? ''}`] : []));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  cpSync(join(ROOT, 'demo/directory'), join(folder, 'directory'), { recursive: true });
  cpSync(join(ROOT, 'policies/510683'), join(folder, 'policies/510683'), { recursive: true });
  // A case of the place holds its numbers: here they would refuse each change.
  rmSync(join(folder, 'policies/510683/cases'), { recursive: true });
  const database = await installedDatabase([]);
  ({ drop } = database);
  process.env.CLI_DATABASE_URL = cliUrl(database.url, TEST_PASSWORDS);
  process.env.KEY_RING = JSON.stringify({
    current: 'k1',
    keys: { k1: randomBytes(32).toString('base64') },
  });
  process.env.PLACE_DIR = folder;
  edit(DIBAO, 'value: 56000', 'value: 510');
  expect((await cli('place', 'apply', ...AS)).code).toBe(0);
}, 60_000);
afterAll(async () => {
  for (const name of ['CLI_DATABASE_URL', 'KEY_RING', 'PLACE_DIR']) Reflect.deleteProperty(process.env, name);
  rmSync(folder, { recursive: true, force: true });
  await drop();
});

describe('place status', () => {
  it('of files that are in force names 5.10 yuan a month beside what blocks decisions, and no change', async () => {
    const { inForce, files } = await status();
    expect(odd(inForce)).toEqual([expect.stringMatching(/^dibao\.standard\.rural .*5\.10 元/u)]);
    expect(inForce.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['DEMO_VALUES', 'PARAMETER_PENDING']),
    );
    expect(files).toEqual([]);
    expect((await cli('place', 'status', ...AS)).output).toContain('the files are those in force');
  });

  it('separates what is in force from what was edited and not applied: each with its own doubts, old → new', async () => {
    const before = (await status()).inForce;
    edit(DIBAO, 'value: 510', 'value: 53000');
    edit(DIBAO, 'value: 72000', 'value: 720');
    const { inForce, files } = await status();
    const codesOf = (rows: readonly StatusRow[]) =>
      rows.map(({ code, at }) => `${code ?? ''} ${at ?? ''}`).sort();
    expect(codesOf(inForce)).toEqual(codesOf(before));
    expect(odd(inForce)).toEqual([expect.stringMatching(/^dibao\.standard\.rural .*5\.10 元/u)]);
    expect(changed(files)).toEqual([
      expect.stringMatching(/^dibao\.standard\.rural \S+: 510 .*5\.10 元.* → 53000 .*530\.00 元/u),
      expect.stringMatching(/^dibao\.standard\.urban \S+: 72000 .* → 720 /u),
    ]);
    expect(odd(files)).toEqual([expect.stringMatching(/^dibao\.standard\.urban /u)]);
    const { output } = await cli('place', 'status', ...AS);
    expect(output).toMatch(
      /in force is what demo-operator accepted[\s\S]*5\.10 元[\s\S]*not in force:[\s\S]*~ policies\/510683\/dibao\.yaml[\s\S]*→ 53000[\s\S]*place apply/u,
    );
    edit(DIBAO, 'value: 720,', 'value: 72000,');
  });

  it('goes on to say what is in force where the files have a fault, and without a folder', async () => {
    edit(DIBAO, 'value: 53000', 'value: 530.00x');
    const { inForce, files } = await status();
    expect(odd(inForce)).toHaveLength(1);
    expect(files.map(({ code }) => code)).toContain('VALUE_WRONG');
    expect(changed(files)).toEqual([]);
    delete process.env.PLACE_DIR;
    try {
      const { output } = await cli('place', 'status', ...AS);
      expect(output).toMatch(/VALUE_IMPLAUSIBLE policies\/510683\/dibao\.yaml[\s\S]*PLACE_DIR is not set/u);
    } finally {
      process.env.PLACE_DIR = folder;
    }
    edit(DIBAO, 'value: 530.00x', 'value: 510');
  });

  it('names a comment that alone is another: services raise PLACE_REVISION_DIFFERS for it', async () => {
    edit(DIBAO, 'dibao.standard.rural', '# 农村\ndibao.standard.rural');
    const { output } = await cli('place', 'status', ...AS);
    expect(output).toMatch(/every value and row is the same[\s\S]*PLACE_REVISION_DIFFERS/u);
  });
});
