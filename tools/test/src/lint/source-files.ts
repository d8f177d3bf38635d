import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../../..');

const SKIPPED = new Set(['dist', 'node_modules']);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(join(folder, entry.name));
    return entry.name.endsWith('.ts') ? [join(folder, entry.name)] : [];
  });
}

/** Every app, library and tool, e.g. `libs/kernel`. */
export const packageNames = (): string[] =>
  ['apps', 'libs', 'tools'].flatMap((group) =>
    readdirSync(join(ROOT, group))
      .map((name) => `${group}/${name}`)
      .filter((name) => existsSync(join(ROOT, name, 'src'))),
  );

/** The TypeScript files of a package, as paths below its `src`. */
export function sourceFiles(packageName: string): string[] {
  const source = join(ROOT, packageName, 'src');
  return filesIn(source)
    .map((file) => relative(source, file))
    .sort();
}
