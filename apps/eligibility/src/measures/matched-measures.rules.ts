import type { MatchedMeasure } from '@aid-chain/contracts';
import { addDays, addMonths, firstOfMonth, minDate, type IsoDate } from '@aid-chain/kernel';
import { judgedQuestions, type CategoryStanding, type Measure, type MeasureMatch } from '@aid-chain/policy';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { CaseEvent, Decided } from '../cases/case.state.js';
import { isDibaoOfHousehold, isInPlaceOfDibao } from '../recognitions/instead-of-dibao.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { touchesRecognitions } from '../recognitions/recognition.rules.js';
import { spansWithout, type Span } from '../recognitions/waiting.rules.js';
import { MONTHS_AHEAD } from './next-look.rules.js';

/** What stands in place of a reason of health, work or money (N13). */
const CIRCUMSTANCES: Bilingual = {
  zh: '其他情况符合本地规定的条件',
  en: 'other circumstances meet the conditions of the place',
};

/**
 * Whether a step may change which measures a household may get: a decision, the end or return of a recognition, and new
 * evidence of a household that is recognised (S0-07, S2-14).
 */
export function changesMeasures(decided: Pick<Decided, 'events'>): 'always' | 'where-recognised' | 'no' {
  if (touchesRecognitions(decided) || decided.events.some(isRefusal)) return 'always';
  return decided.events.some(isEvidence) ? 'where-recognised' : 'no';
}

function isRefusal({ type }: CaseEvent): boolean {
  return type === 'eligibility.application-refused.v1';
}

function isEvidence(event: CaseEvent): boolean {
  // A contradiction that is settled changes which income or property counts.
  if (event.type === 'eligibility.contradiction-resolved.v1') return true;
  return (
    event.type === 'eligibility.step-recorded.v1' &&
    (event.data.step === 'survey' || event.data.step === 'verification')
  );
}

/** As what a household stands recognised on a day: what only the rules find is no standing yet. */
export function recognisedStandings(
  recognitions: readonly Recognition[],
  on: IsoDate,
): readonly CategoryStanding[] {
  const present = recognitions.filter((each) =>
    standingSpans(each).some(({ from, until }) => from <= on && on < until),
  );
  // What is given in the place of dibao is decided before that ends, and stands beside it on no day (D57 8).
  const hasDibao = present.some(isDibaoOfHousehold);
  const standing = present.filter((each) => !(hasDibao && isInPlaceOfDibao(each) && on < each.validFrom));
  return [...new Map(standing.map((each) => [`${each.category}|${each.personId ?? ''}`, each])).values()].map(
    ({ category, personId }) => ({ category, personId, is: 'yes', missing: [] }),
  );
}

/** Whether a household stands recognised on a day or will on a later one. */
export function isRecognisedFrom(recognitions: readonly Recognition[], on: IsoDate): boolean {
  return recognitions.flatMap(standingSpans).some(({ until }) => on < until);
}

/**
 * The days of a year on which a household may get something else (N16): those of its place, and those on which a recognition
 * begins, has just ended or runs again.
 * @param ofPlace the days of its place in the year after `on`
 */
export function daysAhead(
  ofPlace: readonly IsoDate[],
  recognitions: readonly Recognition[],
  on: IsoDate,
): readonly IsoDate[] {
  const own = recognitions
    .flatMap(standingSpans)
    .flatMap(({ from, until }) => [from, until])
    .filter((day) => day > on && day <= addMonths(on, MONTHS_AHEAD));
  return [...new Set([...ofPlace, ...own])].sort();
}

/** The days on which it stands: all from its first to its last one, but those on which it waited for dibao. */
function standingSpans(recognition: Recognition): readonly Span[] {
  const { waited } = recognition;
  return spansWithout(waited, { from: standsFrom(recognition), until: standsUntil(recognition) });
}

/**
 * The first day as it: that of the decision where its money alone begins with the month after (民发〔2021〕57号 21), a later one where
 * the recognition itself waits for the end of another.
 */
function standsFrom({ decidedOn, validFrom }: Recognition): IsoDate {
  return validFrom <= addMonths(firstOfMonth(decidedOn), 1) ? minDate(decidedOn, validFrom) : validFrom;
}

/** The first day without it; an end may be decided for a later day. */
function standsUntil({ state, validTo }: Recognition): IsoDate {
  const last = validTo === undefined ? NEVER : addDays(validTo, 1);
  return state.is === 'running' ? last : minDate(last, state.on);
}

/** After every day of a recognition that nobody limited, and of every look at a household. */
export const NEVER: IsoDate = '9999-12-31';

/**
 * What of the matches other services get to know: what the family may get, what a paper would settle, and what a person has
 * to find out where its other conditions are met. Left out are what it does not get, what a helper gets, what nothing but a
 * sudden emergency gives, and every reason of health, work or money.
 */
export function publishedMatches(
  matches: readonly MeasureMatch[],
  measures: readonly Measure[],
): readonly MatchedMeasure[] {
  const ofPlace = new Map(measures.map((measure) => [measure.head.code, measure]));
  return matches.flatMap((match): MatchedMeasure[] => {
    const { measure, personId, outcome, missing } = match;
    const of = ofPlace.get(measure);
    if (outcome === 'not' || of?.head.receiver === 'helper') return [];
    const asked = outcome === 'open' && missing.length === 0 ? askedOf(of) : [];
    if (outcome === 'open' && missing.length === 0 && asked.length === 0) return [];
    const whose = personId === null ? {} : { personId };
    const lacking = missing.map(({ textZh, textEn }) => ({ zh: textZh, en: textEn }));
    return [
      {
        ...{ measure, ...whose, outcome, reasons: publishedReasons(match), missing: once(lacking) },
        ...(asked.length === 0 ? {} : { asked }),
      },
    ];
  });
}

/**
 * Matches of today with those of later days that differ from what was known before, each with its day (N16): a family whose case rests until
 * then is asked on the first day all the same.
 * @param later what would be published on later days, in their order
 */
export function withUpcoming(
  today: readonly MatchedMeasure[],
  later: readonly { readonly on: IsoDate; readonly matches: readonly MatchedMeasure[] }[],
): readonly MatchedMeasure[] {
  const last = new Map(today.map((match) => [keyOf(match), JSON.stringify(match)]));
  const upcoming = later.flatMap(({ on, matches }) =>
    matches.flatMap((match) => {
      const text = JSON.stringify(match);
      if (last.get(keyOf(match)) === text) return [];
      last.set(keyOf(match), text);
      return [{ ...match, from: on }];
    }),
  );
  return [...today, ...upcoming];
}

/** Of what was published, what holds on a later day and what is still to come: as it would be published on that day. */
export function standingOn(published: readonly MatchedMeasure[], on: IsoDate): readonly MatchedMeasure[] {
  const isToCome = ({ from }: MatchedMeasure): boolean => from !== undefined && from > on;
  const begun = published
    .filter((match) => !isToCome(match))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const last = new Map(begun.map(({ from: _from, ...match }) => [keyOf(match), match]));
  return [...last.values(), ...published.filter(isToCome)];
}

/** Whether two lists of matches give the same, in whatever order. */
export function isSameMatches(a: readonly MatchedMeasure[], b: readonly MatchedMeasure[]): boolean {
  const texts = (matches: readonly MatchedMeasure[]) => matches.map((match) => JSON.stringify(match)).sort();
  return texts(a).join('\n') === texts(b).join('\n');
}

const keyOf = ({ measure, personId }: MatchedMeasure): string => `${measure}|${personId ?? ''}`;

function askedOf(measure: Measure | undefined): readonly Bilingual[] {
  return measure === undefined ? [] : once(judgedQuestions(measure.terms.where));
}

function publishedReasons({ reasons }: MeasureMatch): readonly Bilingual[] {
  const shown = reasons.filter(({ guarded }) => !guarded).map(({ zh, en }) => ({ zh, en }));
  return once(shown.length === reasons.length ? shown : [...shown, CIRCUMSTANCES]);
}

function once(texts: readonly Bilingual[]): readonly Bilingual[] {
  return [...new Map(texts.map((text) => [text.zh, text])).values()];
}
