import { groupBy } from '@aid-chain/kernel';
import {
  printedDay,
  printedMonth,
  type HappinessListModel,
  type PrintedAid,
  type PrintedFamily,
} from '@aid-chain/printing';
import { nameOf, referralStateCodes, type Bilingual } from '@aid-chain/vocabulary';
import type { Office } from '../prints/offices.js';
import type { OwedArrearsView } from '../arrears/arrears.view.js';
import type { SocialAidView } from '../social-aid/social-aid.view.js';
import type { MayGetView } from '../measures/may-get.view.js';
import type {
  HappinessListView,
  OpenReferralView,
  ReceivedAidView,
  RecognitionView,
} from './happiness-list.view.js';

type Language = keyof Bilingual;

/** What a list is put on paper with, in one language. */
export interface SheetWords {
  readonly language: Language;
  readonly family: PrintedFamily;
  /** The member whose own sheet it is: it shows what is this person's and what is everybody's. */
  readonly personId: string | undefined;
  readonly who: (personId: string | undefined) => string;
  readonly department: (code: string) => Office;
  readonly category: (code: string) => Office;
  readonly together: (codes: readonly string[]) => Office;
}

/** A happiness list as its template gets it (S0-25): what, for whom, from whom, until when, whom to call. */
export function happinessSheet(list: HappinessListView, words: SheetWords): HappinessListModel {
  const { language, family, personId } = words;
  const isShown = (line: { readonly personId?: string }): boolean =>
    personId === undefined || line.personId === undefined || line.personId === personId;
  const benefits = list.recognitions
    .filter(isShown)
    .map((each) => ({ from: each.validFrom, printed: benefitOf(each, words, list.on) }));
  const aid = [
    ...list.aid.filter(isShown).map((each) => ({ from: each.period.from, printed: aidOf(each, words) })),
    ...list.socialAid
      .filter(isShown)
      .map((each) => ({ from: each.deliveredOn, printed: socialAidOf(each, words) })),
  ];
  return {
    family,
    note: noteOf(list, language),
    benefits: [
      ...benefits.filter(({ from }) => from <= list.on).map(({ printed }) => printed),
      ...list.arrears.filter(isShown).map((each) => arrearsLine(each, words)),
    ],
    aid: aid.filter(({ from }) => from <= list.on).map(({ printed }) => printed),
    upcoming: byMonth(
      [...benefits, ...aid].filter(({ from }) => from > list.on),
      language,
    ),
    underway: list.openReferrals.filter(isShown).map((each) => underwayOf(each, words)),
    mayGet: list.mayGet.filter(isShown).map((each) => mayGetOf(each, words)),
  };
}

/** What begins later, under the month of its first day. */
function byMonth(
  later: readonly { readonly from: string; readonly printed: PrintedAid }[],
  language: Language,
): HappinessListModel['upcoming'] {
  const sorted = [...later].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return [...groupBy(sorted, ({ from }) => from.slice(0, 7))].map(([, items]) => ({
    from: printedMonth(items[0]?.from ?? '')[language],
    items: items.map(({ printed }) => printed),
  }));
}

/** Document and article as they are quoted; what is not known is left out. */
function basisOf(
  { doc, article }: { readonly doc?: string; readonly article?: string },
  language: Language,
): string {
  if (doc === undefined) return '';
  return language === 'zh'
    ? `《${doc}》${article ?? ''}`
    : [doc, article].filter((part) => part !== undefined).join(', ');
}

function noteOf({ householdMerged, householdEnded }: HappinessListView, language: Language): string {
  if (householdMerged !== undefined)
    return language === 'zh' ? householdMerged.textZh : householdMerged.textEn;
  if (householdEnded === undefined) return '';
  return language === 'zh'
    ? '户内已无成员，在发待遇由经办单位决定停发日期。'
    : 'Nobody is left in the household; the office decides from when benefits end.';
}

function benefitOf(recognition: RecognitionView, words: SheetWords, on: string): PrintedAid {
  const { category, name, personId, supportForm, priceSubsidy, monthlyAmountYuan, validFrom, validTo } =
    recognition;
  const { language } = words;
  const { name: office, call } = words.category(category);
  const inForm = { zh: `（${supportForm?.name.zh ?? ''}）`, en: ` (${supportForm?.name.en ?? ''})` };
  const monthly = { zh: `每月 ${monthlyAmountYuan ?? ''} 元`, en: `${monthlyAmountYuan ?? ''} yuan a month` };
  const { now, later } = periodsOn(recognition, on);
  const amounts = [
    ...(monthlyAmountYuan === undefined ? [] : [monthly[language]]),
    ...later.map((each) => laterOf(each, language)),
    ...(priceSubsidy === undefined ? [] : [subsidyOf(priceSubsidy, language)]),
  ];
  return {
    what: `${name[language]}${supportForm === undefined ? '' : inForm[language]}`,
    ...{ who: words.who(personId), office: office[language], call },
    amount: amounts.join(language === 'zh' ? '；' : '; '),
    from: printedDay(now ?? validFrom)[language],
    until: validTo === undefined ? '' : printedDay(validTo)[language],
    basis: basisOf(recognition, language),
  };
}

/** Since when the amount of the day is paid, and what is decided for later; what has not begun has neither. */
function periodsOn({ amounts, validFrom }: RecognitionView, on: string) {
  if (validFrom > on) return { now: undefined, later: amounts.slice(1) };
  const begun = amounts.filter(({ from }) => from <= on);
  return { now: begun.at(-1)?.from, later: amounts.slice(begun.length) };
}

/** Another amount that is decided already, with its month (L-05). */
function laterOf(
  { from, monthlyAmountYuan }: RecognitionView['amounts'][number],
  language: Language,
): string {
  const day = printedDay(from)[language];
  if (monthlyAmountYuan === undefined)
    return language === 'zh' ? `自${day}起没有金额` : `from ${day} without an amount`;
  return language === 'zh'
    ? `自${day}起每月 ${monthlyAmountYuan} 元`
    : `from ${day} ${monthlyAmountYuan} yuan a month`;
}

/** What was paid less than due: it stands with the benefits until and after it is paid. */
function arrearsLine(arrears: OwedArrearsView, words: SheetWords): PrintedAid {
  const { language } = words;
  const { name, personId, category, months, sumYuan, stateName, causeName, paidOn } = arrears;
  const { name: office, call } = words.category(category);
  const of = months.map(({ month }) => printedMonth(month)[language]).join(language === 'zh' ? '、' : ', ');
  return {
    what: language === 'zh' ? `补发${name.zh}（${of}）` : `arrears of ${name.en} (${of})`,
    ...{ who: words.who(personId), office: office[language], call },
    amount: language === 'zh' ? `共 ${sumYuan} 元，${stateName.zh}` : `${sumYuan} yuan, ${stateName.en}`,
    ...{
      from: paidOn === undefined ? '' : printedDay(paidOn)[language],
      until: '',
      basis: causeName[language],
    },
  };
}

/** The price subsidy of the month, which is paid beside the amount (社会救助法 32). */
function subsidyOf(
  { month, perPersonYuan }: NonNullable<RecognitionView['priceSubsidy']>,
  language: Language,
): string {
  return language === 'zh'
    ? `另发 ${month} 价格临时补贴，在享的每人 ${perPersonYuan} 元`
    : `beside it the temporary price subsidy of ${month}, ${perPersonYuan} yuan for each recipient`;
}

function aidOf(aid: ReceivedAidView, words: SheetWords): PrintedAid {
  const { language } = words;
  const { call } = words.department(aid.department);
  return {
    ...{ what: aid.measureName[language], who: words.who(aid.personId), call },
    office: aid.departmentName[language],
    amount: amountOf(aid, language),
    from: printedDay(aid.period.from)[language],
    until: printedDay(aid.period.to)[language],
    basis: basisOf(aid, language),
  };
}

/** A gift stands with what departments give, and with whose it is; whom to call is the township. */
function socialAidOf(aid: SocialAidView, words: SheetWords): PrintedAid {
  const { language } = words;
  const { amountYuan, quantity, unitName } = aid;
  const counted = amountYuan === undefined ? { quantity, unitName } : { amountYuan };
  return {
    ...{ what: aid.helpName[language], who: words.who(aid.personId), office: aid.organisationName, call: '' },
    amount: amountOf(counted, language),
    from: printedDay(aid.deliveredOn)[language],
    until: printedDay(aid.deliveredOn)[language],
    basis: '',
  };
}

/** Money in yuan, and what is counted with its unit. */
export function amountOf(
  { amountYuan, quantity, unitName }: Pick<ReceivedAidView, 'amountYuan' | 'quantity' | 'unitName'>,
  language: Language,
): string {
  const money = amountYuan === undefined ? [] : [`${amountYuan} ${language === 'zh' ? '元' : 'yuan'}`];
  const counted = quantity === undefined ? [] : [`${String(quantity)} ${unitName?.[language] ?? ''}`.trim()];
  return [...money, ...counted].join(language === 'zh' ? '，' : ', ');
}

function underwayOf(
  { needName, personId, department, departmentName, state, referredOn }: OpenReferralView,
  words: SheetWords,
): HappinessListModel['underway'][number] {
  const { language } = words;
  const since = printedDay(referredOn)[language];
  return {
    ...{ need: needName[language], who: words.who(personId), office: departmentName[language] },
    ...{ state: nameOf(referralStateCodes, state)[language], call: words.department(department).call },
    since: language === 'zh' ? `${since}转办` : `referred on ${since}`,
  };
}

function mayGetOf(may: MayGetView, words: SheetWords): HappinessListModel['mayGet'][number] {
  const { measureName, personId, providers, missing, asked = [], decides } = may;
  const { language } = words;
  const { name, call } = words.together(providers.map(({ department }) => department));
  return {
    ...{ what: measureName[language], who: words.who(personId), office: name[language], call },
    missing: [...missing, ...asked].map((each) => each[language]).join(language === 'zh' ? '、' : ', '),
    decides: decides?.[language] ?? '',
    basis: basisOf(may, language),
  };
}
