import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { Reads } from '../reads/reads.js';
import { TinyStack } from '../test-service/tiny-stack.js';
import { Directory } from './directory.js';
import { selectPresent, type PresentDirectory } from './present-directory.sql.js';

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

  it('reads no handover any more that is over', async () => {
    await stack.rows(
      `insert into directory.actor (id, role, region_code) values ('g', 'clerk', $1), ('t', 'clerk', $1)`,
      [PRESENT],
    );
    await stack.rows(
      `with made as (
         insert into directory.handover
           (id, kind, giver, taker, role, region_code, from_on, to_on, giver_away, proposed_by)
         values (gen_random_uuid(), 'deputy', 'g', 't', 'clerk', $1, '2026-01-01', $2, true, 'o') returning id)
       insert into directory.handover_confirmation (handover_id, service, actor, list_digest, items)
       select id, unnest($3::text[]), 't', repeat('0', 64), 0 from made`,
      [PRESENT, TODAY, SERVICE_NAMES],
    );
    const read = async (day: string) => {
      const [present] = await selectPresent(day).on<PresentDirectory>(stack.service.app.get(Reads));
      return present?.handovers.map(({ taker }) => taker);
    };
    expect(await read(TODAY)).toEqual(['t']);
    expect(await read('2026-01-13')).toEqual([]);
  });
});
