import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { standingOf, type StandingRow } from './application-row.js';
import { trackViews } from './application-view.js';
import { visibleTo } from './visible.js';
import type { WithdrawApplicationDto } from './withdraw-application.dto.js';
import { decideWithdrawal } from './withdrawal.rules.js';

interface WithdrawnRow extends StandingRow {
  readonly household_id: string;
  readonly received_on: string;
}

/** Withdraws applications (撤回): what is still undecided ends, referrals that the family still wants go on. */
@Injectable()
export class WithdrawalService {
  constructor(private readonly commands: Commands) {}

  /** @returns 200 {applicationId, householdId, state, tracks}, or the refusals of `decideWithdrawal` and NOT_FOUND */
  withdraw(ctx: CommandContext, applicationId: string, body: WithdrawApplicationDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const row = await lockOne(tx, applicationId);
      const dates = { on: body.on, receivedOn: row.received_on, today: tx.today };
      const { state, tracks } = orRefuse(decideWithdrawal(standingOf(row), dates));
      await tx.query(
        `update application set state = $2, civil_affairs = $3, monitored = $4, withdrawn_on = $5::date,
           withdrawal_reason_code = $6 where id = $1::uuid`,
        [applicationId, state, tracks['civil-affairs'], tracks.monitored, body.on, body.reasonCode],
      );
      const householdId = row.household_id;
      tx.emit({
        type: 'intake.application-withdrawn.v1',
        stream: `household/${householdId}`,
        time: tx.now,
        data: { subject: { householdId }, applicationId, on: body.on, reasonCode: body.reasonCode },
      });
      return {
        status: 200,
        body: { applicationId, householdId, state, tracks: trackViews(tracks) },
        audit: {
          action: 'application.withdrawn',
          objectType: 'application',
          objectId: applicationId,
          householdId,
          reason: body.reasonCode,
        },
      };
    });
  }
}

async function lockOne(tx: CommandTx, applicationId: string): Promise<WithdrawnRow> {
  const params: unknown[] = [applicationId];
  const [row] = await tx.query<WithdrawnRow>(
    `select a.household_id, a.received_on::text, a.state, a.civil_affairs, a.monitored
     from application a where a.id = $1::uuid and ${visibleTo(tx.actor, params)} for update`,
    params,
  );
  if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return row;
}
