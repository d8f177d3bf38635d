import { printedDay, printedMonth, type PrintedAid } from '@aid-chain/printing';
import type { OwedArrearsView } from '../arrears/arrears.view.js';
import type { RecognitionView } from './recognition.view.js';
import { basisOf, type Language, type SheetWords } from './sheet-words.rules.js';

/** A recognition as it is printed on a day: what is paid by it now, and what is decided for later. */
export function benefitOf(recognition: RecognitionView, words: SheetWords, on: string): PrintedAid {
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
export function arrearsLine(arrears: OwedArrearsView, words: SheetWords): PrintedAid {
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
