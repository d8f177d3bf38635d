import type { Bilingual } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { judgedBy } from '../../facts/judged-by.js';
import { judgementOf, type Judgement } from '../../facts/judgement.js';
import type { RulePack } from '../../pack/pack.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { OpenQuestion } from '../category-result.js';
import { marginParameters } from './parameters.js';

const QUESTION = { question: 'special-hardship', personId: null, asked: 'always' } as const;
const RULE = 'margin.single.special-hardship@1';

/** Who of a margin family is in special hardship, as a question of the household, with its line. */
export interface SpecialHardship {
  readonly lines: readonly WorksheetLine[];
  readonly questions: readonly OpenQuestion[];
}

/** Whether the place puts the question at all: from the first day of the law, by its list or by people (L-41). */
export function asksForSpecialHardship(pack: RulePack): boolean {
  return listOf(new ParameterReader(pack)).state === 'value';
}

const listOf = (reader: ParameterReader) =>
  reader.optional(marginParameters, 'margin.single.special-hardship');

/**
 * Whether a member of the margin family is in special hardship is asked of people (社会救助法 21(2); L-41). It is answered once
 * a member has been taken in for it, or people have answered that there is nobody, and is not put again after that.
 */
export function specialHardship({ pack, facts }: Examination): SpecialHardship {
  const reader = new ParameterReader(pack);
  const list = listOf(reader);
  if (list.state !== 'value') return { lines: [], questions: [] };
  const { judgements } = facts;
  const nobody = judgementOf(judgements, 'special-hardship');
  const isAnswered = nobody !== undefined || isTakenIn(judgements);
  const body = {
    outcome: 'not-applicable',
    parameters: reader.refs,
    text: TEXT,
    facts: nobody === undefined ? [] : [factRef('judgement.special-hardship', null, false, judgedBy(nobody))],
    advice: nobody === undefined ? ADVICE[list.value] : answered(nobody.on),
  } as const;
  return {
    lines: [line({ ruleId: RULE, group: 'category', category: 'margin' }, body)],
    questions: isAnswered ? [] : [QUESTION],
  };
}

function isTakenIn(judgements: readonly Judgement[] | undefined): boolean {
  const taken = judgements?.some(
    (each) =>
      each.question === 'single-filing' && each.ground === 'special-hardship' && each.answer === 'yes',
  );
  return taken ?? false;
}

const TEXT: Bilingual = {
  zh: '边缘家庭中是否有确有特殊困难人员',
  en: 'whether a member of the margin family is in special hardship',
};

const ADVICE: Readonly<Record<'local-list' | 'decided-by-people', Bilingual>> = {
  'local-list': { zh: '由人员按本地名单认定', en: 'people decide by the list of the place' },
  'decided-by-people': {
    zh: '本地名单尚未载入，由人员按实际情况认定，不因此不予认定',
    en: 'no list of the place is loaded: people decide, nobody is refused for it',
  },
};

const answered = (on: string): Bilingual => ({
  zh: `人员 ${on} 答复：没有`,
  en: `people answered on ${on} that there is nobody`,
});
