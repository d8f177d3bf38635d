import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchorsIn, linksIn, placesIn } from './markdown.js';
import { filesOf, ROOT } from './repository.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What is wrong with a link of a page, undefined where it leads somewhere. */
function faultOf(page: string, target: string): string | undefined {
  if (/^(https?:|mailto:)/.test(target)) return undefined;
  const [to = '', anchor] = decodeURIComponent(target).split('#');
  const file = to === '' ? page : normalize(join(dirname(page), to));
  if (file.startsWith('..') || !existsSync(join(ROOT, file))) return `${page}: ${target} is not there`;
  if (anchor === undefined || !file.endsWith('.md')) return undefined;
  return anchorsIn(read(file)).has(anchor) ? undefined : `${page}: ${target} names no heading of ${file}`;
}

/** Whether a README names a place that is there: below its folder or `src`, or beside the place named before it in the row. */
function isThere(folder: string, name: string, before: string | undefined): boolean {
  const beside = before === undefined ? [] : [dirname(before)];
  return ['', 'src', ...beside, ...beside.map((path) => join('src', path))].some((path) =>
    existsSync(join(ROOT, folder, path, name)),
  );
}

describe('the pages of the repository', () => {
  it('name no folder or file in their tables that is not there', () => {
    const readmes = filesOf(['README.md']).filter((page) => /^(apps|libs|tools)\//.test(page));
    const faults = readmes.flatMap((page) =>
      placesIn(read(page)).flatMap((names) =>
        names
          .filter((name, index) => !isThere(dirname(page), name, index === 0 ? undefined : names[0]))
          .map((name) => `${page}: ${name} is not there`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('have no link that leads nowhere', () => {
    const pages = filesOf(['.md']);
    expect(pages).toContain('README.md');
    const faults = pages.flatMap((page) => linksIn(read(page)).map((target) => faultOf(page, target)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('can be reached from README.md, or from a page that can', () => {
    const reached = new Set(['README.md', 'CONTRIBUTING.md']);
    for (const page of reached)
      for (const target of linksIn(read(page))) {
        const file = normalize(join(dirname(page), target.split('#')[0] ?? ''));
        if (file.endsWith('.md') && existsSync(join(ROOT, file))) reached.add(file);
      }
    const alone = filesOf(['.md']).filter((page) => !reached.has(page) && !page.startsWith('docs/adr/'));
    expect(alone).toEqual([]);
  });

  it('are there for every library and every program: what it is for, its folders, how to try it', () => {
    const workspaces = filesOf(['package.json']).map(dirname);
    const missing = workspaces
      .filter((folder) => /^(apps|libs)\//.test(folder))
      .filter((folder) => !existsSync(join(ROOT, folder, 'README.md')));
    expect(missing).toEqual([]);
  });
});
