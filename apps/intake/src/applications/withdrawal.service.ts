import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { WithdrawalState } from '@aid-chain/vocabulary';
import { WaitingFilings } from '../acceptance/waiting-store.js';
import { standingOf, type StandingRow } from './application-row.js';
import { trackViews } from './application-view.js';
import { checkApplicationImpartial, checkFilingImpartial } from '../declared-relatives/declared-relatives.js';
import { isOutside } from '../application-state/outside.rules.js';
import { withdrawnAfterAll } from '../non-acceptance/non-acceptance.events.js';
import { closeSupplements } from '../non-acceptance/filing-supplement.store.js';
import type { Standing } from '../application-state/tracks.rules.js';
import { visibleTo } from '../application-state/visible.js';
import type { WithdrawApplicationDto } from './withdraw-application.dto.js';
import { emitWithdrawal, type WithdrawalEvent } from './withdrawal.events.js';
import { decideWithdrawal, type Withdrawal } from './withdrawal.rules.js';

interface WithdrawnRow extends StandingRow {
  readonly id: string;
  readonly household_id: string | null;
  readonly case_id: string | null;
  readonly received_on: string;
  readonly categories_requested: readonly string[];
  readonly withdrawal: WithdrawalState | null;
  readonly withdrawal_requested_on: string | null;
}

/** Withdraws applications (撤回): what is still undecided ends, referrals that the family still wants go on. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly commands: Commands,
    private readonly waiting: WaitingFilings,
  ) {}

  /**
   * @returns 200 {applicationId, householdId, state: withdrawn, tracks}, or 202 {…, state: open, withdrawal: requested,
   * tracks} where eligibility has to answer; or the refusals of `decideWithdrawal`, NOT_FOUND, CLOSE_RELATIVE
   */
  withdraw(ctx: CommandContext, applicationId: string, body: WithdrawApplicationDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const row = await lockOne(tx, applicationId);
      await this.checkImpartial(tx, row);
      const decision = orRefuse(decideWithdrawal(standingOf(row), askedOf(row, body, tx)));
      switch (decision.is) {
        case 'withdrawn':
          return withdrawAtOnce(tx, row, body, decision.standing);
        case 'requested':
          return request(tx, row, body);
      }
    });
  }

  /** An application is taken back by no relative of the family; what a filing that waits declares rests sealed. */
  private async checkImpartial(tx: CommandTx, { id, state }: WithdrawnRow): Promise<void> {
    if (state === 'awaiting-window-check') {
      checkFilingImpartial(tx, await this.waiting.find(tx, tx.actor, id));
      return;
    }
    await checkApplicationImpartial(tx, tx.actor, id);
  }
}

function askedOf(row: WithdrawnRow, { on }: WithdrawApplicationDto, { today, actor }: CommandTx): Withdrawal {
  const pending = row.withdrawal === 'requested' ? row.withdrawal_requested_on : null;
  return {
    ...{ on, receivedOn: row.received_on, today },
    caseOpened: row.case_id !== null,
    helpFromOutside: isOutside(actor) && row.categories_requested.length === 0,
    ...(pending === null ? {} : { requestedOn: pending }),
  };
}

async function withdrawAtOnce(
  tx: CommandTx,
  row: WithdrawnRow,
  body: WithdrawApplicationDto,
  { state, tracks }: Standing,
): Promise<Answer> {
  await sql`
    update application set state = ${state}, tracks = ${JSON.stringify(tracks)}::jsonb,
      withdrawn_on = ${body.on}::date, withdrawal = 'granted', withdrawal_requested_on = ${body.on}::date,
      withdrawal_reason_code = ${body.reasonCode} where id = ${row.id}::uuid`.on(tx);
  if (row.state === 'awaiting-window-check') {
    await closeSupplements(tx, row.id, tx.today);
    await withdrawnAfterAll(tx, row.id);
  }
  // A filing that never left the window is known to nobody else.
  if (row.household_id !== null)
    emitWithdrawal(tx, 'intake.application-withdrawn.v1', ofRow(row, row.household_id, body), tx.now);
  const answer = { state, tracks: trackViews(tracks) };
  return { status: 200, ...answered(row, 'application.withdrawn', body, answer) };
}

async function request(tx: CommandTx, row: WithdrawnRow, body: WithdrawApplicationDto): Promise<Answer> {
  await sql`
    update application set withdrawal = 'requested', withdrawal_requested_on = ${body.on}::date,
      withdrawal_reason_code = ${body.reasonCode}, withdrawal_declined_reason_code = null
    where id = ${row.id}::uuid`.on(tx);
  if (row.household_id !== null)
    emitWithdrawal(tx, 'intake.withdrawal-requested.v1', ofRow(row, row.household_id, body), tx.now);
  const { state, tracks } = standingOf(row);
  const answer = { state, withdrawal: 'requested', tracks: trackViews(tracks) };
  return { status: 202, ...answered(row, 'application.withdrawal-requested', body, answer) };
}

function ofRow(
  { id: applicationId }: WithdrawnRow,
  householdId: string,
  { on, reasonCode }: WithdrawApplicationDto,
): WithdrawalEvent {
  return { subject: { householdId }, applicationId, on, reasonCode };
}

function answered(
  { id, household_id }: WithdrawnRow,
  action: string,
  { reasonCode }: WithdrawApplicationDto,
  answer: object,
): Pick<Answer, 'body' | 'audit'> {
  const household = household_id === null ? {} : { householdId: household_id };
  return {
    body: { applicationId: id, ...household, ...answer },
    audit: { action, objectType: 'application', objectId: id, ...household, reason: reasonCode },
  };
}

async function lockOne(tx: CommandTx, applicationId: string): Promise<WithdrawnRow> {
  const statement = sql`
    select a.id, a.household_id, a.case_id, a.received_on::text, a.categories_requested, a.state, a.tracks, a.withdrawal,
      a.withdrawal_requested_on::text
    from application a where a.id = ${applicationId}::uuid and ${visibleTo(tx.actor)} for update`;
  const [row] = await statement.on<WithdrawnRow>(tx);
  if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return row;
}
