import { Injectable } from '@nestjs/common';
import type { Result } from '@aid-chain/kernel';
import type { CommandContext, CommandTx, HttpAnswer } from '@aid-chain/platform';
import type { Category, Track } from '@aid-chain/vocabulary';
import { authorityRestsOn } from '../authority/authority.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { casesBeside, insertCases } from '../cases/case-store.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { CaseCommands, type CaseAnswer } from '../commands/case-commands.js';
import type { Opening } from '../case-opening/open-case.rules.js';
import { openingOf } from '../case-opening/opening.js';
import { Reassessment } from '../case-opening/reassessment.js';
import { closedInto } from '../household/household-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { lockRecognitions, recognitionsOfOne } from '../recognitions/recognition-store.js';
import { runningCategories } from '../recognitions/running-benefits.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { oweNotPaid } from './arrears-of-mistaken-end.js';
import { answerMistakenEnd, endToReview } from './household-restored.rules.js';
import type { MistakenEndDto } from './mistaken-end.dto.js';
import { RequestedReviews } from './requested-reviews.js';
import { reviewOfRestored } from './review-of-restored.rules.js';

/** Answers what an authority is asked after the end of a household turned out to be a mistake. */
@Injectable()
export class MistakenEndService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly reassessment: Reassessment,
    private readonly reviews: RequestedReviews,
    private readonly rules: PlaceRules,
  ) {}

  /** @returns 201 {caseId, state, track, trackState, answer, review?}, or the refusals of `answerMistakenEnd` */
  answer(ctx: CommandContext, caseId: string, body: MistakenEndDto): Promise<HttpAnswer> {
    const { track, on, answer } = body;
    const command = {
      ctx,
      caseId,
      action: 'recognition.end-reviewed',
      track,
      on,
      locksFamily: true,
    } as const;
    return this.cases.run(command, async (tx, file) => {
      await lockRecognitions(tx, file.householdId);
      const recognitions = await recognitionsOfOne(tx, file.householdId);
      const decided = answerMistakenEnd(file, body, {
        ...{ today: tx.today, by: tx.actor.id, role: tx.actor.role, staffCode: tx.actor.staffCode },
        authority: this.rules.authorityOf(file.regionCode, track, on),
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        recognitions,
      });
      const state = file.tracks[track];
      const asked = state === undefined ? undefined : endToReview(state);
      if (decided.ok && asked !== undefined) await oweNotPaid(tx, file, { track, on, asked, recognitions });
      return decided.ok && body.reason !== undefined
        ? this.reviewed(tx, { decided: decided.value, recognitions }, { ...body, reason: body.reason })
        : { decided, answer: { answer }, restsOn: authorityRestsOn(track) };
    });
  }

  /** What was restored is examined anew: a case is opened for it, or the one that is at work takes it. */
  private async reviewed(
    tx: CommandTx,
    { decided, recognitions }: { decided: Decided; recognitions: readonly Recognition[] },
    { track, on, answer, reason }: MistakenEndDto & { readonly reason: string },
  ): Promise<CaseAnswer> {
    const { state: file, events } = decided;
    const { householdId, caseId: requestedByCaseId } = file;
    const { caseId, opened } = reviewOfRestored(track, {
      others: await casesBeside(tx, file),
      opening: await this.opening(tx, file),
      received: receivedIn(track, recognitions, decided),
    });
    if (opened !== undefined) await insertCases(tx, [opened.state]);
    await this.reviews.save(tx, {
      ...{ householdId, requestedByCaseId, caseId, track, on, by: tx.actor.id, reason },
    });
    const both: Result<Decided> = {
      ok: true,
      value: { state: file, events: [...events, ...(opened?.events ?? [])] },
    };
    const review = { caseId, isOpened: opened !== undefined };
    return { decided: both, answer: { answer, review }, restsOn: authorityRestsOn(track) };
  }

  /** The review is of the household as it is today, which may have gone into another one. */
  private async opening(tx: CommandTx, file: CaseState): Promise<Opening> {
    const householdId = (await closedInto(tx, file.householdId)) ?? file.householdId;
    const knowledge = await this.reassessment.know(tx, [householdId]);
    return openingOf(householdId, { openedOn: tx.today, regionCode: file.regionCode }, knowledge);
  }
}

/** What the household receives in a track once its recognitions are restored. */
function receivedIn(track: Track, recognitions: readonly Recognition[], { events }: Decided): Category[] {
  const restored = events.flatMap((event) =>
    event.type === 'eligibility.recognition-restored.v1' ? [event.data.category] : [],
  );
  return [...runningCategories(recognitions, track), ...restored];
}
