import { startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { eligibility } from '../eligibility.definition.js';

const CASES = 8_000;
const TODAY = '2026-01-16';
/** The first of twenty townships is that of the demo. */
const REGION = `'5106839' || lpad((90 - n % 20)::text, 2, '0') || '001'`;

/** A county with so many cases, of each of which something waits in every table that has what is due. */
const FILL = [
  `create temp table made as select gen_random_uuid() as id, ${REGION} as region, n, date '${TODAY}' + (n % 60)::integer as due
     from generate_series(1, ${String(CASES)}) n`,
  `insert into household (household_id, region_code, residence, address, members, business_at)
   select id, region, 'rural', '{}', '[]', now() from made`,
  `insert into case_file (case_id, household_id, origin, region_code, opened_on, state, document)
   select id, id, 'application', region, '2026-01-01', 'gathering', '{"tracks":{"civil-affairs":{"opinion":{"on":"2026-01-10"}}}}' from made`,
  `insert into case_due_item (case_id, part, kind, due_on, due_provisional, since, region_code, role)
   select id, part, split_part(part, '/', 1), due - 40, false, '2026-01-01', region, 'clerk'
     from made cross join unnest(array['survey', 'time-limit/civil-affairs', 'decision/civil-affairs']) part`,
  `insert into recognition (recognition_id, household_id, category, case_id, state, document)
   select id, id, 'dibao', id, 'running', '{"track":"civil-affairs"}' from made`,
  `insert into posting (case_id, track, region_code, owed_since, state, posted_on, last_day)
   select id, 'civil-affairs', region, '2026-01-01', case n % 2 when 0 then 'owed' else 'posted' end, '2026-01-02', case n % 2 when 1 then due end from made`,
  `insert into verification_request (request_id, case_id, subject_id, source_code, asked_of, version, ground, asked_on, asked_by, due_on,
     due_provisional, state, state_on)
   select gen_random_uuid(), id, id, 'tax', of, 1, '{}', '2026-01-01', 'officer', due - 70, false, 'timed-out', '2026-01-01'
     from made cross join unnest(array['platform', 'authority']) of`,
  `insert into inquiry_letter (letter_id, case_id, number, unit, purpose, fields, sent_on, sent_by, due_on, due_provisional, state, state_on)
   select id, id, 1, '{}', 'income', '{}', '2026-01-01', 'clerk', due, false, 'sent', '2026-01-01' from made`,
  `insert into random_check (case_id, county, period, position, is_drawn, share, drawn_on)
   select id, '510683000000', '2026-01', n, n % 20 = 0, 30, '2026-01-01' from made`,
  `insert into county_visit (case_id, version, visited_on, visitors, outcome, note, recorded_by)
   select id, 1, '2026-01-12', '{S-1,S-2}', 'as-surveyed', '{}', 'officer' from made where n % 6 = 0`,
  `insert into declared_relatives select id, case when n % 400 = 0 then '{S-9}'::text[] else '{}' end, now() from made`,
  `insert into adjustment (adjustment_id, revision, recognition_id, case_id, household_id, region_code, track, category, source, kinds,
     hearing_owed, hearing_ground, publicity_owed, ends, ground, lines, computed_for, first_month, proposed_on, proposed_by, state,
     notice_owed, notice_due_on, decided_on)
   select id, 1, id, id, id, region, 'civil-affairs', 'dibao', 'redetermination', '{decrease}', n % 2 = 0, 'law', false, false, '{income}', '{}',
          '2026-01-01', '2026-02-01', '2026-01-01', 'officer', case n % 3 when 0 then 'proposed' when 1 then 'heard' else 'decided' end, n % 3 = 2,
          due, '2026-01-01' from made`,
  'analyze',
];

interface Listed {
  readonly items: readonly { readonly id: string; readonly kind: string; readonly dueOn?: string }[];
  readonly next?: string;
}

let running: RunningServices;

beforeAll(async () => {
  running = await startServices([eligibility], {
    now: `${TODAY}T12:00:00+08:00`,
    // The work of a day reads and writes beside the lists.
    config: { dueWorkPollMs: 3_600_000 },
  });
  const client = new pg.Client({
    connectionString: running.databaseUrl,
    options: '-c search_path=eligibility',
  });
  await client.connect();
  for (const statement of FILL) await client.query(statement);
  await client.end();
}, 120_000);

afterAll(() => running?.stop());

async function list(key: string, filter = ''): Promise<Listed> {
  const { body, status } = await running
    .http(key)
    .get<Listed>('eligibility', `/v1/due-items?limit=10${filter}`);
  expect(status).toBe(200);
  return body;
}

/** Every kind that is due, each by a page of its own. */
const KINDS = [
  ...['survey', 'decision', 'verification-timed-out', 'authority-answer', 'inquiry-letter', 'county-visit'],
  ...['posting', 'posting-end', 'adjustment-hearing', 'adjustment-decision', 'adjustment-notice'],
];

describe('with 8,000 open cases', () => {
  it('a page of what is due reads no table of the county from end to end', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'eligibility');
    const first = await list('demo-civil-affairs');
    await list('demo-civil-affairs', `&cursor=${first.next ?? ''}`);
    await list('demo-civil-affairs', '&overdue=false');
    await list('demo-civil-affairs', '&kind=county-visit');
    expect(await scans.readSince('audit', 4, CASES / 2)).toEqual([]);
  });

  it('a kind that nothing waits of is not looked for among all steps of the county', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'eligibility');
    expect((await list('demo-civil-affairs', '&kind=recognition-restoration')).items).toEqual([]);
    expect(await scans.readSince('audit', 1, CASES / 2)).toEqual([]);
  });

  it('what is due of each kind is listed, a case of which a step is overdue by that step alone', async () => {
    for (const kind of KINDS)
      expect((await list('demo-civil-affairs', `&kind=${kind}`)).items.map((item) => item.kind)).toEqual(
        Array.from({ length: 10 }, () => kind),
      );
    expect((await list('demo-civil-affairs', '&kind=time-limit&overdue=true')).items).toEqual([]);
    expect((await list('demo-civil-affairs', '&kind=time-limit&overdue=false')).items).toHaveLength(10);
  });
});
