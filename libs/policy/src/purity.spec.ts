import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.startsWith('testing'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('The rules are pure', () => {
  it('they import the kernel, the vocabulary, the facts, the check of templates, the parser of YAML text and a hash, and nothing else', () => {
    const allowed = /^(\.{1,2}\/|@aid-chain\/(kernel|vocabulary|facts|printing)$|yaml$|node:crypto$)/;
    const imports = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => ({ path, from: from ?? '' })),
    );
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(({ from }) => !allowed.test(from))).toEqual([]);
  });

  it('no rule asks for the time, for chance or for a floating-point number', () => {
    const impure = /new Date|Date\.|Math\.|process\.|parseFloat|toFixed|\bawait\b|localeCompare/;
    expect(sources.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
