import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { bareSql } from '@aid-chain/messaging';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import pg from 'pg';
import { Reads } from '../reads/reads.js';
import { TinyStack } from '../test-service/tiny-stack.js';
import { Directory } from './directory.js';
import { selectPresent, type PresentDirectory } from './present-directory.sql.js';

const MERGED = '510683970000';
const PRESENT = '510683990000';
const NEIGHBOUR = '510683980000';
const TODAY = '2099-01-12';

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('directory');
  stack = await TinyStack.start(database.url);
  await stack.rows(
    `insert into directory.region (code, level, name, valid_from, valid_to, successor_code)
     values ($2, 'township', '新镇', '2000-01-01', null, null),
            ($3, 'township', '邻镇', '2000-01-01', null, null),
            ($1, 'township', '旧镇', '2000-01-01', '2025-12-31', $2)`,
    [MERGED, PRESENT, NEIGHBOUR],
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

  it('reads, every second, the regions that went into another and none of the thousands that did not', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const read = async (): Promise<number> => {
      const { rows } = await client.query<{ n: string }>(
        `select seq_tup_read + coalesce(idx_tup_fetch, 0) as n from pg_stat_xact_user_tables
          where relid = 'directory.region'::regclass`,
      );
      return Number(rows[0]?.n);
    };
    try {
      await client.query(`insert into directory.region (code, level, name, valid_from)
        select '5106' || lpad(n::text, 8, '0'), 'village', '村', '2000-01-01' from generate_series(1, 3000) n`);
      await client.query('vacuum (analyze) directory.region');
      await client.query('begin');
      const before = await read();
      const [present] = await selectPresent(TODAY).on<PresentDirectory>(bareSql(client));
      expect(present?.succeeded).toEqual([MERGED]);
      expect((await read()) - before).toBeLessThanOrEqual(1);
    } finally {
      await client.end();
    }
  });

  describe('of a handover', () => {
    beforeAll(async () => {
      await stack.rows(
        `insert into directory.actor (id, role, region_code) values ('g', 'clerk', $1), ('t', 'clerk', $2)`,
        [PRESENT, NEIGHBOUR],
      );
      await stack.rows(
        `with made as (
           insert into directory.handover
             (id, kind, giver, taker, role, region_code, from_on, to_on, giver_away, proposed_by)
           values (gen_random_uuid(), 'deputy', 'g', 't', 'clerk', $1, '2099-01-05', $2, true, 'o') returning id)
         insert into directory.handover_confirmation (handover_id, service, actor, list_digest, items)
         select id, unnest($3::text[]), 't', repeat('0', 64), 0 from made`,
        [PRESENT, TODAY, SERVICE_NAMES],
      );
    });

    it('reads nothing any more when it is over', async () => {
      const read = async (day: string) => {
        const [present] = await selectPresent(day).on<PresentDirectory>(stack.service.app.get(Reads));
        return present?.handovers.map(({ taker }) => taker);
      };
      expect(await read(TODAY)).toEqual(['t']);
      expect(await read('2099-01-13')).toEqual([]);
    });

    it('[A-26] opens the giver’s place to the taker from its first day to its last', async () => {
      const directory = stack.service.app.get(Directory);
      await directory.reload();
      const places = (day: string) =>
        directory.scopeOfActor({ id: 't', regionCode: NEIGHBOUR }, day)?.map(({ prefix }) => prefix);
      const own = places('2099-01-04');
      expect(own).toHaveLength(1);
      expect(places('2099-01-05')).toEqual([...(own ?? []), PRESENT.slice(0, 9), MERGED.slice(0, 9)]);
      expect(places(TODAY)).toEqual(places('2099-01-05'));
      expect(places('2099-01-13')).toEqual(own);
    });
  });
});
