import { Injectable } from '@nestjs/common';
import { ok, RefusalError, type IsoDate } from '@aid-chain/kernel';
import {
  orRefuse,
  placeParameter,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { AdjustmentSource } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import type { CaseState } from '../cases/case.state.js';
import { diedOutOn } from '../cases/case-track.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { PlaceRules } from '../place/place-rules.js';
import { lockRecognitions, recognitionsOfOne } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { adjustmentStep } from './adjustment-step.rules.js';
import { answerOf } from './adjustment-answer.js';
import { sealedLines, type LinesAndFacts } from '../grounds/adjustment-lines.js';
import type { AdjustmentProposalDto } from './adjustment.dto.js';
import type { Adjustment } from './adjustment.state.js';
import { saveAdjustments } from './adjustment.store.js';
import { whatOf } from './compared.rules.js';
import { HEARING_OWED } from './hearing-owed.parameter.js';
import { lockOpenProposals, standingOn } from './open-proposals.js';
import { proposalOf, type Proposed } from './proposal.rules.js';
import { ProposedResults, type ProposedResult } from './proposed-results.js';
import { RemedyGate } from './under-remedy.js';
import { groupOf, type RecognitionGroup } from './recognition-group.rules.js';

interface Found extends ProposedResult {
  readonly source: AdjustmentSource;
}

/** Proposes to reduce or end what runs by what a case comes to (L-02). */
@Injectable()
export class Proposals {
  constructor(
    private readonly cases: CaseCommands,
    private readonly proposed: ProposedResults,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
    private readonly remedies: RemedyGate,
  ) {}

  /**
   * Refuses CASE_NOT_FOUND, CLOSE_RELATIVE, NOTICE_TO_NOBODY where nobody is left to be heard, STEP_DATE_*, NO_RECOGNITION_TO_ADJUST, ADJUSTMENT_UNDETERMINED,
   * ADJUSTMENT_NOTHING_CHANGES, ADJUSTMENT_INCREASE_BY_CASE, REDUCTION_UNDER_REMEDY, REDUCTION_REVOKED, ADJUSTMENT_OPEN_ALREADY.
   */
  propose(ctx: CommandContext, caseId: string, body: AdjustmentProposalDto): Promise<HttpAnswer> {
    const { on } = body;
    return this.cases.run({ ctx, caseId, action: 'adjustment.proposed', on }, async (tx, file) => {
      await checkNoRelative(tx, tx.actor, file.householdId);
      const nobodySince = diedOutOn(file);
      // The end of tekun support is made public also where nobody is left to be heard (T43 26).
      if (nobodySince !== undefined && body.category !== 'tekun')
        throw new RefusalError({ code: 'NOTICE_TO_NOBODY', params: { on: nobodySince } });
      await lockRecognitions(tx, file.householdId);
      const group = runningOf(await recognitionsOfOne(tx, file.householdId), body);
      if (group === undefined) throw new RefusalError({ code: 'NO_RECOGNITION_TO_ADJUST', params: {} });
      const [recognition] = group;
      orRefuse(stepDate(on, recognition.decidedOn, tx.today));
      const found = await this.found(tx, file, group, on);
      const adjustment = await this.kept(tx, file, recognition, { ...found, on });
      const outcome = adjustment.kinds[0] ?? 'unclear';
      const events = [adjustmentStep(file, adjustment, { step: 'adjustment-proposed', on, outcome })];
      return { decided: ok({ state: file, events }), answer: answerOf(adjustment), restsOn: found.restsOn };
    });
  }

  private async found(tx: CommandTx, file: CaseState, group: RecognitionGroup, on: IsoDate): Promise<Found> {
    const found = await this.proposed.find(tx, file, group, on);
    const { kinds } = found.result;
    if (kinds.length > 0 && kinds.every((kind) => kind === 'higher-amount'))
      throw new RefusalError({ code: 'ADJUSTMENT_INCREASE_BY_CASE', params: whatOf(group[0]) });
    await this.remedies.check(tx, file, group, found.result);
    return { ...found, source: found.person === 'there' ? 'case' : 'person-left' };
  }

  private async kept(
    tx: CommandTx,
    file: CaseState,
    recognition: Recognition,
    { result, person, source, holds, on }: Found & { readonly on: IsoDate },
  ): Promise<Adjustment> {
    const { recognitionId } = recognition;
    const standing = standingOn(await lockOpenProposals(tx, [recognitionId]), recognitionId);
    const proposed: Proposed = {
      ...{ file, recognition, result, source, redeterminationId: null, on, by: tx.actor.id },
      ...{ computedFor: holds.computedFor, firstMonth: holds.from, person },
      isLaw: placeParameter(this.rules.on(file.regionCode, on), HEARING_OWED),
      seal: (id: string, lines: LinesAndFacts) => sealedLines(this.sealer, id, lines),
    };
    const adjustment = orRefuse(proposalOf(proposed, standing));
    await saveAdjustments(tx, [adjustment]);
    return adjustment;
  }
}

/** What runs of a category for the household, or for one person of it, the last decided first; civil affairs' alone. */
function runningOf(
  all: readonly Recognition[],
  { category, personId: person }: AdjustmentProposalDto,
): RecognitionGroup | undefined {
  const personId = person ?? null;
  const running = all.filter(
    (each) =>
      each.state.is === 'running' &&
      each.track === 'civil-affairs' &&
      each.category === category &&
      each.personId === personId,
  );
  const [last] = [...running].sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1));
  return last && groupOf(running, last);
}
