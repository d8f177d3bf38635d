import { formatYuan } from '@aid-chain/kernel';
import {
  incomeItemCodes,
  isCodeOf,
  lineOutcomeCodes,
  listed,
  methodCodes,
  methodSubjectCodes,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { percentText } from '../worksheet/number-text.js';
import type { ComparedMethod } from './compare-methods.js';

type Compared = Omit<ComparedMethod, 'differs'>;

const UNKNOWN: Bilingual = {
  zh: '缺事实或参数，暂不能计算',
  en: 'not to be computed yet, a fact or a parameter is missing',
};
const SAME_REPORT: Bilingual = {
  zh: '两种办法都以本案的核查报告为准',
  en: 'both rest on the verification report of the case',
};

/**
 * What one of the six things comes to by each method, with units and names, for those who draft the joint standard (S0-03,
 * S0-04).
 */
export function methodSentence(compared: Compared): Bilingual {
  const subject = nameOf(methodSubjectCodes, compared.subject);
  if (compared.unit === 'sources')
    return { zh: `${subject.zh}：${SAME_REPORT.zh}。`, en: `${subject.en}: ${SAME_REPORT.en}.` };
  const [civil, agriculture] = [valueText(compared, 'civilAffairs'), valueText(compared, 'agriculture')];
  const [ofCivil, ofAgriculture] = [nameOf(methodCodes, 'civil-affairs'), nameOf(methodCodes, 'agriculture')];
  return {
    zh: `${subject.zh}：${ofCivil.zh}，${civil.zh}；${ofAgriculture.zh}，${agriculture.zh}。`,
    en: `${subject.en}: ${ofCivil.en}, ${civil.en}; ${ofAgriculture.en}, ${agriculture.en}.`,
  };
}

function valueText({ unit, ...values }: Compared, method: 'civilAffairs' | 'agriculture'): Bilingual {
  const value = values[method];
  if (value === null) return UNKNOWN;
  switch (unit) {
    case 'persons':
      return { zh: `${value} 人`, en: `${value} persons` };
    case 'items':
      return itemsText(value);
    case 'fen/person/year':
      return amountText(formatYuan(Number(value)));
    case 'basis-points':
      return shareText(percentText(Number(value)));
    case 'line-outcome':
      return isCodeOf(lineOutcomeCodes, value)
        ? nameOf(lineOutcomeCodes, value)
        : { zh: '不审查财产', en: 'no test of property' };
    case 'sources':
      return SAME_REPORT;
  }
}

function amountText(yuan: string): Bilingual {
  return { zh: `人均年收入 ${yuan} 元`, en: `${yuan} yuan per head and year` };
}

function shareText(percent: string): Bilingual {
  return { zh: `务工成本扣减 ${percent}%`, en: `work costs of ${percent}% deducted` };
}

/** @param value facts of incomes, `income.<kind>.<item>`, with commas between them */
function itemsText(value: string): Bilingual {
  const items = value.split(', ').map((fact) => fact.slice(fact.lastIndexOf('.') + 1));
  const names = [...new Set(items)].filter((item) => isCodeOf(incomeItemCodes, item));
  if (names.length === 0) return { zh: '没有计入的收入', en: 'no income counts' };
  return listed(names.map((item) => nameOf(incomeItemCodes, item)));
}
