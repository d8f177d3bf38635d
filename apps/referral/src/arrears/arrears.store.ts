import type { Fen, IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';
import type { ArrearsCause, ArrearsState } from '@aid-chain/vocabulary';

/** What a family was paid less than it was due, as eligibility found it. */
export interface Arrears {
  readonly arrearsId: string;
  readonly category: string;
  readonly personId: string | null;
  readonly cause: ArrearsCause;
  readonly months: readonly { readonly month: IsoDate; readonly amountFen: Fen }[];
  readonly sumFen: Fen;
  readonly state: ArrearsState;
  /** The day on which it was found, or settled. */
  readonly changedOn: IsoDate;
}

const ROW = {
  ...({ arrearsId: 'uuid', householdId: 'uuid', category: 'text', personId: 'uuid', cause: 'text' } as const),
  ...({ months: 'jsonb', sumFen: 'bigint', state: 'text', changedOn: 'date' } as const),
} as const;

/** Keeps arrears as they now stand, of each the last event. */
export async function saveArrears(
  connection: Sql,
  events: readonly Received<'eligibility.arrears-updated.v1'>[],
): Promise<void> {
  const last = new Map(
    events.map(({ data: { subject, on, personId, ...each } }) => [
      each.arrearsId,
      { ...each, householdId: subject.householdId, personId: personId ?? null, changedOn: on },
    ]),
  );
  await sql`
    insert into arrears (arrears_id, household_id, category, person_id, cause, months, sum_fen, state, changed_on)
    select "arrearsId", "householdId", category, "personId", cause, months, "sumFen", state, "changedOn"
      from ${rows('r', ROW, [...last.values()])}
    on conflict (arrears_id) do update set state = excluded.state, changed_on = excluded.changed_on`.on(
    connection,
  );
}

/** What is owed to a family or was paid to it as arrears; what was found not to be owed stands on no list. */
export function arrearsOf(connection: Sql, family: readonly string[]): Promise<Arrears[]> {
  return sql`
    select arrears_id as "arrearsId", category, person_id as "personId", cause, months, sum_fen::float8 as "sumFen", state,
           changed_on::text as "changedOn"
      from arrears where household_id = any (${family}::uuid[]) and state <> 'not-owed'
     order by changed_on, arrears_id`.on<Arrears>(connection);
}
