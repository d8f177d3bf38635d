import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.js';

const MODULES = join(import.meta.dirname, '../../../node_modules');

/** A program of node_modules for one test. */
function program(text: string): { readonly name: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(MODULES, '.run-tool-'));
  writeFileSync(join(folder, 'program.mjs'), text);
  return {
    name: join(folder.slice(MODULES.length + 1), 'program.mjs'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

describe('a program that the tests run', () => {
  it('ends with its own code', async () => {
    const { name, remove } = program('process.exitCode = 3;');
    expect(await runTool(name, [])).toEqual({ is: 'ended', code: 3 });
    remove();
  });

  it('is ended where it prints nothing and never ends', async () => {
    const { name, remove } = program('setInterval(() => undefined, 1000);');
    expect(await runTool(name, [], { silenceMs: 300 })).toEqual({ is: 'silent' });
    remove();
  });
});
