import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { incomeItemCodes, isCodeOf } from '@aid-chain/vocabulary';
import { parse } from 'yaml';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDERS = ['apps', 'libs', 'tools', 'demo', 'docs'];

interface Named {
  readonly where: string;
  readonly code: string;
}

/** Every item code that stands in code, specs, the demo's files and the documents, by the field that holds it. */
function writtenCodes(): Named[] {
  return FOLDERS.flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.(ts|json|md|yaml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/node_modules|\/dist\/|\/published\//.test(path))
      .flatMap((path) => codesIn(relative(ROOT, path), readFileSync(path, 'utf8'))),
  );
}

function codesIn(where: string, text: string): Named[] {
  const fields = text.matchAll(/(?<!typeof )\bitemCode['"]?\s*(?::|[!=]==?)\s*['"]([^'"]*)['"]/g);
  return [...fields].map(([, code = '']) => ({ where, code }));
}

/** Every member of a list of items in the policies of every place, whatever its days. */
function excludedItems(): Named[] {
  return repositoryPolicyFiles().flatMap(({ path, text }) => {
    const file = parse(text) as Record<string, { values?: { value?: unknown }[] }>;
    const values = file['income.excluded-items']?.values ?? [];
    return values.flatMap(({ value }) =>
      Array.isArray(value) ? value.map((code: unknown) => ({ where: path, code: String(code) })) : [],
    );
  });
}

const unknown = (named: readonly Named[]) => named.filter(({ code }) => !isCodeOf(incomeItemCodes, code));

describe('the items of an income', () => {
  it('[N3] that the policies leave out of the sum are codes of the list', () => {
    expect(excludedItems().length).toBeGreaterThan(4);
    expect(unknown(excludedItems())).toEqual([]);
  });

  it('that rules, specs, the demo and the documents name are codes of the list', () => {
    expect(writtenCodes().length).toBeGreaterThan(30);
    expect(unknown(writtenCodes())).toEqual([]);
  });
});
