import type { Received, Tx } from '@aid-chain/messaging';

export type DecisionEvent =
  Received<'eligibility.household-recognised.v1'> | Received<'eligibility.application-refused.v1'>;

/** Keeps the last determined annual net income of each household, from recognitions and refusals alike. */
export async function keepNetIncomes(tx: Tx, events: readonly DecisionEvent[]): Promise<void> {
  const rows = events.flatMap(({ data, time }) =>
    data.annualNetIncomeFen === undefined
      ? []
      : [
          {
            household_id: data.subject.householdId,
            annual_fen: data.annualNetIncomeFen,
            case_id: data.caseId,
            determined_at: time,
          },
        ],
  );
  await tx.query(
    `insert into net_income (household_id, annual_fen, case_id, determined_at)
     select household_id, annual_fen, case_id, determined_at
     from jsonb_to_recordset($1::jsonb)
       as n(household_id uuid, annual_fen bigint, case_id uuid, determined_at timestamptz)
     order by household_id
     on conflict (household_id) do update set annual_fen = excluded.annual_fen, case_id = excluded.case_id,
       determined_at = excluded.determined_at
     where net_income.determined_at <= excluded.determined_at`,
    [JSON.stringify(rows)],
  );
}
