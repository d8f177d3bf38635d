import { Injectable } from '@nestjs/common';
import { maxDate, ok, refuse, RefusalError, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  orRefuse,
  placeParameter,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import { authorityRestsOn, decidesTrack } from '../authority/authority.rules.js';
import { opinionGiver } from '../authority/opinion-giver.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { isOpen } from '../cases/case-track.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { answerOf } from './adjustment-answer.js';
import { AdjustmentCommands } from './adjustment-commands.js';
import type { Adjustment } from './adjustment.state.js';
import { saveAdjustments } from './adjustment.store.js';
import { adjustmentEvents } from './adjustment-event.rules.js';
import { CaseResults } from './case-results.js';
import { whatOf } from './compared.rules.js';
import { Completion } from './completion.js';
import { hearingStands, publicityStands } from './decision-admitted.rules.js';
import { fromMonthOf } from './first-month.rules.js';
import { hearingsOf, type KeptHearing } from './hearing.store.js';
import { HEARING_OWED } from './hearing-owed.parameter.js';
import { runningGroup } from './running-group.js';
import { secondOfficialDecides } from './second-official.rules.js';
import { RemedyGate } from './under-remedy.js';
import { deathOf } from './whereabouts.rules.js';
import { resultWith } from './proposed-results.js';

/** Decides on a proposal: what is paid falls, or the recognition ends, after the family was heard (社会救助法 47, 48). */
@Injectable()
export class AdjustmentDecisions {
  constructor(
    private readonly adjustments: AdjustmentCommands,
    private readonly results: CaseResults,
    private readonly completion: Completion,
    private readonly rules: PlaceRules,
    private readonly remedies: RemedyGate,
  ) {}

  /**
   * Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, TRACK_DECIDED_ELSEWHERE, AUTHORITY_NOT_PROVIDED, ADJUSTMENT_AWAITS_CASE, ADJUSTMENT_ENDS_WITH_HOUSEHOLD, STEP_DATE_*, ADJUSTMENT_NEEDS_SECOND_OFFICIAL, OPINION_GIVER_MAY_NOT_DECIDE, NO_RECOGNITION_TO_ADJUST,
   * ADJUSTMENT_UNDETERMINED, ADJUSTMENT_NOTHING_CHANGES, HEARING_MISSING, HEARING_STALE, ADJUSTMENT_PUBLICITY_MISSING, REDUCTION_UNDER_REMEDY, REDUCTION_REVOKED.
   */
  decide(ctx: CommandContext, id: string, on: IsoDate): Promise<HttpAnswer> {
    return this.adjustments.runOpen(
      { ctx, id, action: 'adjustment.decided', on },
      async (tx, file, adjustment) => {
        const authority = this.rules.authorityOf(file.regionCode, adjustment.track, on);
        orRefuse(decidesTrack(adjustment.track, authority, tx.actor.role));
        orRefuse(isNotOfCase(adjustment, file));
        const group = await runningGroup(tx, file, adjustment);
        const hearing = await standing(tx, adjustment);
        const part = { hearing, opinionBy: opinionGiver(file, adjustment.track) };
        orRefuse(secondOfficialDecides(adjustment, part, { id: tx.actor.id, role: authority.role }));
        orRefuse(stepDate(on, lastStepOf(adjustment, hearing), tx.today));
        const start = this.firstDay(file, adjustment, on);
        const asked = adjustment.source === 'redetermination' ? maxDate(adjustment.computedFor, on) : on;
        const days = { on, today: { computedFor: asked, from: start } };
        const { result, person, restsOn, held } = await resultWith(this.results, tx, { file, group }, days);
        if (result.kinds.length === 0)
          throw new RefusalError({ code: 'ADJUSTMENT_NOTHING_CHANGES', params: whatOf(adjustment) });
        await this.remedies.check(tx, file, group, result);
        const isLaw = placeParameter(this.rules.on(file.regionCode, on), HEARING_OWED);
        orRefuse(
          hearingStands(adjustment.category, { result, heard: hearing, isLaw, death: deathOf(person) }),
        );
        orRefuse(publicityStands(adjustment, result));
        const effectiveOn = person === 'there' ? held.from : start;
        const completed = { result, on, effectiveOn, hearing, authority };
        const decided = this.completion.decided(tx.actor.id, adjustment, completed);
        await saveAdjustments(tx, [decided]);
        const events = adjustmentEvents(group, {
          ...{ result, effectiveOn, person, reasonCode: 'adjusted', authority },
        });
        return {
          decided: ok({ state: file, events }),
          answer: answerOf(decided),
          restsOn: [...restsOn, HEARING_OWED, ...authorityRestsOn(adjustment.track)],
        };
      },
    );
  }

  /** The month after the decision (D57 21), and not before the parameters hold by which it was computed. */
  private firstDay({ regionCode }: CaseState, { source, computedFor }: Adjustment, on: IsoDate): IsoDate {
    const start = benefitStart(this.rules.on(regionCode, on), on);
    return source === 'redetermination' ? maxDate(start, fromMonthOf(computedFor)) : start;
  }
}

/** The last day on which anything was done on a proposal. */
function lastStepOf({ proposedOn, publicityEndedOn }: Adjustment, hearing: KeptHearing | undefined): IsoDate {
  return maxDate(maxDate(proposedOn, hearing?.on ?? proposedOn), publicityEndedOn ?? proposedOn);
}

/** A case that is open decides about what it found itself, and what a household had that has ended is ended in its case. */
function isNotOfCase({ source, track }: Adjustment, file: CaseState): Result<true> {
  if (file.householdEnded !== undefined) return refuse('ADJUSTMENT_ENDS_WITH_HOUSEHOLD');
  const state = file.tracks[track];
  const isPending = source === 'case' && state !== undefined && isOpen(state);
  return isPending ? refuse('ADJUSTMENT_AWAITS_CASE') : ok(true);
}

async function standing(
  tx: CommandTx,
  { adjustmentId, hearingId }: Adjustment,
): Promise<KeptHearing | undefined> {
  if (hearingId === null) return undefined;
  return (await hearingsOf(tx, [adjustmentId])).find((each) => each.hearingId === hearingId);
}
