import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@aid-chain/embedded-postgres';
import { playDemo } from '../demo-process.fixture.js';

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
  it('plays the five places one after the other, each on a database of its own, and all comes out as expected', async () => {
    const { code, stdout } = await playDemo(join(folder, 'demo'), { args: ['--place', 'all'] });
    expect(code).toBe(0);
    const { places } = JSON.parse(stdout) as PlayedPlaces;
    expect(places.map(({ place }) => place)).toEqual(['510683', '410102', '421223', '520402', '640121']);
    expect(places.flatMap(({ checks }) => checks).filter(({ ok }) => !ok)).toEqual([]);
    const databases = ['demo', 'demo-410102', 'demo-421223', 'demo-520402', 'demo-640121'];
    expect(readdirSync(folder).sort()).toEqual(databases);
  });
});
