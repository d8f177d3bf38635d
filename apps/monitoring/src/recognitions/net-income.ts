import { rows, sql, type Received, type Tx } from '@aid-chain/messaging';

export type DecisionEvent =
  Received<'eligibility.household-recognised.v1'> | Received<'eligibility.application-refused.v1'>;

const DETERMINED = {
  household_id: 'uuid',
  annual_fen: 'bigint',
  case_id: 'uuid',
  determined_at: 'timestamptz',
} as const;

/** Keeps the last determined annual net income of each household, from recognitions and refusals alike. */
export async function keepNetIncomes(tx: Tx, events: readonly DecisionEvent[]): Promise<void> {
  const determined = events.flatMap(({ data, time }) =>
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
  await sql`
    insert into net_income (household_id, annual_fen, case_id, determined_at)
    select household_id, annual_fen, case_id, determined_at
    from ${rows('n', DETERMINED, determined)}
    order by household_id
    on conflict (household_id) do update set annual_fen = excluded.annual_fen, case_id = excluded.case_id,
      determined_at = excluded.determined_at
    where net_income.determined_at <= excluded.determined_at`.on(tx);
}
