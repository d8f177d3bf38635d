import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { TRACKS } from '@aid-chain/vocabulary';
import { lockCasesOfApplications, updateCases } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { emitDecided } from '../cases/emit.js';
import { answerWithdrawal, isWithdrawn } from '../cases/withdraw.rules.js';

type Requested = Received<'intake.withdrawal-requested.v1'>;
type Withdrawn = Received<'intake.application-withdrawn.v1'>;

/**
 * Answers withdrawals under the lock of the case that every command takes as well, so that a decision and a withdrawal
 * of one track exclude each other: whichever comes second finds the track ended.
 */
@Injectable()
export class WithdrawalConsumer {
  /** Every request is answered, also of an application whose acceptance was discarded and never opened a case. */
  @Handles('intake.withdrawal-requested.v1')
  async requested(events: Requested[], tx: Tx): Promise<void> {
    const answered = await this.answer(events, tx, () => true);
    for (const event of events.filter(({ data }) => !answered.has(data.applicationId))) {
      const { subject, applicationId, on } = event.data;
      tx.emit({
        type: 'eligibility.withdrawal-granted.v1',
        stream: `household/${subject.householdId}`,
        time: event.time,
        data: { subject, applicationId, tracks: [...TRACKS], on },
      });
    }
  }

  /**
   * Intake withdrew by itself before the case reached it, or publishes what was granted here. Where all was decided in
   * the meantime the answer undoes the withdrawal.
   */
  @Handles('intake.application-withdrawn.v1')
  async withdrawn(events: Withdrawn[], tx: Tx): Promise<void> {
    await this.answer(events, tx, (file) => !isWithdrawn(file));
  }

  /** @returns the applications of which there is a case */
  private async answer(
    events: readonly (Requested | Withdrawn)[],
    tx: Tx,
    asksFor: (file: CaseState) => boolean,
  ): Promise<ReadonlySet<string>> {
    const asked = new Map(events.map((event) => [event.data.applicationId, event]));
    const files = await lockCasesOfApplications(tx, [...asked.keys()]);
    const decided = files.filter(asksFor).flatMap((file) => {
      const event = asked.get(file.applicationId ?? '');
      return event === undefined ? [] : [{ event, decided: answerWithdrawal(file, event.data) }];
    });
    updateCases(
      tx,
      decided.map((each) => each.decided.state),
    );
    for (const each of decided) emitDecided(tx, each.decided, each.event.time, each.event);
    return new Set(files.map(({ applicationId }) => applicationId ?? ''));
  }
}
