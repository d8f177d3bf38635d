import type { IsoDate } from '@aid-chain/kernel';
import { aboutOf, type Resolution, type SourceFigure } from '@aid-chain/policy';
import type { ContradictionFact } from '@aid-chain/vocabulary';
import type { KeptResolution } from '../facts/resolution-store.js';

/** A decision about a contradiction as the worksheet shows it. */
export interface ShownResolution {
  readonly key: string;
  readonly fact: ContradictionFact;
  readonly kind: string;
  readonly personId: string | null;
  /** The ordinal number of the decision of its contradiction. */
  readonly number: number;
  readonly on: IsoDate;
  readonly by: string;
  readonly role: string;
  readonly reasonCode: string;
  readonly source: string | null;
  readonly amount: number;
  /** What the sources said when it was decided. */
  readonly figures: readonly SourceFigure[];
  /** The decision in whose place it came; null for the first. */
  readonly replaces: Pick<Resolution, 'source' | 'amount' | 'on' | 'reasonCode'> | null;
  /** Whether no later decision of the same contradiction took its place. */
  readonly isLast: boolean;
}

/** Every decision in the order in which it was made, each with the one that it replaced. */
export function resolutionHistory(kept: readonly KeptResolution[]): ShownResolution[] {
  return kept.map(({ resolution, number, by, role }) => {
    const { key, on, reasonCode, source, amount, figures = [] } = resolution;
    const ofKey = kept.filter((other) => other.resolution.key === key);
    const before = ofKey.find((other) => other.number === number - 1)?.resolution;
    const isLast = ofKey.every((other) => other.number <= number);
    const replaces = before === undefined ? null : decisionOf(before);
    return {
      ...{ key, ...aboutOf(key), number, on, by, role, reasonCode, source, amount, figures },
      ...{ replaces, isLast },
    };
  });
}

function decisionOf({
  source,
  amount,
  on,
  reasonCode,
}: Resolution): NonNullable<ShownResolution['replaces']> {
  return { source, amount, on, reasonCode };
}
