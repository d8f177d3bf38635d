import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { findCase } from '../cases/case-store.js';
import type { CaseState, Decided, TrackState } from '../cases/case.state.js';
import { PlaceRules } from '../place/place-rules.js';
import { LateDecisions } from '../set-aside/late-decisions.js';
import { reductionOf } from '../set-aside/reduction.store.js';
import { RemedyExecutions } from '../remedies/remedy-executions.service.js';
import type { Remedy } from '../remedies/remedy.state.js';
import type { Recognition } from '../recognitions/recognition.state.js';

interface DecidedTrack {
  readonly track: Track;
  readonly on: IsoDate;
  readonly decided: Decided;
  /** The recognitions of the household before the decision. */
  readonly present: readonly Recognition[];
}

/** What a decision carries out of remedies: they are closed by it, and the months for which it came too late are owed (L-22). */
@Injectable()
export class DecidedAnew {
  constructor(
    private readonly executions: RemedyExecutions,
    private readonly late: LateDecisions,
    private readonly rules: PlaceRules,
  ) {}

  /** Called with every decision of a case on a track that is written, before its recognitions are. */
  async follow(tx: CommandTx, file: CaseState, { track, on, decided, present }: DecidedTrack): Promise<void> {
    const { caseId } = file;
    const carriedOut = await this.executions.decided(tx, { caseId, track, on });
    for (const remedy of carriedOut.filter(isAsFiled)) {
      const from = await this.dueFrom(tx, remedy, track);
      const { events } = decided;
      if (from !== undefined)
        await this.late.owe(tx, { file, track, on, remedyId: remedy.remedyId, events, present, from });
    }
  }

  /** From when on it is due what should have been decided: instead of a reduction from its first day, else the month after the decision. */
  private async dueFrom(
    tx: CommandTx,
    { caseId, adjustmentId }: Remedy,
    track: Track,
  ): Promise<IsoDate | undefined> {
    if (adjustmentId !== null) return (await reductionOf(tx, adjustmentId))?.effectiveOn ?? undefined;
    const earlier = await findCase(tx, caseId ?? '', tx.actor);
    const day = decidedOn(earlier?.tracks[track]);
    if (earlier === undefined || day === undefined) return undefined;
    return benefitStart(this.rules.on(earlier.regionCode, day), day);
  }
}

/** With the day of receipt it is decided as it should have been then. */
function isAsFiled({ correctionBasis, caseId }: Remedy): boolean {
  return correctionBasis === 'as-filed' && caseId !== null;
}

function decidedOn(state: TrackState | undefined): IsoDate | undefined {
  if (state?.is === 'decided') return state.decision.on;
  return state?.is === 'closed' ? state.on : undefined;
}
