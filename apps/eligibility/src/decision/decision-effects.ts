import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandContext, CommandTx, HttpAnswer } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { DecisionGate } from '../adjustments/decision-gate.js';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { openPostings } from '../postings/posting.store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { WaitingCases } from '../remedies/waiting-cases.js';
import { DecidedAnew } from './decided-anew.js';
import type { DecisionDto } from './decision.dto.js';

/** A decision that is about to be written. */
interface MadeDecision {
  readonly file: CaseState;
  readonly track: Track;
  readonly on: IsoDate;
  readonly decided: Decided;
  /** The recognitions of the household before it. */
  readonly present: readonly Recognition[];
  readonly determination: TrackDetermination;
  readonly validFrom: IsoDate;
  /** Recognitions of which the case itself proposed the end. */
  readonly ending: ReadonlySet<string>;
  /** Who decides the track. */
  readonly authority: TrackAuthority;
}

/** What a decision brings with it: what runs already, its posting, and what it carries out of remedies. */
@Injectable()
export class DecisionEffects {
  constructor(
    private readonly gate: DecisionGate,
    private readonly anew: DecidedAnew,
    private readonly waiting: WaitingCases,
  ) {}

  /** Where a decision was refused for a remedy, its case waits from then on (adr/0083). @returns the answer, unchanged */
  following(
    ctx: CommandContext,
    refused: { readonly caseId: string; readonly track: Track },
    answer: HttpAnswer,
  ): Promise<HttpAnswer> {
    return this.waiting.following(ctx, refused, answer);
  }

  /**
   * @returns what is published beside the decision itself
   * @throws RefusalError of the gate, where the family has to be heard before
   */
  async follow(
    tx: CommandTx,
    made: MadeDecision,
    outcome: DecisionDto['outcome'],
  ): Promise<readonly CaseEvent[]> {
    const later = await this.gate.pass(tx, made);
    await openPostings(tx, made.decided, made.on);
    if (outcome !== 'return') await this.anew.follow(tx, made.file, made);
    return later;
  }
}
