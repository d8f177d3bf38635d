import { Injectable } from '@nestjs/common';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { SelfPaidMedical } from '../indicators/self-paid-medical.js';
import { SELF_PAID_MEDICAL } from '../indicators/self-paid-medical.rules.js';

interface LoweredRow {
  id: string;
  household_id: string;
  end_on: IsoDate;
  window_months: number;
  total_fen: Fen;
  annual_fen: Fen | null;
}

/** A row whose amount no longer stands as it did. */
export interface ChangedBill {
  readonly householdId: string;
  readonly regionCode: string;
  readonly rowNo: number;
}

/** A warning keeps its window: only what that adds up to is looked at again. */
const LOWERED = `
select w.id, w.household_id, w.end_on, w.window_months, s.total_fen, n.annual_fen
from warning w
cross join lateral (
  select coalesce(sum(b.self_paid_fen), 0)::bigint as total_fen from medical_bill b
  where b.household_id = w.household_id and b.counts
    and b.settled_on <= w.end_on and b.settled_on > w.end_on - make_interval(months => w.window_months)
) s
left join net_income n on n.household_id = w.household_id
where w.household_id = any($1::uuid[]) and w.indicator = $2 and w.state = 'open' and s.total_fen < w.measured_fen`;

const LOWER = `
update warning w set measured_fen = l.total_fen, evidence = l.evidence, parameter_version = l.parameter_version
from jsonb_to_recordset($1::jsonb) as l(id uuid, total_fen bigint, evidence jsonb, parameter_version text)
where w.id = l.id and w.state = 'open'`;

/** Keeps the warnings that nobody has visited yet true when a department corrects its bills downwards. */
@Injectable()
export class CorrectedWarnings {
  constructor(private readonly indicator: SelfPaidMedical) {}

  /** The warning stays open, also below the limits: that nothing is the matter is for the visit to say. */
  async lower(tx: CommandTx, batchId: string, corrected: readonly ChangedBill[]): Promise<void> {
    if (corrected.length === 0) return;
    const bills = new Map(corrected.map((bill) => [bill.householdId, bill]));
    const lowered = await tx.query<LoweredRow>(LOWERED, [[...bills.keys()], SELF_PAID_MEDICAL]);
    const rows = lowered.flatMap((row) => {
      const bill = bills.get(row.household_id);
      return bill === undefined ? [] : [this.loweredRow(row, batchId, bill, tx.today)];
    });
    if (rows.length > 0) await tx.query(LOWER, [JSON.stringify(rows)]);
  }

  private loweredRow(row: LoweredRow, batchId: string, bill: ChangedBill, today: IsoDate): object {
    const sum = {
      totalFen: row.total_fen,
      endOn: row.end_on,
      months: row.window_months,
      ...(row.annual_fen === null ? {} : { annualNetIncomeFen: row.annual_fen }),
    };
    const { rules, parameterVersion } = this.indicator.corrected(sum, bill.regionCode, today);
    const evidence = rules.map((rule) => ({ batchId, rowNo: bill.rowNo, ...rule }));
    return { id: row.id, total_fen: row.total_fen, evidence, parameter_version: parameterVersion };
  }
}
