import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { ROOT, sourceFiles } from './source-files.js';

/** What each node imports. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const BESIDE_THE_CODE = /\.spec\.ts$|\.fixture\.ts$|(^|\/)(fixture|testing)\//;

/** What a text imports from its own package, types too: a reader has to open those files all the same. */
export function importsOf(file: string, text: string): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name).replace(/\.js$/, '.ts'));
}

/** The files of a package and what they import of each other. */
export function fileGraph(packageName: string): Graph {
  const read = (file: string) => readFileSync(join(ROOT, packageName, 'src', file), 'utf8');
  return new Map(sourceFiles(packageName).map((file) => [file, new Set(importsOf(file, read(file)))]));
}

/**
 * One graph for each folder: what its files and its subfolders, each as a whole, import of each other. Tests are left
 * out, because nothing imports them.
 */
export function folderGraphs(files: Graph): Graph[] {
  const folders = new Set([...files.keys()].flatMap(foldersAbove));
  return [...folders].map((folder) => childrenOf(folder, files));
}

/** `a/b/c.ts` stands below ``, `a/` and `a/b/`. */
function foldersAbove(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, depth) =>
    parts
      .slice(0, depth)
      .map((part) => `${part}/`)
      .join(''),
  );
}

function childrenOf(folder: string, files: Graph): Graph {
  const childOf = (file: string): string | undefined => {
    if (!file.startsWith(folder)) return undefined;
    const [first = '', ...below] = file.slice(folder.length).split('/');
    return below.length === 0 ? folder + first : `${folder}${first}/`;
  };
  const graph = new Map<string, Set<string>>();
  for (const [file, imported] of files) {
    const from = childOf(file);
    if (from === undefined || BESIDE_THE_CODE.test(file)) continue;
    const targets = graph.get(from) ?? new Set<string>();
    graph.set(from, targets);
    for (const to of [...imported].map(childOf)) if (to !== undefined && to !== from) targets.add(to);
  }
  return graph;
}

/** The circles of a package, each as a sentence. */
export function circleFaults(packageName: string, circles: readonly (readonly string[])[]): string[] {
  return circles.map((circle) => `${packageName}: ${circle.join(', ')} import each other in a circle`);
}

/** The groups of nodes that reach each other, each sorted (Tarjan's strongly connected components). */
export function circlesOf(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const numberOf = (numbers: Map<string, number>, node: string) => numbers.get(node) ?? Infinity;
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, numberOf(order, node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      else if (!stack.includes(next)) continue;
      lowest.set(node, Math.min(numberOf(lowest, node), numberOf(lowest, next)));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
