import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { cliUrl, installDatabase, seedDirectory, usablePlace } from '@aid-chain/platform';
import { startServices, TEST_PASSWORDS, type RunningServices } from '@aid-chain/testing';
import { ROOT } from '../../config.js';
import { SERVICES, type Addresses } from '../../services.js';
import { DEMO_FOLDER, demonstrate, type Demonstrated } from '../demonstrate.js';
import { isBelow, townshipOf, writeDirectory } from './place-directory.js';
import { firstDayOf, type PlannedPlace } from './plan-place.js';
import { readPlaces } from './read-places.js';

const places = readPlaces(DEMO_FOLDER);
const folder = mkdtempSync(join(tmpdir(), 'aid-chain-places-'));
let database: TestDatabase | undefined;
let services: RunningServices | undefined;

afterEach(async () => {
  await services?.stop();
  await database?.drop();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** All services on a database of its own, in which the people of the demo work in the place. */
async function started({ place }: PlannedPlace): Promise<Addresses> {
  const township = townshipOf(place.regions);
  const directoryDir = join(folder, township);
  writeDirectory(DEMO_FOLDER, directoryDir, place.regions);
  database = await testDatabase('place');
  await installDatabase(database.url, SERVICES, { passwords: TEST_PASSWORDS });
  const { directory } = await usablePlace({ policiesDir: join(ROOT, 'policies'), directoryDir });
  await seedDirectory(cliUrl(database.url, TEST_PASSWORDS), directory, 'testing');
  services = await startServices(SERVICES, {
    ...{ database, now: `${firstDayOf(place)}T09:00:00+08:00` },
    config: { demoTownship: township },
  });
  return services.urls as Addresses;
}

async function played(code: string): Promise<Demonstrated> {
  const found = places.find(({ place }) => isBelow(townshipOf(place.regions), code));
  if (found === undefined) throw new Error(`the demo has no place ${code}`);
  return demonstrate(found.plan, await started(found), () => undefined);
}

const wrongIn = ({ checks }: Demonstrated) => checks.filter(({ ok }) => !ok);

describe('the demo in another place, over HTTP on a database of its own', () => {
  it.each([
    [
      '[S3-04] [S3-05] [S3-06] [S3-07] [S3-08] [S3-36] [S3-38] 港口乡: grounds propose, the village meeting answers the list, both approvals override it',
      '421223',
      11,
    ],
    [
      '[S1-05] [S1-06] [S1-08] [S1-09] [S1-18] 永宁: work cost by the minimum wage, one standard in town and country, dibao for one person, prices',
      '640121',
      8,
    ],
    [
      '[S2-01] [S2-03] [S2-04] [S2-21] 郑州: six groups, three sub-types until the end of 2025, 100 yuan for five classes, the district decides other hardship',
      '410100',
      8,
    ],
    [
      '[S4-07] [S4-08] [S4-23] 西秀: work away and support in numbers, assets of who files alone, the urban standard where the area has the attribute of a town',
      '520402',
      10,
    ],
  ])(
    '%s',
    async (_, code, families) => {
      const demonstrated = await played(code);
      expect(wrongIn(demonstrated)).toEqual([]);
      expect(demonstrated.families).toHaveLength(families);
    },
    300_000,
  );
});
