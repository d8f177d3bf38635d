import { Injectable } from '@nestjs/common';
import {
  inBothLanguages,
  maxDate,
  ok,
  refuse,
  RefusalError,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import {
  orRefuse,
  placeParameter,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import { authorityCodes, nameOf } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { isOpen } from '../cases/case-track.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import { answerOf } from './adjustment-answer.js';
import { AdjustmentCommands } from './adjustment-commands.js';
import type { Adjustment } from './adjustment.state.js';
import { saveAdjustments } from './adjustment.store.js';
import { adjustmentEvents } from './adjustment-event.rules.js';
import { CaseResults } from './case-results.js';
import { whatOf } from './compared.rules.js';
import { Completion } from './completion.js';
import { hearingStands, publicityStands } from './decision-admitted.rules.js';
import { fromMonthOf, holdsWith } from './first-month.rules.js';
import { hearingsOf, type KeptHearing } from './hearing.store.js';
import { HEARING_OWED } from './hearing-owed.parameter.js';
import { groupOf } from './recognition-group.rules.js';
import { secondOfficialDecides } from './second-official.rules.js';
import { RemedyGate } from './under-remedy.js';
import { deathOf } from './whereabouts.rules.js';

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
   * Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, TRACK_DECIDED_ELSEWHERE, ADJUSTMENT_AWAITS_CASE, ADJUSTMENT_ENDS_WITH_HOUSEHOLD, STEP_DATE_*, ADJUSTMENT_NEEDS_SECOND_OFFICIAL, NO_RECOGNITION_TO_ADJUST,
   * ADJUSTMENT_UNDETERMINED, ADJUSTMENT_NOTHING_CHANGES, HEARING_MISSING, HEARING_STALE, ADJUSTMENT_PUBLICITY_MISSING, REDUCTION_UNDER_REMEDY, REDUCTION_REVOKED.
   */
  decide(ctx: CommandContext, id: string, on: IsoDate): Promise<HttpAnswer> {
    return this.adjustments.runOpen(
      { ctx, id, action: 'adjustment.decided', on },
      async (tx, file, adjustment) => {
        orRefuse(authorityDecides(adjustment, tx.actor.role));
        orRefuse(isNotOfCase(adjustment, file));
        const group = await this.running(tx, file, adjustment);
        const hearing = await standing(tx, adjustment);
        orRefuse(secondOfficialDecides(adjustment, hearing, tx.actor.id));
        const earliest = maxDate(
          maxDate(adjustment.proposedOn, hearing?.on ?? adjustment.proposedOn),
          adjustment.publicityEndedOn ?? adjustment.proposedOn,
        );
        orRefuse(stepDate(on, earliest, tx.today));
        const start = this.firstDay(file, adjustment, on);
        const by = adjustment.source === 'redetermination' ? maxDate(adjustment.computedFor, on) : on;
        const holds = holdsWith(group, { computedFor: by, from: start });
        const days = { on, computedFor: holds.computedFor };
        const { result, person, restsOn } = await this.results.find(tx, file, group, days);
        if (result.kinds.length === 0)
          throw new RefusalError({ code: 'ADJUSTMENT_NOTHING_CHANGES', params: whatOf(adjustment) });
        await this.remedies.check(tx, file, group, result);
        const isLaw = placeParameter(this.rules.on(file.regionCode, on), HEARING_OWED);
        orRefuse(
          hearingStands(adjustment.category, { result, heard: hearing, isLaw, death: deathOf(person) }),
        );
        orRefuse(publicityStands(adjustment, result));
        const effectiveOn = person === 'there' ? holds.from : start;
        const completed = { result, on, effectiveOn, hearing };
        const decided = this.completion.decided(tx.actor.id, adjustment, completed);
        await saveAdjustments(tx, [decided]);
        const events = adjustmentEvents(group, { result, effectiveOn, person, reasonCode: 'adjusted' });
        return {
          decided: ok({ state: file, events }),
          answer: answerOf(decided),
          restsOn: [...restsOn, HEARING_OWED],
        };
      },
    );
  }

  private async running(tx: CommandTx, file: CaseState, adjustment: Adjustment) {
    const all = (await recognitionsOfOne(tx, file.householdId)).filter(({ state }) => state.is === 'running');
    const found = all.find(({ recognitionId }) => recognitionId === adjustment.recognitionId);
    if (found === undefined) throw new RefusalError({ code: 'NO_RECOGNITION_TO_ADJUST', params: {} });
    return groupOf(all, found);
  }

  /** The month after the decision (D57 21), and not before the parameters hold by which it was computed. */
  private firstDay({ regionCode }: CaseState, { source, computedFor }: Adjustment, on: IsoDate): IsoDate {
    const start = benefitStart(this.rules.on(regionCode, on), on);
    return source === 'redetermination' ? maxDate(start, fromMonthOf(computedFor)) : start;
  }
}

function authorityDecides({ track }: Adjustment, role: string): Result<true> {
  const { authority } = PROCEDURES[track];
  if (role === authority.role) return ok(true);
  const named = inBothLanguages({ authority: nameOf(authorityCodes, authority.code) });
  return refuse('TRACK_DECIDED_ELSEWHERE', { authority: authority.code, ...named });
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
