import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';
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
  const asked = sql`
    select id, state, tracks, withdrawal_requested_on::text, withdrawal_reason_code
    from application where id = any (${[...byApplication.keys()]}::uuid[]) order by id for update`;
  return (await asked.on<AskedRow>(tx)).flatMap((row) => {
    const event = byApplication.get(row.id);
    return event === undefined ? [] : [{ row, event, after: standing(row, event) }];
  });
}

async function write(
  tx: Tx,
  answered: readonly Answered<Granted | Declined>[],
  withdrawal: 'granted' | 'declined',
): Promise<void> {
  const columns = { id: 'uuid', state: 'text', tracks: 'jsonb', declined: 'text', granted: 'jsonb' } as const;
  const after = answered.map(({ row, event: { data }, after: { state, tracks } }) => ({
    ...{ id: row.id, state, tracks },
    declined: 'reasonCode' in data ? data.reasonCode : null,
    granted: 'tracks' in data ? data.tracks : null,
  }));
  await sql`
    update application a set state = n.state, tracks = n.tracks,
      withdrawal = ${withdrawal}, withdrawal_declined_reason_code = n.declined, withdrawal_tracks = n.granted,
      withdrawn_on = case when n.state = 'withdrawn' then coalesce(a.withdrawn_on, a.withdrawal_requested_on) end
    from ${rows('n', columns, after)}
    where a.id = n.id`.on(tx);
}

/** What was withdrawn before it was answered has been published already. */
function emitWithdrawn(tx: Tx, row: AskedRow, { data, time }: Granted, { state }: Standing): void {
  const { withdrawal_requested_on: on, withdrawal_reason_code: reasonCode } = row;
  if (row.state !== 'open' || state !== 'withdrawn' || on === null || reasonCode === null) return;
  const { subject, applicationId } = data;
  emitWithdrawal(tx, 'intake.application-withdrawn.v1', { subject, applicationId, on, reasonCode }, time);
}
