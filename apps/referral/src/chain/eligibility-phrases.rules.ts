import type { PlaceNames } from './link-definition.js';
import { formatYuan } from '@aid-chain/kernel';
import type { Payload, RecognitionResult } from '@aid-chain/contracts';
import {
  adjustmentKindCodes,
  authorityCodes,
  caseStepCodes,
  citation,
  categoryCodes,
  ledgerCauseCodes,
  ledgerReplacementCodes,
  remedyCodes,
  stepOutcomeCodes,
  isCodeOf,
  nameOf,
  listed,
  type Bilingual,
} from '@aid-chain/vocabulary';

/** A part of a sentence that is left out. */
export const NOTHING: Bilingual = { zh: '', en: '' };

/** A category with its amount and its term. */
export function resultText(result: RecognitionResult): Bilingual {
  const category = nameOf(categoryCodes, result.category);
  const unit = result.unit === 'person' ? { zh: '（个人）', en: ' of one person' } : NOTHING;
  return {
    zh: `${category.zh}${unit.zh}${amountText(result.monthlyAmountFen).zh}，自 ${result.validFrom} 起${result.validTo === undefined ? '' : `至 ${result.validTo}`}${subsidyText(result).zh}`,
    en: `${category.en}${unit.en}${amountText(result.monthlyAmountFen).en} from ${result.validFrom}${result.validTo === undefined ? '' : ` to ${result.validTo}`}${subsidyText(result).en}`,
  };
}

/** What a notice of risen prices gives beside it in the first month (社会救助法 32). */
function subsidyText({ priceSubsidyFen, validFrom }: RecognitionResult): Bilingual {
  if (priceSubsidyFen === undefined) return NOTHING;
  const [month, each] = [validFrom.slice(0, 7), formatYuan(priceSubsidyFen)];
  return {
    zh: `（另发 ${month} 价格临时补贴，在享的每人 ${each} 元）`,
    en: ` (beside it the temporary price subsidy of ${month}, ${each} yuan for each recipient)`,
  };
}

/** By what a township decided (社会救助法 44; L-40). */
export interface DecidedUnder {
  readonly mode: string;
  readonly doc: string;
  readonly article: string;
}

/** Who decided, with the document of the province and its article where a township did. */
export function deciderText(d: {
  readonly decidedBy: string;
  readonly decidedUnder?: DecidedUnder | undefined;
}): Bilingual {
  const [by, under] = [nameOf(authorityCodes, d.decidedBy), underText(d.decidedUnder)];
  return { zh: `${by.zh}${under.zh}`, en: `${by.en}${under.en}` };
}

/** The document by which a township decided, in brackets; nothing where the county did. */
function underText(under: DecidedUnder | undefined): Bilingual {
  if (under === undefined) return NOTHING;
  const cited = citation(under);
  return under.mode === 'entrusted'
    ? { zh: `（依据${cited.zh}委托镇（街道））`, en: ` (by the township, entrusted under ${cited.en})` }
    : { zh: `（依据${cited.zh}）`, en: ` (under ${cited.en})` };
}

/** A monthly amount behind the name of what is paid; nothing where none is paid. */
export function amountText(fen: number | undefined): Bilingual {
  if (fen === undefined) return NOTHING;
  return { zh: `（每月 ${formatYuan(fen)} 元）`, en: ` (${formatYuan(fen)} yuan a month)` };
}

/** What a step came to; one that led back to the survey reads as that and not as an opinion. */
export function stepText({ step, outcomeCode }: Payload<'eligibility.step-recorded.v1'>): Bilingual {
  const name = nameOf(caseStepCodes, step);
  if (!isCodeOf(stepOutcomeCodes, outcomeCode)) return name;
  const outcome = nameOf(stepOutcomeCodes, outcomeCode);
  if (step === 'opinion' && outcomeCode === 'returned-to-survey') return outcome;
  return { zh: `${name.zh}：${outcome.zh}`, en: `${name.en}: ${outcome.en}` };
}

/** What a step is about, behind its name: what an adjustment changes, or how the ledger has a household. */
export function detailText(
  d: Payload<'eligibility.step-recorded.v1'>,
  names: Pick<PlaceNames, 'department'>,
): Bilingual {
  return d.ledger === undefined ? adjustmentText(d) : ledgerText(d.ledger, names);
}

/** What an adjustment changes, behind the name of its step: the class, before and after, the first day and in which way (L-03, L-05). */
function adjustmentText({ adjustment }: Payload<'eligibility.step-recorded.v1'>): Bilingual {
  if (adjustment === undefined) return NOTHING;
  const { category, unit, amountBeforeFen, amountAfterFen, ends, effectiveOn, kinds } = adjustment;
  const [what, why] = [
    nameOf(categoryCodes, category),
    listed(kinds.map((kind) => nameOf(adjustmentKindCodes, kind))),
  ];
  const whose = unit === 'person' ? { zh: '（个人）', en: ' of one person' } : NOTHING;
  const before = amountText(amountBeforeFen);
  const after = ends ? { zh: '终止', en: 'ends' } : becomes(amountAfterFen);
  const ways = kinds.length === 0 ? NOTHING : { zh: `（${why.zh}）`, en: ` (${why.en})` };
  return {
    zh: `：${what.zh}${whose.zh}${before.zh}自 ${effectiveOn} 起${after.zh}${ways.zh}`,
    en: `: ${what.en}${whose.en}${before.en} ${after.en} from ${effectiveOn} on${ways.en}`,
  };
}

/** For which cause a household is in the ledger and which unit helps, behind the name of the step (S3-16). */
function ledgerText(
  {
    cause: code,
    unit: department,
    replacedFor,
  }: NonNullable<Payload<'eligibility.step-recorded.v1'>['ledger']>,
  names: Pick<PlaceNames, 'department'>,
): Bilingual {
  const [cause, unit] = [nameOf(ledgerCauseCodes, code), names.department(department)];
  const why = replacedFor === undefined ? undefined : nameOf(ledgerReplacementCodes, replacedFor);
  return {
    zh: `（${cause.zh}，帮扶单位：${unit.zh}${why === undefined ? '' : `；替代原登记：${why.zh}`}）`,
    en: ` (${cause.en}; helping unit: ${unit.en}${why === undefined ? '' : `; in the place of the entry before: ${why.en}`})`,
  };
}

function becomes(fen: number | undefined): Bilingual {
  if (fen === undefined) return { zh: '调整，数额另行确定', en: 'changes to an amount still to be set' };
  return { zh: `调整为每月 ${formatYuan(fen)} 元`, en: `becomes ${formatYuan(fen)} yuan a month` };
}

/** What the family received already: replaced by the decision where it recognised the same, for the same person, else it goes on. */
export function runningText(
  running: readonly RecognitionResult[] = [],
  results: readonly RecognitionResult[] = [],
): Bilingual {
  const isAnew = ({ category, personId }: RecognitionResult): boolean =>
    results.some((r) => r.category === category && (r.personId === undefined || r.personId === personId));
  const those = (again: boolean) => listed(running.filter((r) => isAnew(r) === again).map(resultText));
  const [before, beside] = [those(true), those(false)];
  return {
    zh: `${before.zh === '' ? '' : `此前已享受：${before.zh}。`}${beside.zh === '' ? '' : `家庭正在享受：${beside.zh}；另行作出决定之前不变。`}`,
    en: `${before.en === '' ? '' : ` Received before: ${before.en}.`}${beside.en === '' ? '' : ` The family receives: ${beside.en}; nothing changes until another decision is made.`}`,
  };
}

/** The documents on which a positive decision rests. */
export function basisText(basis: Payload<'eligibility.household-recognised.v1'>['basis'] = []): Bilingual {
  if (basis.length === 0) return NOTHING;
  const cited = basis.map(citation);
  const [zh, en] = [cited.map((each) => each.zh).join('、'), cited.map((each) => each.en).join('; ')];
  return { zh: `依据：${zh}。`, en: ` Basis: ${en}.` };
}

/** What a family that disagrees may ask for. */
export function remediesText(codes: readonly string[]): Bilingual {
  if (codes.length === 0) return NOTHING;
  const named = listed(codes.map((code) => nameOf(remedyCodes, code)));
  return { zh: `对决定不服的，可以：${named.zh}。`, en: ` Whoever disagrees may ask for: ${named.en}.` };
}

/** Reasons come from the worksheet or from a person: each is a sentence with its full stop. */
export function stopped(text: string, stop: string): string {
  return text.endsWith(stop) ? text : `${text}${stop}`;
}

/** A text in the brackets of each language. */
export function inBrackets(text: Bilingual): Bilingual {
  return { zh: `（${text.zh}）`, en: ` (${text.en})` };
}

/** An English phrase as the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** That a decision is about one member, beside what the household has; nothing where it is about all of it. */
export function memberText({ personId }: { readonly personId?: string }): Bilingual {
  return personId === undefined ? NOTHING : { zh: '（家庭成员一人）', en: ' for one member' };
}
