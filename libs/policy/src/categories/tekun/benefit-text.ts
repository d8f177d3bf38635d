import { formatYuan, type Fen } from '@aid-chain/kernel';
import {
  careLevelCodes,
  nameOf,
  supportFormCodes,
  type Bilingual,
  type CareLevel,
  type SupportForm,
} from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { judgedBy } from '../../facts/judged-by.js';
import { factRef } from '../../worksheet/fact-ref.js';
import type { FactRef } from '../../worksheet/worksheet-line.js';
import { choiceOf, type StandardsByForm, type TekunStandards } from './standards.js';

/** What the line on a tekun person's benefit states. */
interface StatedBenefit {
  readonly ruleId: 'tekun.benefit@1' | 'tekun.benefit@2';
  readonly amountFen: Fen | null;
  readonly text: Bilingual;
  readonly facts?: readonly FactRef[];
}

const FREE: Bilingual = {
  zh: '集中或者分散供养由本人选择',
  en: 'institution or home is the person’s choice',
};

/** Where institution and home have the same standards; undefined while one is open. */
export function oneAmount(standards: TekunStandards, level: CareLevel): StatedBenefit | undefined {
  const sum = sumOf(standards, level);
  if (sum === undefined) return undefined;
  return { ruleId: 'tekun.benefit@1', amountFen: sum.fen, text: joined(sum.text, FREE) };
}

/** Where an institution has standards of its own: by the person's choice, and both amounts while there is none. */
export function byChoice(
  { home, institution }: { readonly [F in SupportForm]: TekunStandards } & StandardsByForm,
  examination: Examination,
  { personId }: PersonFacts,
  level: CareLevel,
): StatedBenefit | undefined {
  const sums = { home: sumOf(home, level), institution: sumOf(institution, level) };
  if (sums.home === undefined || sums.institution === undefined) return undefined;
  const choice = choiceOf(examination, personId);
  const ruleId = 'tekun.benefit@2';
  if (choice === undefined) {
    const [inside, own] = [sums.institution.text, sums.home.text];
    const [of, at] = [nameOf(supportFormCodes, 'institution'), nameOf(supportFormCodes, 'home')];
    const text = {
      zh: `特困供养：${of.zh}，${inside.zh}；${at.zh}，${own.zh}；由本人选择，选择之前不定金额`,
      en: `tekun support ${of.en}, ${inside.en}; ${at.en}, ${own.en}; the person chooses, and no amount is set before`,
    };
    return { ruleId, amountFen: null, text };
  }
  const { form, on } = choice;
  const sum = form === 'institution' ? sums.institution : sums.home;
  const name = nameOf(supportFormCodes, form);
  const chosen = { zh: `${name.zh}，本人于 ${on} 选择`, en: `${name.en}, as the person chose on ${on}` };
  const facts = [factRef('supportForm', personId, form, judgedBy(choice))];
  return { ruleId, amountFen: sum.fen, text: joined(sum.text, chosen), facts };
}

function sumOf(
  { basic, care }: TekunStandards,
  level: CareLevel,
): { readonly fen: Fen; readonly text: Bilingual } | undefined {
  if (basic === undefined || care === undefined) return undefined;
  const fen = basic + care;
  const name = nameOf(careLevelCodes, level);
  const [ofBasic, ofCare, total] = [formatYuan(basic), formatYuan(care), formatYuan(fen)];
  return {
    fen,
    text: {
      zh: `基本生活标准 ${ofBasic} 元加照料护理标准（${name.zh}）${ofCare} 元，为 ${total} 元`,
      en: `basic-living standard ${ofBasic} plus care standard (${name.en}) ${ofCare}: ${total} yuan`,
    },
  };
}

function joined(text: Bilingual, more: Bilingual): Bilingual {
  return { zh: `特困供养：${text.zh}；${more.zh}`, en: `tekun support: ${text.en}; ${more.en}` };
}
