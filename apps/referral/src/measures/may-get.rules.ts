import type { MatchedMeasure } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Measure } from '@aid-chain/policy';

/** Aid that a household receives, by the code of the report and by the person of the referral. */
export interface GivenAid {
  readonly measureCode: string;
  /** Null where the help is the household's. */
  readonly personId: string | null;
}

/** A match with the measure of the place. */
export interface MayGet {
  readonly match: MatchedMeasure;
  readonly measure: Measure;
}

/**
 * The matches that hold on a day: of one measure for one person the last that has begun (N16).
 * @returns them with the next day on which others hold, if any
 */
export function matchesOn(
  matches: readonly MatchedMeasure[],
  today: IsoDate,
): { readonly matches: readonly MatchedMeasure[]; readonly nextOn?: IsoDate } {
  const last = new Map<string, MatchedMeasure>();
  let nextOn: IsoDate | undefined;
  for (const match of [...matches].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    if (match.from === undefined || match.from <= today)
      last.set(`${match.measure}|${match.personId ?? ''}`, match);
    else nextOn ??= match.from;
  }
  return { matches: [...last.values()], ...(nextOn === undefined ? {} : { nextOn }) };
}

/**
 * What a household may get and does not get (S2-06): the matches without those that a department gives already, to the same
 * person or to the household, under the code of the measure or one by which it is reported. A measure that the place does not
 * have any more is left out.
 */
export function notGivenYet(
  matches: readonly MatchedMeasure[],
  measures: readonly Measure[],
  given: readonly GivenAid[],
): readonly MayGet[] {
  const byCode = new Map(measures.map((measure) => [measure.head.code, measure]));
  return matches.flatMap((match) => {
    const measure = byCode.get(match.measure);
    if (measure === undefined || given.some((aid) => isGiven(aid, match, measure))) return [];
    return [{ match, measure }];
  });
}

function isGiven({ measureCode, personId }: GivenAid, match: MatchedMeasure, { head }: Measure): boolean {
  if (measureCode !== head.code && !head.reportedAs.includes(measureCode)) return false;
  return personId === null || match.personId === undefined || personId === match.personId;
}
