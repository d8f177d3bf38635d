import { exact, holds, subtract, times, type Exact } from '../exact/exact.js';
import { BASIS } from '../exact/share-of.js';
import type { RulePack } from '../pack/pack.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { evidenceParameters } from './parameters.js';
import type { ParameterRef } from '../worksheet/worksheet-line.js';

/** When two figures of one thing are too far apart to be the same. */
export interface Tolerance {
  readonly refs: readonly ParameterRef[];
  /** Whether the first is beyond the tolerance above the second. */
  readonly isBeyond: (more: Exact, less: Exact) => boolean;
}

const tolerances = new WeakMap<RulePack, Tolerance>();

/**
 * The tolerance of the place: beyond it is what is both above the share of the larger figure and above the amount.
 * One that is pending tolerates nothing; a pack older than it knows no contradiction.
 */
export function toleranceOf(pack: RulePack): Tolerance {
  const known = tolerances.get(pack) ?? readTolerance(pack);
  tolerances.set(pack, known);
  return known;
}

function readTolerance(pack: RulePack): Tolerance {
  const reader = new ParameterReader(pack);
  const share = reader.optional(evidenceParameters, 'evidence.tolerance.share');
  const amount = reader.optional(evidenceParameters, 'evidence.tolerance.amount');
  if (share.state === 'absent' || amount.state === 'absent') return { refs: [], isBeyond: () => false };
  const [part, least] = [share, amount].map((found) => (found.state === 'value' ? found.value : 0));
  return {
    refs: reader.refs,
    isBeyond: (more, less) => {
      const difference = subtract(more, less);
      return (
        holds(difference, 'gt', exact(least ?? 0)) &&
        holds(times(difference, BASIS), 'gt', times(more, part ?? 0))
      );
    },
  };
}
