import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { DecisionGate } from '../adjustments/decision-gate.js';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { openPostings } from '../postings/posting.store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { DecidedAnew } from './decided-anew.js';
import type { DecisionDto } from './decision.dto.js';
import { withLaterAmounts } from './first-amount.rules.js';

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
  ) {}

  /**
   * @returns the decision as it is written, with what is published beside it
   * @throws RefusalError of the gate, where the family has to be heard before
   */
  async follow(tx: CommandTx, made: MadeDecision, outcome: DecisionDto['outcome']): Promise<Decided> {
    const decided = withLaterAmounts(made.decided, made.track, await this.gate.pass(tx, made));
    await openPostings(tx, decided, made.on);
    if (outcome !== 'return') await this.anew.follow(tx, made.file, { ...made, decided });
    return decided;
  }
}
