import { Injectable } from '@nestjs/common';
import { refuse } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  Policies,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { ApplicationSealer } from '../acceptance/application.sealer.js';
import { refuseWaiting, WaitingFilings } from '../acceptance/waiting-store.js';
import { checkFilingImpartial, checkHouseholdsImpartial } from '../declared-relatives/declared-relatives.js';
import { emitNonAcceptance } from '../non-acceptance/non-acceptance.events.js';
import { closeSupplements, saveSupplement, supplementOf } from '../non-acceptance/filing-supplement.store.js';
import { insertNonAcceptance, nonAcceptancesOf } from '../non-acceptance/non-acceptance.store.js';
import { refusalAllowed } from '../non-acceptance/refusal-allowed.rules.js';
import { RegisterReader } from '../register/register.reader.js';
import { answerReasonChecked } from './answer-reasons.rules.js';
import type { WindowCheckDto } from './window-check.dto.js';

export type ForFamily = Pick<WindowCheckDto, 'reasonCode' | 'note'> & {
  readonly decision: 'refuse' | 'supplement';
};

/** What the window answers the family in writing instead of accepting: that nothing is accepted, or, once, what to put right (L-07). */
@Injectable()
export class WindowNotices {
  constructor(
    private readonly commands: Commands,
    private readonly register: RegisterReader,
    private readonly applications: ApplicationSealer,
    private readonly waiting: WaitingFilings,
    private readonly policies: Policies,
  ) {}

  /**
   * @returns 201 {applicationId, state}, or NOT_FOUND, WINDOW_CHECK_NOT_AWAITED, CLOSE_RELATIVE, WINDOW_REASON_OF_OTHER_ANSWER,
   * SUPPLEMENT_ASKED_ALREADY and the refusals of `refusalAllowed`
   */
  answer(ctx: CommandContext, applicationId: string, body: ForFamily): Promise<HttpAnswer> {
    return this.commands.run(ctx, (tx) => this.answered(tx, applicationId, body));
  }

  private async answered(tx: CommandTx, applicationId: string, body: ForFamily): Promise<Answer> {
    const filing = await this.waiting.find(tx, tx.actor, applicationId, 'for update of a');
    checkFilingImpartial(tx, filing);
    const { households } = await this.register.find(tx, filing.household);
    const candidates = households.map(({ householdId }) => householdId);
    await checkHouseholdsImpartial(tx, candidates);
    orRefuse(answerReasonChecked(body.decision, body.reasonCode));
    const { regionCode } = filing.household;
    const about = { applicationId, regionCode };
    return body.decision === 'refuse' ? this.refuse(tx, about, body, candidates) : this.ask(tx, about, body);
  }

  private async refuse(
    tx: CommandTx,
    { applicationId, regionCode }: About,
    { reasonCode, note }: ForFamily,
    candidates: readonly string[],
  ): Promise<Answer> {
    const { today } = tx;
    const isRefused = (key: Parameters<Parameters<typeof refusalAllowed>[1]>[0]) =>
      this.policies.one(regionCode, key, today);
    const asked = await supplementOf(tx, applicationId);
    const earlier = await nonAcceptancesOf(tx, applicationId);
    orRefuse(refusalAllowed(reasonCode, isRefused, { earlier, asked, today }));
    const sealed = note === undefined ? null : this.applications.sealNote(applicationId, note);
    const decision = { applicationId, today, reason: reasonCode, note: sealed };
    await refuseWaiting(tx, { ...decision, candidates });
    await closeSupplements(tx, applicationId, today);
    const decisionId = await insertNonAcceptance(tx, decision);
    await emitNonAcceptance(tx, { applicationId, decisionId, regionCode, state: 'decided', on: today });
    return answerOf(applicationId, 'not-accepted', { action: 'window-check.refused', reason: reasonCode });
  }

  /** The application waits on, with its day of receipt; what is to be put right is asked for once (D57 10). */
  private async ask(
    tx: CommandTx,
    { applicationId, regionCode }: About,
    { reasonCode, note = '' }: ForFamily,
  ): Promise<Answer> {
    const { today } = tx;
    const before = await supplementOf(tx, applicationId);
    const isOnce = this.policies.one(regionCode, 'supplement-notice.once', today) === true;
    if (before !== undefined && isOnce)
      return orRefuse(refuse('SUPPLEMENT_ASKED_ALREADY', { on: before.askedOn }));
    const sealed = this.applications.sealNote(applicationId, note);
    await saveSupplement(tx, { applicationId, today, reason: reasonCode, note: sealed });
    const act = { action: 'window-check.supplement-asked', reason: reasonCode };
    return answerOf(applicationId, 'awaiting-window-check', act);
  }
}

interface About {
  readonly applicationId: string;
  readonly regionCode: string;
}

const answerOf = (
  applicationId: string,
  state: string,
  act: { readonly action: string; readonly reason: string },
): Answer => ({
  status: 201,
  body: { applicationId, state },
  audit: { ...act, objectType: 'application', objectId: applicationId },
});
