import { Injectable } from '@nestjs/common';
import { ageOn, ok, refuse, RefusalError, type IsoDate, type Result } from '@aid-chain/kernel';
import { orRefuse, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { adultFrom } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { CaseHouseholds } from '../household/case-household.js';
import { PlaceRules } from '../place/place-rules.js';
import { adjustmentStep } from './adjustment-step.rules.js';
import { answerOf } from './adjustment-answer.js';
import { AdjustmentCommands } from './adjustment-commands.js';
import type { AdjustmentNoticeDto } from './adjustment.dto.js';
import type { Adjustment } from './adjustment.state.js';
import { saveAdjustments } from './adjustment.store.js';
import { hearingsOf } from './hearing.store.js';
import { deliveredOn } from './public-notice.rules.js';
import { checkNotSetAside } from './under-remedy.js';

/** Who may take a notice. */
interface Receivers {
  readonly persons: ReadonlySet<string>;
  readonly minors: ReadonlySet<string>;
}

/** Records how, when and to whom the notice of a reduction or an end was delivered (社会救助法 48; L-05). */
@Injectable()
export class Notices {
  constructor(
    private readonly adjustments: AdjustmentCommands,
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
  ) {}

  /** Refuses NOT_FOUND, ADJUSTMENT_NOTICE_NOT_OWED, ADJUSTMENT_SET_ASIDE, STEP_DATE_*, NOTICE_*, PERSON_NOT_IN_HOUSEHOLD. */
  deliver(ctx: CommandContext, id: string, body: AdjustmentNoticeDto): Promise<HttpAnswer> {
    const { on, method } = body;
    const command = { ctx, id, action: 'adjustment.notified', on };
    return this.adjustments.run(command, async (tx, file, adjustment) => {
      const { decidedOn, noticeOwed } = adjustment;
      await checkNotSetAside(tx, id);
      if (adjustment.state !== 'decided' || !noticeOwed || decidedOn === null)
        throw new RefusalError({ code: 'ADJUSTMENT_NOTICE_NOT_OWED', params: {} });
      orRefuse(stepDate(on, decidedOn, tx.today));
      orRefuse(receiverAdmitted(body, await this.receivers(tx, file, adjustment, on)));
      const delivered = await this.deliveredOn(tx, file, adjustment, body);
      const notified: Adjustment = {
        ...{ ...adjustment, state: 'notified', notifiedOn: delivered, noticeMethod: method },
        noticeReceivedBy: body.receivedBy ?? null,
      };
      await saveAdjustments(tx, [notified]);
      const isLate = adjustment.noticeDueOn !== null && delivered > adjustment.noticeDueOn;
      const outcome = isLate ? 'given-late' : 'given-in-time';
      const events = [adjustmentStep(file, notified, { step: 'adjustment-notice', on, outcome })];
      return { decided: ok({ state: file, events }), answer: answerOf(notified), restsOn: [] };
    });
  }

  /** The day on which it counts as delivered. */
  private async deliveredOn(
    tx: CommandTx,
    { regionCode }: CaseState,
    { adjustmentId, hearingId }: Adjustment,
    body: AdjustmentNoticeDto,
  ): Promise<IsoDate> {
    const hearings = body.method === 'public-notice' ? await hearingsOf(tx, [adjustmentId]) : [];
    const notReached = hearings.some(
      (each) => each.hearingId === hearingId && each.outcome === 'not-reached',
    );
    const days = this.rules.one(regionCode, 'change-notice.public.days', body.on) ?? null;
    return orRefuse(deliveredOn(body, { notReached, days, today: tx.today }));
  }

  /** The members of the household, and whose own recognition it was, also after leaving it. */
  private async receivers(
    tx: CommandTx,
    { householdId, regionCode }: CaseState,
    { personId }: Adjustment,
    on: IsoDate,
  ): Promise<Receivers> {
    const { members, memberIds } = await this.households.load(tx, { householdId });
    const from = adultFrom(this.rules.on(regionCode, on));
    const minors = members.filter(({ birthDate }) => ageOn(birthDate, on) < from);
    return {
      persons: new Set([...memberIds, ...(personId === null ? [] : [personId])]),
      minors: new Set(minors.map((member) => member.personId)),
    };
  }
}

/** Who hands it over names who took it; nothing is served on a child (民法典 18). */
function receiverAdmitted(
  { method, receivedBy }: AdjustmentNoticeDto,
  { persons, minors }: Receivers,
): Result<true> {
  if (receivedBy === undefined) return method === 'in-person' ? refuse('NOTICE_RECEIVER_MISSING') : ok(true);
  if (!persons.has(receivedBy)) return refuse('PERSON_NOT_IN_HOUSEHOLD');
  return minors.has(receivedBy) ? refuse('NOTICE_RECEIVER_MINOR') : ok(true);
}
