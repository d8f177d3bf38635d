import type { Sealed } from '@aid-chain/contracts';
import type { Sealer } from '@aid-chain/platform';
import type { ChangedLine } from '../redetermination/changed-lines.rules.js';

/** What of a result describes people: the lines that a person reads, and the facts that were known. */
export interface LinesAndFacts {
  readonly lines: readonly ChangedLine[];
  /** Every fact that the lines of the class read, by the names of a ground, with what was known of it. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Under which field of an adjustment they rest sealed. */
const LINES_FIELD = 'adjustment-lines';

/** @returns both under one seal */
export function sealedLines(sealer: Sealer, adjustmentId: string, { lines, facts }: LinesAndFacts): Sealed {
  return sealer.sealJson(LINES_FIELD, adjustmentId, { lines, facts });
}

/** @returns them as they were decided; an adjustment of before facts were kept has its lines alone */
export function openedLines(sealer: Sealer, adjustmentId: string, sealed: Sealed): LinesAndFacts {
  const kept = sealer.openJson<LinesAndFacts | LinesAndFacts['lines']>(LINES_FIELD, adjustmentId, sealed);
  return 'lines' in kept ? kept : { lines: kept, facts: {} };
}
