import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { Reads } from '../reads/reads.js';
import { TinyStack } from '../test-service/tiny-stack.js';
import { Directory } from './directory.js';

const MERGED = '510683970000';
const PRESENT = '510683990000';
const TODAY = '2026-01-12';

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('directory');
  stack = await TinyStack.start(database.url);
  await stack.rows(
    `insert into directory.region (code, level, name, valid_from, valid_to, successor_code)
     values ($2, 'township', '新镇', '2000-01-01', null, null),
            ($1, 'township', '旧镇', '2000-01-01', '2025-12-31', $2)`,
    [MERGED, PRESENT],
  );
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

describe('the directory', () => {
  it('tells whoever compares places the same, also while it is read again', async () => {
    const directory = stack.service.app.get(Directory);
    const reads = stack.service.app.get(Reads);
    const keptUnder = await directory.keptToday(reads, [MERGED], TODAY);
    const reading = directory.reload();
    expect(keptUnder(MERGED)).toBe(PRESENT);
    await reading;
  });
});
