import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { framesInSources } from './frames-in-sources.js';

const TSC = new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url).pathname;
const SOURCE = `interface Given {\n  readonly name: string;\n}\n\nexport function fail({ name }: Given): never {\n  throw new Error(name);\n}\n`;

describe('the frames of a logged error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frames-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('name the places in the sources, though the process keeps no map', () => {
    writeFileSync(join(folder, 'failing.ts'), SOURCE);
    execFileSync(
      process.execPath,
      [TSC, '--sourceMap', '--target', 'es2022', '--module', 'es2022', 'failing.ts'],
      {
        cwd: folder,
      },
    );
    const compiled = pathToFileURL(join(folder, 'failing.js')).href;
    const frame = `    at fail (${compiled}:2:11)`;
    const [shown] = framesInSources([frame]);
    expect(shown).toBe(`    at fail (${pathToFileURL(join(folder, 'failing.ts')).href}:6:9)`);
  });

  it.each([
    '    at node:internal/process/task_queues:95:5',
    '    at fail (file:///no/such/file.js:1:1)',
    '    at query (file:///app/node_modules/pg/lib/client.js:1:1)',
    '    at async Promise.all (index 0)',
  ])('stay as they are where there is no map: %s', (frame) => {
    expect(framesInSources([frame])).toEqual([frame]);
  });
});
