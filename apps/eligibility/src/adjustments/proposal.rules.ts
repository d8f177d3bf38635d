import type { Sealed } from '@aid-chain/contracts';
import { newId, ok, refuse, type IsoDate, type Result as Decided } from '@aid-chain/kernel';
import type { AdjustmentSource } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Adjustment, Compared } from './adjustment.state.js';
import type { LinesAndFacts } from '../grounds/adjustment-lines.js';
import { whatOf } from './compared.rules.js';
import { hearingOwed } from './hearing-owed.rules.js';
import type { KeptHearing } from './hearing.store.js';
import { isSameResult, isUnheard } from './stale.rules.js';
import { deathOf, type Found, type Whereabouts } from './whereabouts.rules.js';

/** What a proposal is made of. */
export interface Proposed {
  readonly file: Pick<CaseState, 'caseId' | 'regionCode'>;
  readonly recognition: Recognition;
  readonly result: Compared;
  readonly source: AdjustmentSource;
  readonly redeterminationId: string | null;
  readonly on: IsoDate;
  readonly by: string;
  readonly computedFor: IsoDate;
  readonly firstMonth: IsoDate;
  readonly isLaw: boolean;
  readonly person: Whereabouts;
  readonly seal: (adjustmentId: string, found: LinesAndFacts) => Sealed;
}

/** What of the same recognition stands: an open proposal, with its hearing. */
export interface Standing {
  readonly open: Adjustment | undefined;
  readonly hearing: KeptHearing | undefined;
}

/**
 * A proposal on one running recognition; where one stands, it becomes the present result, and its hearing counts on as
 * long as it is not stale (L-04). Refuses ADJUSTMENT_NOTHING_CHANGES, ADJUSTMENT_OPEN_ALREADY.
 */
export function proposalOf(proposed: Proposed, { open, hearing }: Standing): Decided<Adjustment> {
  const { result, recognition } = proposed;
  if (result.kinds.length === 0) return refuse('ADJUSTMENT_NOTHING_CHANGES', whatOf(recognition));
  if (open === undefined) return ok(freshOf(proposed, newId(), 1));
  if (isSameResult(open, result)) return refuse('ADJUSTMENT_OPEN_ALREADY', { on: open.proposedOn });
  const next = freshOf(proposed, open.adjustmentId, open.revision + 1);
  const counts = hearing !== undefined && !isUnheard(hearing, result);
  return ok(counts ? { ...next, state: 'heard', hearingId: hearing.hearingId } : next);
}

function freshOf(proposed: Proposed, adjustmentId: string, revision: number): Adjustment {
  const { file, recognition, result, on, by, computedFor, firstMonth, source } = proposed;
  const { lines, facts, ...found } = result;
  const owed = hearingOwed({
    ...{ kinds: found.kinds, category: recognition.category, isLaw: proposed.isLaw, lapses: false },
    death: deathOf(proposed.person),
  });
  return {
    ...{ adjustmentId, revision, recognitionId: recognition.recognitionId, caseId: file.caseId },
    ...{ householdId: recognition.householdId, regionCode: file.regionCode, track: recognition.track },
    ...{ category: recognition.category, personId: recognition.personId, source },
    redeterminationId: proposed.redeterminationId,
    ...found,
    ...{ hearingOwed: owed.owed, hearingGround: owed.ground },
    // The end of tekun support is made public for seven days (T43 26, 27).
    publicityOwed: recognition.category === 'tekun' && found.ends,
    ...{
      computedFor,
      firstMonth,
      lines: proposed.seal(adjustmentId, { lines, facts }),
      proposedOn: on,
      proposedBy: by,
    },
    ...{ state: 'proposed', hearingId: null },
    ...{ publicityFrom: null, publicityUntil: null, publicityEndedOn: null },
    ...{
      decidedOn: null,
      decidedBy: null,
      authority: null,
      effectiveOn: null,
      noticeOwed: false,
      noticeDueOn: null,
      notice: null,
    },
    ...{ notifiedOn: null, noticeMethod: null, noticeReceivedBy: null },
    ...{ withdrawnOn: null, withdrawalReason: null },
  };
}

const PERSON_LEFT = 'household.person-left';

/**
 * The end of a recognition whose person is no member any more: nothing is computed for it. That somebody left on another day, or died, is
 * another fact, so that an end which a remedy revoked does not keep a later one from being decided.
 */
export function personLeft(amountBeforeFen: number | null, { person, lastDay = '' }: Found): Compared {
  const kinds = ['person-left'] as const;
  return {
    ...{ kinds, amountBeforeFen, amountAfterFen: null, ends: true, metInstead: null, ground: [PERSON_LEFT] },
    ...{ lines: [], facts: { [PERSON_LEFT]: `${person} ${lastDay}` } },
  };
}
