import type { Resolution, SeenVersions, SourceFigure } from '../facts/contradiction.js';
import type { Provenance } from '../facts/facts.js';

/**
 * What a person entered after a decision, of the sources that state something else since. A source that states the same
 * again, line by line and in sum, brings no newer evidence; in another case, in sum. A declaration or a department's data has no version.
 * @param stated everything that the sources state now
 * @param figures what each of them comes to now
 */
export function newerEvidence<T extends Provenance>(
  { seen, figures: decided = [], isCarried }: Resolution,
  stated: readonly T[],
  figures: readonly SourceFigure[],
): ReadonlySet<T> {
  // In another case everything that people entered came after it, whatever its number there.
  const before = isCarried === true ? NOTHING : seen;
  const newer = stated.filter((item) => isAfter(item, item.version, before));
  const isRepeated = (source: string): boolean =>
    amountsOf(figures, source) === amountsOf(decided, source) &&
    (isCarried === true ||
      newer.every(
        (item) => item.source !== source || !isAfter(item, item.firstVersion ?? item.version, seen),
      ));
  const repeated = new Set(newer.map(({ source }) => source).filter(isRepeated));
  return new Set(newer.filter(({ source }) => !repeated.has(source)));
}

const NOTHING: SeenVersions = { survey: 0, verification: 0 };

function isAfter({ confidence }: Provenance, version: number | undefined, seen: SeenVersions): boolean {
  const before = confidence === 'surveyed' ? seen.survey : seen.verification;
  return version !== undefined && version > before;
}

function amountsOf(figures: readonly SourceFigure[], source: string): string {
  return JSON.stringify(
    figures.flatMap((each) => (each.source === source ? [String(each.amount)] : [])).sort(),
  );
}
