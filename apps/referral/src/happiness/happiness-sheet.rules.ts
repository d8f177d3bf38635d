import { groupBy } from '@aid-chain/kernel';
import { printedDay, printedMonth, type HappinessListModel, type PrintedAid } from '@aid-chain/printing';
import { nameOf, referralStateCodes } from '@aid-chain/vocabulary';
import type { SocialAidView } from '../social-aid/social-aid.view.js';
import type { MayGetView } from '../measures/may-get.view.js';
import type { HappinessListView, OpenReferralView } from './happiness-list.view.js';
import type { ReceivedAidView } from './received-aid.view.js';
import { arrearsLine, benefitOf } from './sheet-benefits.rules.js';
import { amountOf, basisOf, type Language, type SheetWords } from './sheet-words.rules.js';

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

function noteOf({ householdMerged, householdEnded }: HappinessListView, language: Language): string {
  if (householdMerged !== undefined)
    return language === 'zh' ? householdMerged.textZh : householdMerged.textEn;
  if (householdEnded === undefined) return '';
  return language === 'zh'
    ? '户内已无成员，在发待遇由经办单位决定停发日期。'
    : 'Nobody is left in the household; the office decides from when benefits end.';
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
