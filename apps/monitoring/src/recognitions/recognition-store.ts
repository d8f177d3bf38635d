import { dateOf } from '@aid-chain/kernel';
import { rows, sql, type Received, type Sql, type SqlText } from '@aid-chain/messaging';

type Changed = Received<'eligibility.recognition-changed.v1'>;
type Ended = Received<'eligibility.recognition-ended.v1'>;

/** What a household is recognised as; the same category again continues with the new dates and amount. */
export async function startRecognitions(
  connection: Sql,
  events: readonly Received<'eligibility.household-recognised.v1'>[],
): Promise<void> {
  const started = events.flatMap(({ data, time }) =>
    data.results.map((result) => ({
      ...{ household_id: data.subject.householdId, category: result.category },
      ...{ person_key: result.personId ?? '', valid_from: result.validFrom, valid_to: result.validTo },
      ...{ monthly_amount_fen: result.monthlyAmountFen, decided_on: dateOf(time) },
      register_seq: data.registerSeq,
    })),
  );
  const given = rows(
    'r',
    {
      ...({ household_id: 'uuid', category: 'text', person_key: 'text', valid_from: 'date' } as const),
      ...({ valid_to: 'date', monthly_amount_fen: 'bigint', decided_on: 'date' } as const),
      register_seq: 'bigint',
    },
    started,
  );
  await sql`
    insert into recognition (household_id, category, person_key, state, valid_from, valid_to, monthly_amount_fen,
      decided_on, register_seq)
    select distinct on (household_id, category, person_key)
      household_id, category, person_key, 'active', valid_from, valid_to, monthly_amount_fen, decided_on, register_seq
    from ${given}
    order by household_id, category, person_key
    on conflict (household_id, category, person_key) do update set state = 'active',
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, monthly_amount_fen = excluded.monthly_amount_fen,
      decided_on = excluded.decided_on, register_seq = excluded.register_seq`.on(connection);
}

const OF_ROW = sql`recognition.household_id = r.household_id and recognition.category = r.category
  and recognition.person_key = r.person_key`;

/** Another amount from a day on. */
export async function changeRecognitions(connection: Sql, events: readonly Changed[]): Promise<void> {
  await sql`
    update recognition set monthly_amount_fen = coalesce(r.monthly_amount_fen, recognition.monthly_amount_fen),
      decided_on = r.decided_on, register_seq = null
    from ${changes(events)} where ${OF_ROW}`.on(connection);
}

/** That a recognition ended, and on which day. */
export async function endRecognitions(connection: Sql, events: readonly Ended[]): Promise<void> {
  await sql`
    update recognition set state = 'ended', valid_to = r.effective_on
    from ${changes(events)} where ${OF_ROW}`.on(connection);
}

/**
 * Recognitions of which the authority took the end back; the limit that was granted is theirs again. What waited in between has the first
 * day of what runs now, as a decision anew has: the periods before it are nothing that an indicator reads, and stand in the chain.
 */
export async function restoreRecognitions(
  connection: Sql,
  events: readonly Received<'eligibility.recognition-restored.v1'>[],
): Promise<void> {
  const restored = events.map(({ data: { subject, category, personId = '', validTo, endedFrom, from } }) => ({
    ...{
      household_id: subject.householdId,
      category,
      person_key: personId,
      valid_to: validTo,
      ended_from: endedFrom,
      runs_from: from,
    },
  }));
  await sql`
    update recognition set state = 'active', valid_to = r.valid_to,
      valid_from = case when r.runs_from > r.ended_from then r.runs_from else recognition.valid_from end
    from ${rows('r', RESTORED, restored)}
    where ${OF_ROW} and recognition.state = 'ended'`.on(connection);
}

const RESTORED = {
  ...({ household_id: 'uuid', category: 'text', person_key: 'text' } as const),
  ...({ valid_to: 'date', ended_from: 'date', runs_from: 'date' } as const),
};

function changes(events: readonly (Changed | Ended)[]): SqlText {
  return rows(
    'r',
    {
      ...({ household_id: 'uuid', category: 'text', person_key: 'text', effective_on: 'date' } as const),
      ...({ monthly_amount_fen: 'bigint', decided_on: 'date' } as const),
    },
    events.map(({ data, time }) => ({
      ...{ household_id: data.subject.householdId, category: data.category, person_key: data.personId ?? '' },
      ...{
        effective_on: data.effectiveOn,
        monthly_amount_fen: data.monthlyAmountFen,
        decided_on: dateOf(time),
      },
    })),
  );
}
