import type { DepartmentFacts } from '@aid-chain/contracts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../../population/merged-households.sql.js';
import type { WarnedWindow } from '../data-kind.js';

interface BillRow {
  department: string;
  person_id: string;
  self_paid_fen: Fen;
  settled_on: IsoDate;
  batch_id: string;
  row_no: number;
}

/**
 * The bills of the window of a warning and of the days after it, so that an older year that was looked at and dismissed
 * is not sent again; those of a household that was merged into it are its own. An event is of bounded size, so the thousand highest at most.
 */
function billsOf({ householdId, endOn, windowMonths }: WarnedWindow): SqlText {
  const family = withMergedHouseholds(sql`${householdId}::uuid`);
  return sql`
select department, person_id, self_paid_fen, settled_on, batch_id, row_no
from medical_bill
where household_id = any (${family}) and counts and self_paid_fen > 0
  and settled_on > ${endOn}::date - make_interval(months => ${windowMonths}::int)
order by self_paid_fen desc, settled_on, batch_id, row_no limit 1000`;
}

/**
 * What the data of a department state of the household of a warning, for those who examine it (S0-19, S3-04): each bill
 * of the window that was warned of, and what came to it since; undefined where there is none.
 */
export async function billFacts(
  connection: Sql,
  warning: WarnedWindow,
): Promise<DepartmentFacts | undefined> {
  const rows = await billsOf(warning).on<BillRow>(connection);
  const [first] = rows;
  if (first === undefined) return undefined;
  return { source: 'department-data', department: first.department, expenditures: rows.map(expenditure) };
}

function expenditure(bill: BillRow): DepartmentFacts['expenditures'][number] {
  return {
    personId: bill.person_id,
    kind: 'medical',
    grossFen: bill.self_paid_fen,
    reimbursedFen: 0,
    period: { from: bill.settled_on, to: bill.settled_on },
    batchId: bill.batch_id,
    rowNo: bill.row_no,
  };
}
