import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@aid-chain/embedded-postgres';
import { playDemo } from '../demo-process.fixture.js';
import { placeFolders } from './place-folders.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'aid-chain-all-places-'));

beforeAll(() => {
  chmodSync(folder, 0o755);
});
afterAll(() => {
  for (const name of readdirSync(folder)) removeData(join(folder, name, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

interface PlayedPlaces {
  readonly places: readonly {
    readonly place: string;
    readonly checks: readonly { readonly ok: boolean }[];
  }[];
}

describe('npm run demo -- --place all', () => {
  it('plays every place that has a folder one after the other, each on a database of its own, and all comes out as expected', async () => {
    const { code, stdout } = await playDemo(join(folder, 'demo'), { args: ['--place', 'all'] });
    expect(code).toBe(0);
    const { places } = JSON.parse(stdout) as PlayedPlaces;
    expect(places.map(({ place }) => place)).toEqual(['510683', ...placeFolders()]);
    expect(places.flatMap(({ checks }) => checks).filter(({ ok }) => !ok)).toEqual([]);
    const databases = ['demo', ...placeFolders().map((code) => `demo-${code}`)];
    expect(readdirSync(folder).sort()).toEqual(databases);
  });
});
