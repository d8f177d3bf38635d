import { circleFaults, circlesOf, fileGraph, folderGraphs, importsOf, type Graph } from './import-graph.js';
import { packageNames } from './source-files.js';

const graphOf = (imports: Readonly<Record<string, string[]>>): Graph =>
  new Map(Object.entries(imports).map(([file, imported]) => [file, new Set(imported)]));

describe('what counts as a circle', () => {
  it('an import of a type counts like any other', () => {
    const text = `import type { A } from '../a/a.js';\nexport { b } from './b.js';\nimport pg from 'pg';`;
    expect(importsOf('c/c.ts', text)).toEqual(['a/a.ts', 'c/b.ts']);
  });

  it('files that reach each other are one circle, whoever only leads to it is not on it', () => {
    const graph = graphOf({ 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts'] });
    expect(circlesOf(graph)).toEqual([['b.ts', 'c.ts']]);
  });

  it('folders are on a circle as a whole, also where no two files import each other', () => {
    const graph = graphOf({
      'a/one.ts': ['b/one.ts'],
      'b/one.ts': [],
      'b/two.ts': ['a/two.ts'],
      'a/two.ts': [],
    });
    expect(circlesOf(graph)).toEqual([]);
    expect(folderGraphs(graph).flatMap(circlesOf)).toEqual([['a/', 'b/']]);
  });

  it('a test may import where the code may not', () => {
    const graph = graphOf({ 'a/one.ts': ['b/one.ts'], 'b/one.ts': [], 'b/one.spec.ts': ['a/one.ts'] });
    expect(folderGraphs(graph).flatMap(circlesOf)).toEqual([]);
  });

  it('a circle is a fault with the names of all that are on it', () => {
    expect(circleFaults('libs/x', [['a', 'b']])).toEqual(['libs/x: a, b import each other in a circle']);
  });
});

describe('the imports of this repository', () => {
  it.each(packageNames())('%s: no circle between files or folders', (name) => {
    const files = fileGraph(name);
    const folders = folderGraphs(files).flatMap(circlesOf);
    // A circle between two files of one folder is reported once, as a circle of files.
    const ofFolders = folders.filter((circle) => circle.some((node) => node.endsWith('/')));
    expect(circleFaults(name, [...circlesOf(files), ...ofFolders])).toEqual([]);
  });
});
