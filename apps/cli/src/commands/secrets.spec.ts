import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKeyRing, Sealer, type KeyRing } from '@aid-chain/platform';
import { run } from '../run.js';

let folder: string;
let secrets: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-secrets-'));
  secrets = join(folder, 'secrets');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(['secrets', ...argv, secrets], (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

function ring(): KeyRing {
  const found = parseKeyRing(readFileSync(join(secrets, 'key_ring'), 'utf8'));
  if (found === undefined) throw new Error('no key ring');
  return found;
}

describe('the secrets of a deployment', () => {
  it('are the files that compose hands out, each readable, in a folder of their owner alone', async () => {
    expect((await cli('new')).code).toBe(0);
    const compose = readFileSync(join(import.meta.dirname, '../../../../docker-compose.yml'), 'utf8');
    const named = [...compose.matchAll(/SECRETS_DIR:-\.\/secrets\}\/([a-z_]+)/g)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(8);
    expect(readdirSync(secrets).sort()).toEqual(named.sort());
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    expect(statSync(join(secrets, 'key_ring')).mode & 0o777).toBe(0o444);
  });

  it('are never written over: one sentence in both languages, no stack', async () => {
    await cli('new');
    const before = readFileSync(join(secrets, 'role_passwords'), 'utf8');
    const { code, output } = await cli('new');
    expect(code).toBe(1);
    expect(output).toMatch(/已存在，不会覆盖.* \/ .*exists and is not written over/);
    expect(output.split('\n')).toHaveLength(1);
    expect(readFileSync(join(secrets, 'role_passwords'), 'utf8')).toBe(before);
  });

  it('get a new key in two steps: it seals nothing before it is made current, and what was sealed before still opens', async () => {
    await cli('new');
    const before = new Sealer(ring()).seal('name', 'p1', '某某');
    expect((await cli('add-key')).output).toContain('k2');
    expect(new Sealer(ring()).seal('name', 'p1', '某某').kid).toBe('k1');
    expect((await cli('use-key', 'k2')).code).toBe(0);
    const rotated = new Sealer(ring());
    expect(rotated.seal('name', 'p1', '某某').kid).toBe('k2');
    expect(rotated.open('name', 'p1', before)).toBe('某某');
  });

  it('are shown by id, day and use, and never the keys themselves', async () => {
    await cli('new');
    await cli('add-key');
    const words = (await cli('keys')).output;
    expect(words).toMatch(/^密钥 key .*\nk1 .*是 yes .*\nk2 .*否 no /);
    const { output } = await cli('keys', '--json');
    const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string;
    expect(output.split('\n').map((line) => JSON.parse(line) as object)).toEqual([
      { key: 'k1', current: true, created: day },
      { key: 'k2', current: false, created: day },
    ]);
    for (const key of ring().keys.values()) expect(output + words).not.toContain(key.toString('base64'));
  });

  it('refuse a key that is not in the ring, and a folder without one', async () => {
    await cli('new');
    expect(await cli('use-key', 'k9')).toMatchObject({ code: 1 });
    expect(ring().current).toBe('k1');
    rmSync(join(secrets, 'key_ring'), { force: true });
    const { code, output } = await cli('keys');
    expect([code, output]).toEqual([1, expect.stringMatching(/无法读取.*cannot be read/)]);
  });
});
