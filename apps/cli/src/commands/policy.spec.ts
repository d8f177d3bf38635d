import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';

const CASES = join(import.meta.dirname, '../../../../policies/510683/cases/limits.yaml');

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

describe('policy explain', () => {
  it('prints one case as a tree, with what would change it', async () => {
    const { code, output } = await cli('policy', 'explain', CASES, '--case', '农村收入正好等于低保标准');
    expect(code).toBe(0);
    expect(output.split('\n')[0]).toBe('农村收入正好等于低保标准 · 510683000000 · 2026-08-10');
    expect(output).toContain('✗ dibao.income@1 560.00 < 560.00');
    expect(output).toContain('父亲 租金 由 20160.00 变为 20159.99 元：符合');
  });

  it('names the cases of the file where none has the name, and ends with 1', async () => {
    const { code, output } = await cli('policy', 'explain', CASES, '--case', '没有的');
    expect(code).toBe(1);
    expect(output).toContain('限额之家');
  });

  it('shows where a file is wrong, and ends with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aid-chain-case-'));
    const file = join(folder, 'a.yaml');
    writeFileSync(file, '- 案例: 甲\n  日期: 2026-02-30\n');
    try {
      const { code, output } = await cli('policy', 'explain', file);
      expect(code).toBe(1);
      expect(output).toContain('甲 日期');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
