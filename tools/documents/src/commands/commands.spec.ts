import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, ROOT } from '../links/repository.js';
import { filesReadIn, npmScriptsIn, shellBlocksIn } from './commands-in.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const PAGES = filesOf(['.md']).filter((page) => page !== 'CHANGELOG.md' && !page.startsWith('docs/adr/'));
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the commands of the pages', () => {
  it('run scripts of npm that are there', () => {
    expect(npmScriptsIn(read('README.md'))).toEqual(expect.arrayContaining(['demo', 'test', 'start', 'cli']));
    const missing = PAGES.flatMap((page) =>
      npmScriptsIn(read(page))
        .filter((name) => scripts[name] === undefined)
        .map((name) => `${page}: npm run ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('read files that are there', () => {
    const blocks = shellBlocksIn(read('README.md')).map(({ text }) => text);
    const files = blocks.flatMap(filesReadIn);
    expect(files).toEqual(expect.arrayContaining(['demo/families/li.json', '.env.example']));
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
