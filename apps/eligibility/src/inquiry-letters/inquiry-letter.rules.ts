import {
  inBothLanguages,
  isSameName,
  ok,
  refuse,
  type Fault,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import { printedDay } from '@aid-chain/printing';
import {
  inquiryFieldCodes,
  inquiryPurposeCodes,
  INQUIRY_FIELDS_OF,
  INQUIRY_FIELDS_OF_HOUSEHOLD,
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

/**
 * A letter asks for what its purpose needs, and about somebody it names (L-65; 社会救助法 11).
 * @returns INQUIRY_FIELD_BESIDE_PURPOSE, INQUIRY_PERSON_MISSING
 */
export function contentFaults({
  purpose,
  fields,
  personId,
}: Pick<InquiryLetter, 'purpose' | 'fields' | 'personId'>): Fault[] {
  const needed = INQUIRY_FIELDS_OF[purpose];
  const beside = fields.flatMap((field, index): Fault[] =>
    needed.includes(field) ? [] : [besidePurpose(purpose, field, `/fields/${String(index)}`)],
  );
  const isOfPerson = fields.some((field) => !INQUIRY_FIELDS_OF_HOUSEHOLD.includes(field));
  return [
    ...beside,
    ...(isOfPerson && personId === null
      ? [{ code: 'INQUIRY_PERSON_MISSING', path: '/personId' } as const]
      : []),
  ];
}

function besidePurpose(purpose: InquiryPurpose, field: InquiryField, path: string): Fault {
  const params = inBothLanguages({
    field: nameOf(inquiryFieldCodes, field),
    purpose: nameOf(inquiryPurposeCodes, purpose),
    fields: listed(INQUIRY_FIELDS_OF[purpose].map((one) => nameOf(inquiryFieldCodes, one))),
  });
  return { code: 'INQUIRY_FIELD_BESIDE_PURPOSE', path, params };
}

/**
 * A unit is none of the family: what they know themselves is declared and surveyed (社会救助法 43).
 * @param names of the members
 * @returns INQUIRY_TO_FAMILY
 */
export function unitFaults(unit: string, names: readonly string[]): Fault[] {
  return names.some((name) => isSameName(name, unit)) ? [{ code: 'INQUIRY_TO_FAMILY', path: '/unit' }] : [];
}

/** What a letter asks of a unit, by its name. */
export type AskedOfUnit = Pick<InquiryLetter, 'purpose' | 'fields' | 'personId'> & { readonly unit: string };

/**
 * A unit that has not answered is reminded, and not asked the same a second time. Refuses INQUIRY_SENT_ALREADY.
 * @param open letters of the case that wait for their answers
 */
export function notAskedYet(
  wanted: AskedOfUnit,
  open: readonly (AskedOfUnit & Pick<InquiryLetter, 'number' | 'sentOn'>)[],
): Result<true> {
  const same = open.find(
    ({ unit, purpose, personId, fields }) =>
      unit === wanted.unit &&
      purpose === wanted.purpose &&
      personId === wanted.personId &&
      fields.length === wanted.fields.length &&
      fields.every((field) => wanted.fields.includes(field)),
  );
  if (same === undefined) return ok(true);
  return refuse('INQUIRY_SENT_ALREADY', { number: same.number, on: same.sentOn });
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

/** How a letter ends. */
export interface InquiryEnding {
  readonly outcome: Exclude<InquiryState, 'sent'>;
  readonly on: IsoDate;
  /** Number of the paper that answered. */
  readonly paper?: string;
}

const PAPER_MISSING: Fault = { code: 'INQUIRY_PAPER_MISSING', path: '/paper' };

/**
 * Files what a unit answered, or that it did not: then what was asked for is a missing fact, never a no (L-65; 社会救助法 43). An
 * answer that comes after all is filed too, and so is the paper of one that was recorded without.
 * Refuses INQUIRY_PAPER_MISSING, INQUIRY_ANSWERED, INQUIRY_NOT_DUE, INQUIRY_DAY_INVALID.
 */
export function ending(
  inquiry: InquiryLetter,
  { outcome, on, paper }: InquiryEnding,
  today: IsoDate,
): Result<IsoDate> {
  const { state, dueOn } = inquiry;
  const isAnswer = outcome === 'answered';
  const isLate = isAnswer && (state === 'no-answer' || (state === 'answered' && inquiry.paper === null));
  if (isAnswer && paper === undefined) return refuse('INQUIRY_PAPER_MISSING', {}, [PAPER_MISSING]);
  if (state !== 'sent' && !isLate) return refuse('INQUIRY_ANSWERED', { state });
  if (outcome === 'no-answer' && dueOn !== null && on <= dueOn) return refuse('INQUIRY_NOT_DUE', { dueOn });
  return letterDay(on, inquiry.sentOn, today);
}

/** What a letter needs beside itself. */
interface LetterParts {
  readonly dueOn: IsoDate | null;
  /** The document and article by which units are asked on its day. */
  readonly law: Bilingual;
  /** Who is meant, in full or masked as the reader may see it; undefined for what concerns the household. */
  readonly person: string | undefined;
}

/** What a letter asks for: about whom, the purpose and the fields, and nothing else of the family (L-65). */
export function letterText(
  { purpose, fields, number }: Pick<InquiryLetter, 'purpose' | 'fields' | 'number'>,
  { dueOn, law, person }: LetterParts,
): Bilingual {
  const why = nameOf(inquiryPurposeCodes, purpose);
  const what = listed(fields.map((field) => nameOf(inquiryFieldCodes, field)));
  const about: Bilingual =
    person === undefined ? { zh: '所列家庭', en: 'the household named' } : { zh: person, en: person };
  const until: Bilingual =
    dueOn === null
      ? { zh: '请尽快', en: 'Please answer soon' }
      : { zh: `请于${printedDay(dueOn).zh}前`, en: `Please answer by ${printedDay(dueOn).en}` };
  return {
    zh: `（第 ${number} 号）为${why.zh}，依据${law.zh}，请贵单位提供${about.zh}的下列情况：${what.zh}。其他情况请勿提供。${until.zh}书面答复。`,
    en: `(No. ${number}) Under ${law.en} we ask your unit, ${why.en}, for the following about ${about.en}: ${what.en}. Please state nothing else. ${until.en} in writing.`,
  };
}
