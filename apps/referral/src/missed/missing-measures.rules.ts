import type { MatchedMeasure } from '@aid-chain/contracts';
import { groupBy, type IsoDate } from '@aid-chain/kernel';
import type { Measure } from '@aid-chain/policy';
import type { MissedAnswer, NeedKind } from '@aid-chain/vocabulary';
import { notGivenYet, type GivenAid, type MayGet } from '../measures/may-get.rules.js';

/** What somebody answered about a measure that a household does not get. */
export interface AnsweredMeasure {
  readonly measure: string;
  /** Left out where it is the household's. */
  readonly personId?: string;
  readonly answer: MissedAnswer;
  readonly on: IsoDate;
}

/** Measures of one kind of need that one person, or the household, may get and does not get. */
export interface MissingGroup {
  readonly personKey: string;
  readonly needKind: NeedKind;
  readonly missing: readonly MayGet[];
}

/**
 * What a household misses (S2-06): the measures that it may get by its facts, without those that a department gives and those
 * about which somebody answered. A match that is open is no miss yet: what would settle it stands on the happiness list.
 */
export function missingMeasures(
  matches: readonly MatchedMeasure[],
  measures: readonly Measure[],
  given: readonly GivenAid[],
  answered: readonly AnsweredMeasure[],
): readonly MayGet[] {
  const may = matches.filter(({ outcome }) => outcome === 'may');
  return notGivenYet(may, measures, given).filter(
    ({ match }) => !answered.some((each) => isAbout(each, match)),
  );
}

/**
 * What a person is asked about (S2-27, S2-30, N16): measures whose other conditions can be met, and whose answer no paper
 * gives. They are no miss until somebody finds that the family may get them.
 */
export function askedMeasures(
  matches: readonly MatchedMeasure[],
  measures: readonly Measure[],
  given: readonly GivenAid[],
  answered: readonly AnsweredMeasure[],
): readonly MayGet[] {
  const asked = matches.filter((match) => match.asked !== undefined);
  return notGivenYet(asked, measures, given).filter(
    ({ match }) => !answered.some((each) => isAbout(each, match)),
  );
}

/** The answers that still hold: of a measure that is not matched any more, and later is again, somebody is asked again. */
export function standingAnswers(
  answered: readonly AnsweredMeasure[],
  matches: readonly MatchedMeasure[],
): readonly AnsweredMeasure[] {
  return answered.filter((each) => matches.some((match) => isAbout(each, match)));
}

/** By person and kind of need, as a need and a referral are. */
export function inGroups(missing: readonly MayGet[]): readonly MissingGroup[] {
  const ofPersons = groupBy(missing, ({ match }) => match.personId ?? '');
  return [...ofPersons].flatMap(([personKey, ofPerson]) =>
    [...groupBy(ofPerson, ({ measure }) => measure.head.serves.kind)].map(([needKind, ofKind]) => ({
      ...{ personKey, needKind, missing: ofKind },
    })),
  );
}

function isAbout({ measure, personId }: AnsweredMeasure, match: MatchedMeasure): boolean {
  return measure === match.measure && personId === match.personId;
}
