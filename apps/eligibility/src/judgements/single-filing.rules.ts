import { inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { hasSingleGround, type JudgementOf } from '@aid-chain/policy';
import {
  listed,
  nameOf,
  SINGLE_REFUSALS,
  singleGroundCodes,
  singleRefusalCodes,
  type Bilingual,
  type SingleRefusal,
} from '@aid-chain/vocabulary';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import type { AnsweredWorksheet } from './judgement-context.js';

/** What stands beside the answer. */
interface Stated {
  /** Why not. */
  readonly reasonCode?: SingleRefusal;
  /** In what the special hardship consists, and the paper that it rests on. */
  readonly note?: string;
  readonly paper?: string;
}

/**
 * Whether a person may be decided on alone: a margin family, a ground that the case holds, own income and property as for
 * dibao; a no names its reason (社会救助法 21(2); S1-09; L-41).
 * Refuses SINGLE_REASON_*, SPECIAL_HARDSHIP_UNPROVEN, SINGLE_GROUND_NOT_FOUND, SINGLE_FILING_NOT_POSSIBLE.
 * @param after the worksheet with a yes to this person in place
 */
export function singleFilingDecided(
  judgement: JudgementOf<'single-filing'>,
  given: Stated,
  { after }: Pick<AnsweredWorksheet, 'after'>,
): Result<JudgementOf<'single-filing'>> {
  const { ground, personId } = judgement;
  const stated = groundsStated(judgement, given);
  if (!stated.ok) return stated;
  const margin = after.categories.find(({ category }) => category === 'margin');
  if (margin?.outcome !== 'met')
    return refuse('SINGLE_FILING_NOT_POSSIBLE', inBothLanguages({ why: NO_MARGIN }));
  const single = margin.singles?.find((each) => each.personId === personId);
  if (single === undefined || !hasSingleGround(after.worksheet.lines, personId, ground))
    return refuse('SINGLE_GROUND_NOT_FOUND', inBothLanguages({ ground: nameOf(singleGroundCodes, ground) }));
  if (single.outcome !== 'met')
    return refuse('SINGLE_FILING_NOT_POSSIBLE', inBothLanguages({ why: notAlone(personId, after) }));
  return ok(judgement);
}

/**
 * That nobody of a margin family is in special hardship: answered once, where the worksheet asks it (社会救助法 21(2); L-41).
 * Refuses SPECIAL_HARDSHIP_NOT_ASKED.
 */
export function nobodyInSpecialHardship(
  { on }: { readonly on: IsoDate },
  { categories }: Pick<TrackDetermination, 'categories'>,
): Result<JudgementOf<'special-hardship'>> {
  const asked = categories.flatMap(({ questions = [] }) => questions);
  const isAsked = asked.some(({ question }) => question === 'special-hardship');
  return isAsked
    ? ok({ question: 'special-hardship', on, answer: 'no' })
    : refuse('SPECIAL_HARDSHIP_NOT_ASKED');
}

function groundsStated(
  { answer, ground }: JudgementOf<'single-filing'>,
  { reasonCode, note, paper }: Stated,
): Result<true> {
  if (answer === 'yes' && reasonCode !== undefined) return refuse('SINGLE_REASON_NOT_EXPECTED');
  if (answer === 'no' && reasonCode === undefined) {
    const allowed = listed(SINGLE_REFUSALS.map((code) => nameOf(singleRefusalCodes, code)));
    return refuse('SINGLE_REASON_MISSING', inBothLanguages({ allowed }));
  }
  const isUnproven = note === undefined || paper === undefined;
  if (answer === 'yes' && ground === 'special-hardship' && isUnproven)
    return refuse('SPECIAL_HARDSHIP_UNPROVEN');
  return ok(true);
}

const NO_MARGIN: Bilingual = {
  zh: '该户现在不是低保边缘家庭',
  en: 'the household is no margin family now',
};

const OWN_INCOME: Bilingual = {
  zh: '本人收入不低于低保标准或者尚未查明',
  en: 'the own income is not below the dibao standard, or not known',
};
const PROPERTY: Bilingual = {
  zh: '财产不符合低保的限额或者尚未查明',
  en: 'the property is not within the limits of dibao, or not known',
};

/** Which of the member's own tests is not met, or still open; no figure of anybody leaves the worksheet. */
function notAlone(personId: string, { worksheet }: AnsweredWorksheet['after']): Bilingual {
  const failed = worksheet.lines.filter(
    (line) =>
      line.personId === personId &&
      line.category === 'margin' &&
      ['not-met', 'unknown'].includes(line.outcome),
  );
  const tests = new Set(failed.map(({ group }) => (group === 'assets' ? PROPERTY : OWN_INCOME)));
  return listed([...tests]);
}
