import { Injectable } from '@nestjs/common';
import { maxDate, type Fen, type IsoDate } from '@aid-chain/kernel';
import { placeParameter, Sealer, type Actor, type CommandTx } from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import type { AdoptionOutcome } from '@aid-chain/vocabulary';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { householdsOf } from '../household/household-store.js';
import { PlaceRules } from '../place/place-rules.js';
import type { Arrears } from '../arrears/arrears.state.js';
import { withChange } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { arrearsOfRaise } from './raise-owed.rules.js';
import type { TrackAuthority } from '../authority/authority.rules.js';
import { changedAmounts } from '../set-aside/suspension-events.rules.js';
import type { Redetermination } from '../redetermination/redetermination.state.js';
import { computedFor } from '../redetermination/redetermined.rules.js';
import { adjustmentStep } from './adjustment-step.rules.js';
import { sealedLines, type LinesAndFacts } from '../grounds/adjustment-lines.js';
import type { Adjustment, Compared } from './adjustment.state.js';
import type { AdoptedPage, AdoptedRow } from './adoption-page.js';
import { paidResult, raisedFrom, standingFor } from './adoption.rules.js';
import { Completion } from './completion.js';
import { lockOpenProposals, standingOn } from './open-proposals.js';
import { proposalOf, type Standing } from './proposal.rules.js';
import { HEARING_OWED } from './hearing-owed.parameter.js';
import { RemedyGate } from './under-remedy.js';
import { notUnderRemedy, type UnderRemedy } from './under-remedy.rules.js';
import { whereabouts } from './whereabouts.rules.js';

/** What one recognition came to, with what is written of it. */
export interface Taken {
  readonly recognitionId: string;
  readonly outcome: AdoptionOutcome;
  readonly adjustment?: Adjustment;
  /** The recognition with its raise. */
  readonly raised?: Recognition;
  /** What the months are owed for which it was decided late. */
  readonly arrears?: Arrears;
  readonly events: readonly CaseEvent[];
}

interface Run {
  readonly redetermination: Redetermination;
  readonly on: IsoDate;
  readonly by: Actor;
}

/** An increase that is about to be decided. */
interface Increase {
  readonly recognition: Recognition;
  readonly adjustment: Adjustment;
  readonly result: Compared;
  readonly raisedByFen: Fen;
  /** Who decides on the family that day. */
  readonly authority: TrackAuthority;
}

/** Decides increases and proposes what falls or ends, recognition by recognition (S1-18). */
@Injectable()
export class AdoptionTaking {
  constructor(
    private readonly rules: PlaceRules,
    private readonly completion: Completion,
    private readonly sealer: Sealer,
    private readonly remedies: RemedyGate,
  ) {}

  /** @returns what each recognition of the page comes to, nothing of it written yet */
  async take(tx: CommandTx, { rows }: AdoptedPage, run: Run): Promise<Taken[]> {
    const proposals = await lockOpenProposals(
      tx,
      rows.map(({ row }) => row.recognitionId),
    );
    const households = rows.map(({ row }) => row.householdId);
    const copies = await householdsOf(tx, households);
    const underRemedy = await this.remedies.reductions(tx, households);
    return rows.map((each): Taken => {
      const { recognitionId, householdId } = each.row;
      const members = copies.get(householdId)?.members ?? [];
      const person =
        members.length === 0 ? 'there' : whereabouts(each.recognition?.personId ?? null, members, run.on);
      if (person !== 'there') return { recognitionId, outcome: 'changed-since', events: [] };
      if (isUnderRemedy(each, underRemedy)) return { recognitionId, outcome: 'under-remedy', events: [] };
      return this.one(each, standingOn(proposals, recognitionId), run);
    });
  }

  private one(
    { row, outcome, file, recognition, raisedByFen }: AdoptedRow,
    standing: Standing,
    run: Run,
  ): Taken {
    const { recognitionId } = row;
    if (outcome.is === 'changed-since' || file === undefined || recognition === undefined)
      return { recognitionId, outcome: 'changed-since', events: [] };
    const { result } = outcome;
    const authority = this.rules.authorityOf(file.regionCode, recognition.track, run.on);
    // The family moved since the run to where somebody else decides: another run finds it there.
    if (authority.role !== run.by.role) return { recognitionId, outcome: 'changed-since', events: [] };
    const before = standingFor(outcome.is, standing);
    const proposal = proposalOf(this.proposed(run, { file, recognition, result }), before);
    if (!proposal.ok) return { recognitionId, outcome: 'proposed-already', events: [] };
    const adjustment = proposal.value;
    if (outcome.is === 'proposal') {
      const kind = adjustment.kinds[0] ?? 'unclear';
      const events = [
        adjustmentStep(file, adjustment, { step: 'adjustment-proposed', on: run.on, outcome: kind }),
      ];
      return { recognitionId, outcome: 'proposed', adjustment, events };
    }
    return this.increased({ recognition, adjustment, result, raisedByFen, authority }, run);
  }

  /** A raised standard is owed from its own month on: what was not paid since is arrears, never lost. */
  private increased(
    { recognition, adjustment, result, raisedByFen, authority }: Increase,
    { redetermination, on, by }: Run,
  ): Taken {
    const effectiveOn = raisedFrom(recognition, redetermination.onDay);
    const { amountAfterFen: monthlyAmountFen } = result;
    const more = raisedByFen > 0 ? { raisedByFen } : {};
    const raised = withChange(recognition, { from: effectiveOn, monthlyAmountFen, ...more });
    const paid = paidResult(result, { recognition, raised, effectiveOn });
    const completed = { result: paid, on, effectiveOn, hearing: undefined, authority };
    const decided = this.completion.decided(by.id, adjustment, completed);
    const events = changedAmounts(recognition, raised, 'standard-changed', authority.under);
    const arrears = arrearsOfRaise(recognition, raised, { adjustment: decided, effectiveOn, on });
    const owed = arrears === undefined ? {} : { arrears };
    const { recognitionId } = recognition;
    return { recognitionId, outcome: 'increased', adjustment: decided, events, raised, ...owed };
  }

  private proposed(
    { redetermination, on, by }: Run,
    { file, recognition, result }: { file: CaseState; recognition: Recognition; result: Compared },
  ) {
    const pack = this.rules.on(file.regionCode, on);
    return {
      ...{
        file,
        recognition,
        result,
        source: 'redetermination' as const,
        on,
        by: by.id,
        person: 'there' as const,
      },
      ...{
        redeterminationId: redetermination.redeterminationId,
        computedFor: computedFor(recognition, redetermination.onDay),
      },
      firstMonth: maxDate(benefitStart(pack, on), recognition.validFrom),
      isLaw: placeParameter(pack, HEARING_OWED),
      seal: (id: string, lines: LinesAndFacts) => sealedLines(this.sealer, id, lines),
    };
  }
}

/** The same reduction is not proposed again by a run while a remedy against it is open, or after it was revoked. */
function isUnderRemedy({ row, outcome, recognition }: AdoptedRow, open: readonly UnderRemedy[]): boolean {
  if (outcome.is === 'changed-since' || recognition === undefined) return false;
  const own = open.filter(({ householdId }) => householdId === row.householdId);
  return !notUnderRemedy(recognition, outcome.result, own).ok;
}
