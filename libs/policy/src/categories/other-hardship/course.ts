import { hardshipCauseCodes, listed, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { CaseFacts } from '../../facts/facts.js';
import { judgedBy } from '../../facts/judged-by.js';
import { judgementOf, type JudgementOf } from '../../facts/judgement.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { line, type LineHead } from '../../worksheet/line.js';
import type { ParameterRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { OpenQuestion } from '../category-result.js';

const head = (ruleId: string): LineHead => ({ ruleId, group: 'category', category: 'other-hardship' });

const CHECK: OpenQuestion = { question: 'hardship-check', personId: null, asked: 'where-requested' };
const CONSULTATION: OpenQuestion = { question: 'hardship-consultation', personId: null, asked: 'always' };

/** How far a case of other hardship has come: what people answered, and whom the next question is for. */
export interface HardshipCourse {
  readonly outcome: 'people-decide' | 'met' | 'not-met';
  readonly lines: readonly WorksheetLine[];
  readonly questions: readonly OpenQuestion[];
}

/**
 * The course of a case by case decision (S0-16, S2-04): the township checks whether there is a major hardship, civil affairs
 * consults the departments, and what they come to is the result. No number decides.
 */
export function hardshipCourse(
  { judgements }: CaseFacts,
  parameters: readonly ParameterRef[],
  isRecipient: boolean,
): HardshipCourse {
  const check = judgementOf(judgements, 'hardship-check');
  if (check === undefined) return { outcome: 'people-decide', lines: [], questions: [CHECK] };
  const checked = checkLine(check, parameters);
  if (check.answer === 'no') return { outcome: 'not-met', lines: [checked], questions: [] };
  const consulted = judgementOf(judgements, 'hardship-consultation');
  if (consulted === undefined)
    return { outcome: 'people-decide', lines: [checked], questions: [CONSULTATION] };
  const result = consultationLine(consulted, parameters);
  if (consulted.answer === 'no') return { outcome: 'not-met', lines: [checked, result], questions: [] };
  const standing = recipientLine(parameters, isRecipient);
  return { outcome: 'met', lines: [checked, result, standing], questions: [] };
}

function checkLine(check: JudgementOf<'hardship-check'>, parameters: readonly ParameterRef[]): WorksheetLine {
  const causes = listed(check.causes.map((cause) => nameOf(hardshipCauseCodes, cause)));
  const isMajor = check.answer === 'yes';
  return line(head('hardship.check@1'), {
    outcome: isMajor ? 'met' : 'not-met',
    parameters,
    facts: [
      factRef('judgement.hardship-check', null, isMajor, judgedBy(check)),
      factRef('judgement.hardship-causes', null, check.causes.join(', '), judgedBy(check)),
    ],
    text: {
      zh: `镇（街道）${check.on} 审核：有较大困难${causes.zh === '' ? '' : `（${causes.zh}）`}`,
      en: `the township’s check of ${check.on}: a major hardship${causes.en === '' ? '' : ` (${causes.en})`}`,
    },
  });
}

function consultationLine(
  consulted: JudgementOf<'hardship-consultation'>,
  parameters: readonly ParameterRef[],
): WorksheetLine {
  const isTaken = consulted.answer === 'yes';
  const { departments } = consulted;
  const whom = withWhom(consulted);
  return line(head('hardship.consultation@1'), {
    outcome: isTaken ? 'met' : 'not-met',
    parameters,
    facts: [
      factRef('judgement.hardship-consultation', null, isTaken, judgedBy(consulted)),
      ...(departments === undefined
        ? []
        : [factRef('judgement.hardship-departments', null, departments.join(', '), judgedBy(consulted))]),
    ],
    text: {
      zh: `${consulted.on} ${whom.zh}一事一议：纳入其他困难人员`,
      en: `decided case by case on ${consulted.on}${whom.en}: taken in as other hardship`,
    },
  });
}

/** How many departments took part, and that the county government decided: which they are is a fact of the line. */
function withWhom({ departments, governmentOn }: JudgementOf<'hardship-consultation'>): Bilingual {
  const count = departments === undefined ? '' : String(departments.length);
  const consulted =
    count === '' ? { zh: '', en: '' } : { zh: `会商 ${count} 个部门，`, en: ` with ${count} departments` };
  if (governmentOn === undefined) return consulted;
  return {
    zh: `${consulted.zh}县级人民政府 ${governmentOn} 决定，`,
    en: `${consulted.en}, by the county government on ${governmentOn}`,
  };
}

/** Since 2026-07-01 only a province makes a class of recipients; elsewhere it is a low-income class (社会救助法 33; G39; L-51). */
function recipientLine(parameters: readonly ParameterRef[], isRecipient: boolean): WorksheetLine {
  const text: Bilingual = { zh: '其他困难人员的身份', en: 'standing of the class' };
  const advice: Bilingual = isRecipient
    ? { zh: '省级文件规定的社会救助对象', en: 'recipients of social assistance by a provincial document' }
    : {
        zh: '本地无省级文件，为低收入人口的一类，不是法定社会救助对象',
        en: 'no provincial document here: a low-income class, no recipients of the law',
      };
  return line(head('hardship.standing@1'), { outcome: 'not-applicable', parameters, text, advice });
}
