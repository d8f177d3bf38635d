import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from './source-files.js';

const SERVICES = ['intake', 'eligibility', 'monitoring', 'referral', 'cli', 'standalone'];

/** A build and all builds that it refers to, as paths of their configurations. */
function withReferences(config: string, found = new Set<string>()): Set<string> {
  if (found.has(config)) return found;
  found.add(config);
  const { references = [] } = ts.readConfigFile(config, ts.sys.readFile).config as {
    references?: { path: string }[];
  };
  for (const { path } of references) withReferences(join(dirname(config), path), found);
  return found;
}

/** The source files that a build compiles. */
function compiled(config: string): string[] {
  const json: unknown = ts.readConfigFile(config, ts.sys.readFile).config;
  return ts.parseJsonConfigFileContent(json, ts.sys, dirname(config)).fileNames;
}

/** `@scope/name` or `name` of an import, nothing for a file of the package itself or of Node. */
const packageOf = (imported: string): string[] =>
  imported.startsWith('.') || imported.startsWith('node:') || imported.startsWith('@aid-chain/')
    ? []
    : [
        imported
          .split('/')
          .slice(0, imported.startsWith('@') ? 2 : 1)
          .join('/'),
      ];

const packagesIn = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => packageOf(fileName));

describe('what the image of the services compiles', () => {
  it('imports only packages that are installed without those for development', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const configs = SERVICES.map((name) => join(ROOT, 'apps', name, 'tsconfig.build.json'));
    const builds = configs.reduce((found, config) => withReferences(config, found), new Set<string>());
    const files = [...builds].flatMap(compiled);
    const missing = files.flatMap((file) =>
      packagesIn(readFileSync(file, 'utf8'))
        .filter((name) => !(name in dependencies))
        .map((name) => `${relative(ROOT, file)} imports ${name}`),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });
});
