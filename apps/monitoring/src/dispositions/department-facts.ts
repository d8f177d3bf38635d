import type { DepartmentFacts } from '@aid-chain/contracts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { SENDER } from '../batches/sender.js';

interface BillRow {
  person_id: string;
  self_paid_fen: Fen;
  settled_on: IsoDate;
  batch_id: string;
  row_no: number;
}

/** The bills of the dearest window of a household: an event is of bounded size, so the thousand highest at most. */
const BILLS = `
with bill as (
  select * from medical_bill where household_id = $1 and counts and self_paid_fen > 0
),
dearest as (
  select e.end_on, sum(b.self_paid_fen) as fen
  from (select distinct settled_on as end_on from bill) e
  join bill b on b.settled_on <= e.end_on and b.settled_on > e.end_on - make_interval(months => $2)
  group by e.end_on order by fen desc, e.end_on desc limit 1
)
select b.person_id, b.self_paid_fen, b.settled_on, b.batch_id, b.row_no
from bill b join dearest d on b.settled_on <= d.end_on and b.settled_on > d.end_on - make_interval(months => $2)
order by b.self_paid_fen desc, b.settled_on, b.batch_id, b.row_no limit 1000`;

/**
 * What the data of a department say of the household of a warning, for those who examine it (S0-19, S3-04): each bill
 * of the window that was warned of, and what came to it since; undefined where there is none.
 */
export async function departmentFacts(
  sql: Sql,
  { householdId, windowMonths }: { readonly householdId: string; readonly windowMonths: number },
): Promise<DepartmentFacts | undefined> {
  const rows = await sql.query<BillRow>(BILLS, [householdId, windowMonths]);
  if (rows.length === 0) return undefined;
  return { source: 'department-data', department: SENDER, expenditures: rows.map(expenditure) };
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
