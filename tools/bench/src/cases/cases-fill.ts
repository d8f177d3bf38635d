import { dateOf, toInstant } from '@aid-chain/kernel';
import { bareSql, rows, sql } from '@aid-chain/messaging';
import { withClient } from '../database.js';
import { caseTemplates } from './case-stages.js';
import { CASES_OF_YEARS } from './cases-of-years.js';

/** The county of the demo has these townships beside its own one. */
const TOWNSHIPS = 20;
const VILLAGES = 10;

/** What a database was filled with. */
export interface FilledCases {
  readonly open: number;
  /** Of one township, where the clerk of the demo works. */
  readonly ofTownship: number;
}

/** The place of the n-th case: the township of the demo is the first of all. */
const REGION = `'5106839' || lpad((90 - n % ${String(TOWNSHIPS)})::text, 2, '0') || lpad((1 + n / ${String(TOWNSHIPS)} % ${String(VILLAGES)})::text, 3, '0')`;

/**
 * Fills eligibility with the open cases of one county, each where cases stand and as old as they are, with what waits beside them, and
 * with those of the years before that have ended.
 */
export async function fillCases(url: string, open: number): Promise<FilledCases> {
  const templates = caseTemplates(dateOf(toInstant(new Date()))).map((each, n) => ({ n, ...each }));
  await withClient(url, async (client) => {
    await client.query('set search_path = eligibility');
    await client.query('set synchronous_commit = off');
    await client.query(
      'create temp table template (n integer primary key, state text, opened_on date, document jsonb)',
    );
    const columns = { n: 'integer', state: 'text', openedOn: 'date', document: 'jsonb' } as const;
    await sql`insert into template select n, state, "openedOn", document from ${rows('t', columns, templates)}`.on(
      bareSql(client),
    );
    for (const statement of statementsFor(open, templates.length)) await client.query(statement);
    await client.query('vacuum (analyze)');
  });
  return { open, ofTownship: Math.ceil(open / TOWNSHIPS) };
}

/** Of three cases of the county one has ended in the years before. */
function statementsFor(open: number, templates: number): readonly string[] {
  const all = Math.ceil(open * 1.5);
  return [
    `insert into directory.region (code, parent_code, level, name, valid_from)
     select '5106839' || lpad((90 - n)::text, 2, '0') || '000', '510683000000', 'township', '示范镇' || n, '2000-01-01'
       from generate_series(1, ${String(TOWNSHIPS - 1)}) n on conflict do nothing`,
    `insert into directory.region (code, parent_code, level, name, valid_from)
     select code, left(code, 9) || '000', 'village', '示范村', '2000-01-01'
       from (select distinct ${REGION} as code from generate_series(0, ${String(TOWNSHIPS * VILLAGES - 1)}) n) v on conflict do nothing`,
    `create temp table made as
     select n, gen_random_uuid() as id, gen_random_uuid() as household, gen_random_uuid() as first, gen_random_uuid() as second,
            ${REGION} as region, n < ${String(open)} as is_open, (n / ${String(TOWNSHIPS)} * 7919) % ${String(templates)} as template
       from generate_series(0, ${String(all - 1)}) n`,
    'create unique index on made (n)',
    'analyze made, template',
    `insert into household (household_id, region_code, residence, address, members, business_at)
     select household, region, 'rural', '{}',
            jsonb_build_array(jsonb_build_object('personId', first, 'relation', 'head'), jsonb_build_object('personId', second, 'relation', 'spouse')),
            now() from made`,
    `insert into case_file (case_id, household_id, application_id, origin, region_code, opened_on, state, document)
     select m.id, m.household, m.id, 'application', m.region,
            case when m.is_open then t.opened_on else current_date - 60 - m.n % 1000 end, case when m.is_open then t.state else 'ended' end,
            (case when m.is_open then t.document else t.document || '{"tracks": {}}' end) || jsonb_build_object(
              'caseId', m.id, 'householdId', m.household, 'applicationId', m.id, 'regionCode', m.region)
       from made m join template t on t.n = m.template`,
    ...CASES_OF_YEARS,
  ];
}
