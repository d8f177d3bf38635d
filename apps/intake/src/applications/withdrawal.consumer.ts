import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import type { WithdrawalReason } from '@aid-chain/vocabulary';
import { standingOf, type StandingRow } from './application-row.js';
import { emitWithdrawal } from './withdrawal.events.js';
import { afterDecline, afterGrant, type Standing } from '../application-state/tracks.rules.js';

type Granted = Received<'eligibility.withdrawal-granted.v1'>;
type Declined = Received<'eligibility.withdrawal-declined.v1'>;

interface AskedRow extends StandingRow {
  readonly id: string;
  readonly withdrawal_requested_on: string | null;
  readonly withdrawal_reason_code: WithdrawalReason | null;
}

/** Takes eligibility's answer to a family's withdrawal: only a granted one withdraws the application. */
@Injectable()
export class WithdrawalConsumer {
  @Handles('eligibility.withdrawal-granted.v1')
  async granted(events: Granted[], tx: Tx): Promise<void> {
    const answered = await answers(tx, events, (row, { data }) => afterGrant(standingOf(row), data.tracks));
    await write(tx, answered, 'granted');
    for (const { row, event, after } of answered) emitWithdrawn(tx, row, event, after);
  }

  @Handles('eligibility.withdrawal-declined.v1')
  async declined(events: Declined[], tx: Tx): Promise<void> {
    const answered = await answers(tx, events, (row) => afterDecline(standingOf(row)));
    await write(tx, answered, 'declined');
  }
}

interface Answered<E> {
  readonly row: AskedRow;
  readonly event: E;
  readonly after: Standing;
}

/** The applications that were answered, locked in the order of their ids. */
async function answers<E extends Granted | Declined>(
  tx: Tx,
  events: readonly E[],
  standing: (row: AskedRow, event: E) => Standing,
): Promise<Answered<E>[]> {
  const byApplication = new Map(events.map((event) => [event.data.applicationId, event]));
  const rows = await tx.query<AskedRow>(
    `select id, state, tracks, withdrawal_requested_on::text, withdrawal_reason_code
     from application where id = any ($1::uuid[]) order by id for update`,
    [[...byApplication.keys()]],
  );
  return rows.flatMap((row) => {
    const event = byApplication.get(row.id);
    return event === undefined ? [] : [{ row, event, after: standing(row, event) }];
  });
}

async function write(
  tx: Tx,
  answered: readonly Answered<Granted | Declined>[],
  withdrawal: 'granted' | 'declined',
): Promise<void> {
  await tx.query(
    `update application a set state = n.state, tracks = n.tracks,
       withdrawal = $6, withdrawal_declined_reason_code = n.declined, withdrawal_tracks = n.granted,
       withdrawn_on = case when n.state = 'withdrawn' then coalesce(a.withdrawn_on, a.withdrawal_requested_on) end
     from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::text[], $5::jsonb[])
       as n (id, state, tracks, declined, granted)
     where a.id = n.id`,
    [
      answered.map(({ row }) => row.id),
      answered.map(({ after }) => after.state),
      answered.map(({ after }) => JSON.stringify(after.tracks)),
      answered.map(({ event }) => ('reasonCode' in event.data ? event.data.reasonCode : null)),
      answered.map(({ event }) => ('tracks' in event.data ? JSON.stringify(event.data.tracks) : null)),
      withdrawal,
    ],
  );
}

/** What was withdrawn before it was answered has been published already. */
function emitWithdrawn(tx: Tx, row: AskedRow, { data, time }: Granted, { state }: Standing): void {
  const { withdrawal_requested_on: on, withdrawal_reason_code: reasonCode } = row;
  if (row.state !== 'open' || state !== 'withdrawn' || on === null || reasonCode === null) return;
  const { subject, applicationId } = data;
  emitWithdrawal(tx, 'intake.application-withdrawn.v1', { subject, applicationId, on, reasonCode }, time);
}
