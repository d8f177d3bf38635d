import type { Fen } from '@aid-chain/kernel';
import {
  isParameterKey,
  trackHash,
  trackPart,
  type CategoryResult,
  type Determination,
  type ParameterKey,
} from '@aid-chain/policy';
import type { Category, Track } from '@aid-chain/vocabulary';

/** What a determination finds for one track. */
export interface TrackDetermination {
  readonly track: Track;
  /** Identity of what the track's decision rests on: the same facts and values give the same hash on another day. */
  readonly hash: string;
  readonly packHash: string;
  readonly codeVersion: string;
  readonly categories: readonly CategoryResult[];
  /** What nobody knows yet, as codes. */
  readonly missing: readonly string[];
  readonly annualNetIncomeFen: Fen | null;
  readonly restsOnDemoValues: boolean;
  /** The part of the worksheet that belongs to the track. */
  readonly worksheet: Determination;
}

/** The view of one track, of a whole determination or of one frozen for the track; both give the same hash. */
export function trackDetermination(d: Determination, track: Track): TrackDetermination {
  const { categories, lines } = trackPart(d, track);
  const missing = d.missing.filter((m) =>
    lines.some((line) => line.missing.some(({ fact }) => fact === m.fact)),
  );
  const restsOnDemoValues = categories.some((result) => result.restsOnDemoValues);
  const worksheet: Determination = { ...d, categories, lines, missing, restsOnDemoValues };
  return {
    track,
    hash: trackHash(d, track),
    packHash: d.packHash,
    codeVersion: d.codeVersion,
    categories,
    missing: [...new Set(categories.flatMap((result) => result.missing.map(({ fact }) => fact)))],
    annualNetIncomeFen: d.figures.annualNetIncomeFen,
    restsOnDemoValues,
    worksheet,
  };
}

/**
 * What a decision publishes: the determination of its day with the annual net income that stood beside the opinion.
 * No line of the civil-affairs track rests on that figure, so its hash does not show when it changes; what nobody
 * looked at is not published.
 */
export function asLookedAt(
  today: TrackDetermination,
  frozen: TrackDetermination | undefined,
): TrackDetermination {
  return frozen === undefined ? today : { ...today, annualNetIncomeFen: frozen.annualNetIncomeFen };
}

/** The parameters that the track's lines read. */
export function parametersOf(d: TrackDetermination): readonly ParameterKey[] {
  const keys = d.worksheet.lines.flatMap(({ parameters }) => parameters.map(({ key }) => key));
  return [...new Set(keys)].filter(isParameterKey);
}

/** Categories that are met, with what they bring. */
export function metCategories(d: TrackDetermination): readonly CategoryResult[] {
  return d.categories.filter(({ outcome }) => outcome === 'met');
}

/** Categories that the rules tested and did not find met; one that is not built yet is never among them. */
export function examinedNotMet(d: TrackDetermination): ReadonlySet<Category> {
  const failed = d.categories.filter(({ outcome }) => outcome === 'not-met' || outcome === 'not-applicable');
  return new Set(failed.map(({ category }) => category));
}
