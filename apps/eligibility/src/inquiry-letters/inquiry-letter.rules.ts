import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  inquiryFieldCodes,
  inquiryPurposeCodes,
  listed,
  nameOf,
  type Bilingual,
  type InquiryField,
  type InquiryPurpose,
  type InquiryState,
} from '@aid-chain/vocabulary';

/** A letter to a unit as it stands (L-65). */
export interface InquiryLetter {
  readonly letterId: string;
  readonly caseId: string;
  readonly personId: string | null;
  /** Counts the letters of its case. */
  readonly number: number;
  readonly purpose: InquiryPurpose;
  readonly fields: readonly InquiryField[];
  readonly sentOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly dueProvisional: boolean;
  readonly remindedOn: IsoDate | null;
  readonly reminders: number;
  readonly state: InquiryState;
  readonly stateOn: IsoDate;
  /** Number of the paper that answered, as it is filed. */
  readonly paper: string | null;
}

/** A day of a letter lies after what came before it and not in the future. Refuses INQUIRY_DAY_INVALID. */
export function letterDay(on: IsoDate, from: IsoDate, today: IsoDate): Result<IsoDate> {
  return on < from || on > today ? refuse('INQUIRY_DAY_INVALID', { from, until: today }) : ok(on);
}

/** Reminds a unit that has not answered. Refuses INQUIRY_ANSWERED, INQUIRY_DAY_INVALID. */
export function reminder(inquiry: InquiryLetter, on: IsoDate, today: IsoDate): Result<IsoDate> {
  if (inquiry.state !== 'sent') return refuse('INQUIRY_ANSWERED', { state: inquiry.state });
  return letterDay(on, inquiry.remindedOn ?? inquiry.sentOn, today);
}

/**
 * Files what a unit answered, or that it did not: then what was asked for is a missing fact, never a no (L-65; 社会救助法 43). An
 * answer that comes after all is filed too. Refuses INQUIRY_ANSWERED, INQUIRY_NOT_DUE, INQUIRY_DAY_INVALID.
 */
export function ending(
  inquiry: InquiryLetter,
  outcome: Exclude<InquiryState, 'sent'>,
  on: IsoDate,
  today: IsoDate,
): Result<IsoDate> {
  const { state, dueOn } = inquiry;
  const isLateAnswer = state === 'no-answer' && outcome === 'answered';
  if (state !== 'sent' && !isLateAnswer) return refuse('INQUIRY_ANSWERED', { state });
  if (outcome === 'no-answer' && dueOn !== null && on <= dueOn) return refuse('INQUIRY_NOT_DUE', { dueOn });
  return letterDay(on, inquiry.sentOn, today);
}

/**
 * What a letter asks for: the purpose and the fields, and nothing of the family beside who is meant, whom the township enters
 * by hand on its own paper (L-65).
 * @param law the document and article by which units are asked on its day
 */
export function letterText(
  { purpose, fields, number }: Pick<InquiryLetter, 'purpose' | 'fields' | 'number'>,
  dueOn: IsoDate | null,
  law: Bilingual,
): Bilingual {
  const why = nameOf(inquiryPurposeCodes, purpose);
  const what = listed(fields.map((field) => nameOf(inquiryFieldCodes, field)));
  const until: Bilingual =
    dueOn === null
      ? { zh: '请尽快', en: 'Please answer soon' }
      : { zh: `请于 ${dueOn} 前`, en: `Please answer by ${dueOn}` };
  return {
    zh: `（第 ${number} 号）为${why.zh}，依据${law.zh}，请贵单位提供所列人员的下列情况：${what.zh}。其他情况请勿提供。${until.zh}书面答复。`,
    en: `(No. ${number}) Under ${law.en} we ask your unit, ${why.en}, for the following about the person named: ${what.en}. Please state nothing else. ${until.en} in writing.`,
  };
}
