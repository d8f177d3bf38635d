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
  readonly household_id: string | null;
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
      const household = row.household_id === null ? {} : { householdId: row.household_id };
      if (row.household_id !== null) emitWithdrawn(tx, row.household_id, applicationId, body);
      return {
        status: 200,
        body: { applicationId, ...household, state, tracks: trackViews(tracks) },
        audit: {
          action: 'application.withdrawn',
          objectType: 'application',
          objectId: applicationId,
          ...household,
          reason: body.reasonCode,
        },
      };
    });
  }
}

/** A filing that never left the window is known to nobody else. */
function emitWithdrawn(
  tx: CommandTx,
  householdId: string,
  applicationId: string,
  { on, reasonCode }: WithdrawApplicationDto,
): void {
  tx.emit({
    type: 'intake.application-withdrawn.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    data: { subject: { householdId }, applicationId, on, reasonCode },
  });
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
