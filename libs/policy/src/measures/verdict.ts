import type { Bilingual } from '@aid-chain/vocabulary';
import type { Missing } from '../worksheet/worksheet-line.js';

/** Why a condition is met, not met or open, in words. */
export interface MeasureReason extends Bilingual {
  /** Whose fact it is; null for the household. */
  readonly personId: string | null;
  /** Of health, work or money: an event never carries it (N13). */
  readonly guarded: boolean;
}

/** What a condition comes to: unknown is never no. */
export interface Verdict {
  readonly is: 'yes' | 'no' | 'open';
  readonly reasons: readonly MeasureReason[];
  /** What would settle it, while it is open. */
  readonly missing: readonly Missing[];
}

/** All must hold: one that does not is enough for no, and names every reason that is known. */
export function allHold(verdicts: readonly Verdict[]): Verdict {
  return joined(verdicts, verdicts.some(({ is }) => is === 'no') ? 'no' : openOr('yes', verdicts));
}

/** One is enough: while none holds, an open one keeps it open. */
export function anyHolds(verdicts: readonly Verdict[]): Verdict {
  return joined(verdicts, verdicts.some(({ is }) => is === 'yes') ? 'yes' : openOr('no', verdicts));
}

/** The opposite; what is open stays open. */
export function holdsNot({ is, reasons, missing }: Verdict): Verdict {
  if (is === 'open') return { is, reasons, missing };
  const turned = reasons.map((reason) => ({
    ...reason,
    zh: `应排除的情形：${reason.zh}`,
    en: `to be excluded: ${reason.en}`,
  }));
  return { is: is === 'yes' ? 'no' : 'yes', reasons: turned, missing };
}

function openOr(otherwise: 'yes' | 'no', verdicts: readonly Verdict[]): Verdict['is'] {
  return verdicts.some(({ is }) => is === 'open') ? 'open' : otherwise;
}

/** The reasons are those of the parts that come to the same, so that nobody reads what decided nothing. */
function joined(verdicts: readonly Verdict[], is: Verdict['is']): Verdict {
  const decisive = verdicts.filter((verdict) => verdict.is === is);
  return {
    is,
    reasons: decisive.flatMap(({ reasons }) => reasons),
    missing: is === 'open' ? decisive.flatMap(({ missing }) => missing) : [],
  };
}
