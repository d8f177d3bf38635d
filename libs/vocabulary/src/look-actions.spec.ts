import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSeen, LOOK_ACTIONS } from './index.js';

const ROOT = join(import.meta.dirname, '../../..');
/** How the action of a look ends; those of commands end otherwise. */
const LOOK = /'([a-z-]+\.(?:[a-z-]+-)?(?:listed|read|shown|unmasked|compared|searched|counted|disclosed))'/g;

/** The actions of looks that the services and the platform write into their audit. */
function written(): string[] {
  const files = ['apps', 'libs/platform'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.spec|\.fixture|\.d)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/node_modules|\/dist\/|\/test-service\//.test(path)),
  );
  const found = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(LOOK)].map(([, a]) => a ?? ''),
  );
  return [...new Set(found)];
}

describe('the list of looks', () => {
  it('[N13] has every look that leaves an audit row, with the kinds of data that it shows', () => {
    const all = written();
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((action) => dataSeen(action).length === 0)).toEqual([]);
  });

  it('[N13] has none that nobody writes', () => {
    expect(LOOK_ACTIONS.filter((action) => !written().includes(action))).toEqual([]);
  });
});
