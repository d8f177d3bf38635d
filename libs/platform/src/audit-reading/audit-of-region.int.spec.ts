import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { sql } from '@aid-chain/messaging';
import { regionCondition } from '../reads/region-filter.js';
import { TinyStack } from '../test-service/tiny-stack.js';

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('audit_of_region');
  stack = await TinyStack.start(database.url);
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

it('[S4-06] the entries of a region that has few of them are found by the region, not through the whole audit', async () => {
  await stack.rows(
    `insert into audit (business_at, actor_id, actor_role, actor_region, action, object_type, object_id, outcome, correlation_id)
     select '2026-01-01'::timestamptz + n * interval '1 second', 'a', 'clerk',
            case when n < 20 then '510683001000' else '510683990000' end, 'x', 'case', '1', 'shown', gen_random_uuid()
       from generate_series(1, 20000) n`,
  );
  await stack.rows('analyze audit');
  const own = regionCondition({ id: 'a', role: 'auditor', regionCode: '510683001000' }, sql`a.actor_region`);
  const { text, values } = sql`
    select a.id from audit a where ${own} order by a.business_at desc, a.id desc limit 51`;
  const plan = await stack.rows(`explain (costs off) ${text}`, values);
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('audit_by_region');
});
