import type { Sealed } from '@aid-chain/contracts';
import type { Sealer } from '@aid-chain/platform';
import { LINES_FIELD } from './adjustment-fields.js';
import type { Compared } from './adjustment.state.js';

/** What of a result describes people: the lines that a person reads, and the facts that were known. */
export type LinesAndFacts = Pick<Compared, 'lines' | 'facts'>;

/** @returns both under one seal */
export function sealedLines(sealer: Sealer, adjustmentId: string, { lines, facts }: LinesAndFacts): Sealed {
  return sealer.sealJson(LINES_FIELD, adjustmentId, { lines, facts });
}

/** @returns them as they were decided; an adjustment of before facts were kept has its lines alone */
export function openedLines(sealer: Sealer, adjustmentId: string, sealed: Sealed): LinesAndFacts {
  const kept = sealer.openJson<LinesAndFacts | Compared['lines']>(LINES_FIELD, adjustmentId, sealed);
  return 'lines' in kept ? kept : { lines: kept, facts: {} };
}
