import { createHash } from 'node:crypto';
import type { CremationRow } from '../cremations/cremations.js';
import type { MatchedRow } from '../data-kind.js';

const KEPT = 100_000;
const numbered = (what: string): string => `md5('${what}' || n)::uuid`;
const each = `from generate_series(1, ${String(KEPT)}) n`;

/** A county of years: in each of 100,000 paid households somebody was cremated, and the warning was disposed of. */
export const FILL = [
  `insert into household (id, region_code, residence, address)
   select ${numbered('household')}, '510683990001', 'rural', '{}' ${each}`,
  `insert into household_member (household_id, person_id, name, seen_at)
   select ${numbered('household')}, ${numbered('person')}, '{}', now() ${each}`,
  `insert into member_index (kid, value, person_id) select 'k', n::text, ${numbered('person')} ${each}`,
  `insert into recognition (household_id, category, person_key, state, valid_from, decided_on)
   select ${numbered('household')}, 'dibao', '', 'active', '2026-02-01', '2026-01-12' ${each}`,
  `insert into batch (id, department, kind, actor_id, received_on, row_count, matched, unmatched, rejected, corrected,
     possible_doubles, doubtful) select md5(name)::uuid, 'civil-affairs', 'cremations', 'a', '2026-01-12', 0, 0, 0, 0, 0, 0, 0
   from unnest(array['batch', 'correcting batch']) name`,
  `insert into department_row (kind, department, row_ref, batch_id, row_no, household_id, person_id, happened_on,
     matter_hashes, content_hashes, name_hashes, content, state)
   select 'cremations', 'civil-affairs', 'r' || n, md5('batch')::uuid, n, ${numbered('household')}, ${numbered('person')},
     '2026-01-10', array['k:' || n], array['k:' || n], array['k:' || n], '{}', 'counts' ${each}`,
  `insert into department_row_paper (kind, department, row_ref, hash)
   select 'cremations', 'civil-affairs', 'r' || n, 'k:' || n ${each}`,
  `insert into warning (id, household_id, region_code, indicator, level, evidence, measured, grounds, end_on, window_months,
     parameter_version, raised_on, due_on, due_provisional, state, disposed_on)
   select ${numbered('warning')}, ${numbered('household')}, '510683990001', 'paid-after-cremation', 'normal', '[]', 1,
     array[${numbered('person')} || ' 2026-01-09'],
     '2026-01-10', 3, 'v', '2026-01-12', '2026-01-19', false, 'disposed', '2026-01-13' ${each}`,
  `insert into department_row_correction (kind, department, row_ref, batch_id, previous_batch_id, previous_row_no,
     previous_state, previous_content)
   select 'cremations', 'civil-affairs', 'r' || n, case when n <= 300 then md5('correcting batch')::uuid else md5('batch')::uuid end,
     md5('batch')::uuid, n, 'counts', '{}' ${each}`,
];

/** The id that the filling gave to the nth of something, as `household7`. */
export const idOf = (what: string): string =>
  createHash('md5')
    .update(what)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
export const numbers = (of: number, from = 1): number[] => Array.from({ length: of }, (_, n) => n + from);

/** That the person of the nth household was cremated, under a reference of its own. */
export const cremationOf = (n: number, certificateNo: string): MatchedRow<CremationRow> => ({
  row: { rowNo: n, rowRef: `l${n}`, name: '试验人', crematedOn: '2026-07-08', certificateNo },
  ...{ on: '2026-07-08', householdId: idOf(`household${n}`), personId: idOf(`person${n}`) },
  ...{ nameDiffers: false, regionCode: '510683990001', residence: 'rural' },
});

/** A node of EXPLAIN (ANALYZE, FORMAT JSON), as far as it is looked at. */
export interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Accesses to a table or index by which more than so many rows were read. */
export function accessesOver(rows: number, node: PlanNode): string[] {
  const of = node['Relation Name'] ?? node['Index Name'];
  const read = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  const own = of !== undefined && read > rows ? [`${of}: ${read}`] : [];
  return [...own, ...(node.Plans ?? []).flatMap((part) => accessesOver(rows, part))];
}
