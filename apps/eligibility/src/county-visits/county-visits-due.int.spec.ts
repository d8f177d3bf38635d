import { rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { eligibility } from '../eligibility.definition.js';
import { countyVisitItems } from './county-visit.due-items.js';

/** Families with an open case, of which a few wait for their decision; two of these are related to an official. */
const FAMILIES = 3_000;
/** One of those that wait was drawn, and one of the related. */
const DRAWN = 7;
const FILL = [
  `create table made as select gen_random_uuid() as h, gen_random_uuid() as c, gen_random_uuid() as p, n
     from generate_series(1, ${String(FAMILIES)}) n`,
  `insert into household (household_id, region_code, residence, address, members, business_at)
   select h, '510683990001', 'rural', '{}', jsonb_build_array(jsonb_build_object('personId', p)), now() from made`,
  `insert into case_file (case_id, household_id, origin, region_code, opened_on, state, document)
   select c, h, 'application', '510683990001', '2026-01-01', 'open',
          '{"tracks":{"civil-affairs":{"opinion":{"on":"2026-01-10"}}}}' from made`,
  `insert into case_due_item (case_id, part, kind, due_on, due_provisional, since, region_code, role)
   select c, case when n <= 30 then 'decision/civil-affairs' else 'survey/civil-affairs' end,
          case when n <= 30 then 'decision' else 'survey' end, '2026-02-01', false, '2026-01-10', '510683990001', 'civil-affairs-officer' from made`,
  `insert into declared_relatives select h, case when n = 1 then array['S-1'] else '{}' end, now() from made`,
  `insert into declared_person_relatives select p, case when n = 2 then array['S-1'] else '{}' end, now() from made`,
  `insert into random_check (case_id, county, period, position, is_drawn, share, drawn_on)
   select c, '510683000000', '2026-01', n, n in (1, ${String(DRAWN)}), 30, '2026-01-01' from made`,
  `insert into township_setting values ('510683990000', false, true)`,
  'analyze',
];

describe('visits that the county owes, among many cases', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices([eligibility], { now: '2026-01-16T12:00:00+08:00' });
    for (const statement of FILL) await run(statement);
  });
  afterAll(() => stack.stop());

  const run = (text: string, params?: unknown[]) =>
    rowsOf<Record<string, string>>(`${stack.databaseUrl}?options=-csearch_path%3Deligibility`, text, params);

  /** Rows of every statement of the list. @param before what stands before each of them */
  const ofAll = async (before = '') =>
    (
      await Promise.all(
        countyVisitItems.items('2026-01-16').map(({ text, values }) => run(`${before} ${text}`, values)),
      )
    ).flat();

  it('[S4-11] are those of families of which a declaration, the own or a member’s, names an official, and those that were drawn, each once', async () => {
    const found = await ofAll();
    const owed = await run(`select c from made where n <= 2 or n = ${String(DRAWN)} order by c`);
    expect(found.map(({ ref_id: id }) => id).sort()).toEqual(owed.map(({ c }) => c));
    expect(found.map(({ reasons }) => reasons).sort()).toEqual([
      ['drawn'],
      ['relative'],
      ['relative', 'drawn'],
    ]);
  });

  it('are looked for from the declarations that name somebody and from what was drawn, and in no other case', async () => {
    const plan = (await ofAll('explain (costs off)')).map((row) => row['QUERY PLAN']).join('\n');
    for (const index of [
      'declared_relatives_named',
      'declared_person_relatives_named',
      'household_member_ids',
    ])
      expect(plan).toContain(index);
    expect(plan).not.toMatch(
      /Seq Scan on (case_file|case_due_item|household|declared_relatives|declared_person_relatives) /,
    );
  });
});
