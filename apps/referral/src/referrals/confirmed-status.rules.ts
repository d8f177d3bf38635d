import type { IsoDate } from '@aid-chain/kernel';
import { categoryCodes, nameOf, type Bilingual, type Category } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.rules.js';

/** The law of which article 42 is has been in force since this day. */
const LAW_IN_FORCE = '2026-07-01';

/** The four classes whose economic status other departments need not check again (社会救助法 42(2)). */
const RECOGNISED_MUTUALLY: readonly string[] = [
  'tekun',
  'dibao',
  'margin',
  'rigid-expenditure',
] satisfies readonly Category[];

/** A confirmed economic status as a department is shown it: class and last day, and what follows for it; no amount, no ground. */
export interface ConfirmedStatus {
  readonly category: string;
  readonly categoryName: Bilingual;
  readonly validUntil?: IsoDate;
  readonly text: Bilingual;
}

/**
 * The confirmed economic status behind a referral (L-14, 社会救助法 42(2)), as it holds on `today`: one that has ended, or has
 * not begun, is not shown, so that the statement is withdrawn with the status. What one person is recognised as says nothing
 * about another one.
 * @param personId the person whom the referral concerns
 */
export function confirmedStatus(
  recognitions: readonly Recognition[],
  personId: string | undefined,
  today: IsoDate,
): readonly ConfirmedStatus[] {
  if (today < LAW_IN_FORCE) return [];
  return recognitions
    .filter(({ category }) => RECOGNISED_MUTUALLY.includes(category))
    .filter((recognition) => recognition.personId === null || recognition.personId === personId)
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
    .map(({ category, validTo }) => statusOf(category, validTo));
}

function statusOf(category: string, validTo: IsoDate | null): ConfirmedStatus {
  const categoryName = nameOf(categoryCodes, category);
  const until = validTo === null ? { zh: '', en: '' } : { zh: `，至 ${validTo}`, en: `, until ${validTo}` };
  return {
    category,
    categoryName,
    ...(validTo === null ? {} : { validUntil: validTo }),
    text: {
      zh: `家庭经济状况已确认（${categoryName.zh}${until.zh}），可以不再重复审核（社会救助法第四十二条）。`,
      en: `The economic status is confirmed (${categoryName.en}${until.en}) and need not be checked again (社会救助法 42).`,
    },
  };
}
