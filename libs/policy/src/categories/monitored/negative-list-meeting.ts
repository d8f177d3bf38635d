import { overrideCauseCodes, listed, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { judgedBy } from '../../facts/judged-by.js';
import type { CaseFacts } from '../../facts/facts.js';
import { judgementOf, type JudgementOf } from '../../facts/judgement.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { line, type LineHead } from '../../worksheet/line.js';
import { isOfRule } from '../../worksheet/rule-of-line.js';
import type { ParameterRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { OpenQuestion } from '../category-result.js';

const HEAD: LineHead = { ruleId: 'monitored.negative-list@1', group: 'line', category: 'monitored' };
const QUESTION: OpenQuestion = { question: 'negative-list', personId: null, asked: 'always' };

/** By what the answers of the meeting are judged. */
interface ListTerms {
  readonly override: WorksheetLine | undefined;
  /** The numbers of the items that keep a household out. */
  readonly barring: ReadonlySet<number>;
}

/**
 * What the village meeting found of the whole list, once it has answered: a household to which an item applies stays out
 * unless both collective approvals were given for just this meeting and its income is below the limit (S3-38); open while
 * that income is not known. What the place does not count, as conduct, bars nobody by itself (S3-36).
 */
export function meetingLine(
  { facts }: Examination,
  parameters: readonly ParameterRef[],
  { override, barring: counted }: ListTerms,
): WorksheetLine | undefined {
  const judged = judgementOf(facts.judgements, 'negative-list');
  if (judged === undefined) return undefined;
  const applying = judged.items.filter(({ applies }) => applies).map(({ item }) => item);
  const barring = applying.filter((item) => counted.has(item));
  const approval = approvalOf(facts);
  const isOutdated =
    approval === undefined && judgementOf(facts.judgements, 'negative-list-override') !== undefined;
  const approved = approval !== undefined && override?.outcome === 'met';
  const causes = listed((approval?.causes ?? []).map((cause) => nameOf(overrideCauseCodes, cause)));
  const approvals =
    approval === undefined
      ? []
      : [factRef('judgement.negative-list-override', null, causes.zh, judgedBy(approval))];
  const isOpen = barring.length > 0 && approval !== undefined && override?.outcome === 'unknown';
  return line(HEAD, {
    outcome: isOpen ? 'unknown' : barring.length === 0 || approved ? 'met' : 'not-met',
    missing: isOpen ? override.missing : [],
    parameters,
    facts: [factRef('judgement.negative-list', null, applying.join(', '), judgedBy(judged)), ...approvals],
    text: textOf(applying, { causes: approved ? causes : undefined, isOutdated }),
  });
}

/** Both approvals cover the items of the meeting that they were given for: a meeting that answers anew asks for them anew. */
function approvalOf({ judgements = [] }: CaseFacts): JudgementOf<'negative-list-override'> | undefined {
  const met = judgements.findLastIndex(({ question }) => question === 'negative-list');
  return judgementOf(judgements.slice(met + 1), 'negative-list-override');
}

interface Approved {
  /** For what it is taken in all the same; undefined where it is not. */
  readonly causes: Bilingual | undefined;
  /** Whether approvals are on file that were given for an earlier meeting. */
  readonly isOutdated: boolean;
}

function textOf(applying: readonly number[], { causes, isOutdated }: Approved): Bilingual {
  if (applying.length === 0)
    return {
      zh: '村民会议：不属于负面清单所列情形',
      en: 'village meeting: no item of the negative list applies',
    };
  const items = applying.join('、');
  const standing: Bilingual = isOutdated ? OUTDATED : { zh: '', en: '' };
  const overridden =
    causes === undefined
      ? standing
      : {
          zh: `；${causes.zh}，经村两委和驻村工作队研究、村民代表大会同意，可以纳入`,
          en: `; ${causes.en}: taken in with the approval of the committees with the work team and of the villagers’ representatives`,
        };
  return {
    zh: `村民会议：属于负面清单第 ${items} 项${overridden.zh}`,
    en: `village meeting: item ${applying.join(', ')} of the negative list applies${overridden.en}`,
  };
}

const OUTDATED: Bilingual = {
  zh: '；此前的例外是对以前的会议作出的，对本次会议须重新研究和同意',
  en: '; the approvals on file were given for an earlier meeting: for this one both are asked anew',
};

/** The question to the village meeting while it is open; none where the place has no list. */
export function negativeListQuestions(
  { facts }: Examination,
  lines: readonly WorksheetLine[],
): readonly OpenQuestion[] {
  return hasNegativeList(lines) && judgementOf(facts.judgements, 'negative-list') === undefined
    ? [QUESTION]
    : [];
}

/** Whether the place puts its negative list to this household: one line for each item. */
export function hasNegativeList(lines: readonly WorksheetLine[]): boolean {
  return negativeItems(lines).length > 0;
}

const ITEM = /^monitored\.negative-(\d+)@/u;

/** The numbers of the items that the place puts to this household. */
export function negativeItems(lines: readonly WorksheetLine[]): readonly number[] {
  return lines.flatMap(({ ruleId }) => {
    const no = ITEM.exec(ruleId)?.[1];
    return no === undefined ? [] : [Number(no)];
  });
}

/** The income condition of an override of the list; undefined where the place has none (S3-38). */
export function overrideIncome(lines: readonly WorksheetLine[]): WorksheetLine | undefined {
  return lines.find((each) => isOfRule(each, 'monitored.negative-override'));
}

const isMeeting = (each: WorksheetLine) => isOfRule(each, 'monitored.negative-list');

/** Whether the village meeting found the household on the list, and no override takes it in (S3-31…38). */
export function negativeListStands(lines: readonly WorksheetLine[]): boolean {
  return lines.some((each) => isMeeting(each) && each.outcome === 'not-met');
}

/** Whether both approvals were given, and the income on which they rest is not known any more (S3-38). */
export function negativeListOpen(lines: readonly WorksheetLine[]): boolean {
  return lines.some((each) => isMeeting(each) && each.outcome === 'unknown');
}

/** Whether the village meeting found an item that keeps the household out, overridden or not. */
export function negativeListFound(lines: readonly WorksheetLine[]): boolean {
  return lines.some(
    (each) =>
      isMeeting(each) &&
      (each.outcome === 'not-met' ||
        each.facts.some(({ fact }) => fact === 'judgement.negative-list-override')),
  );
}

/** Whether the village meeting found any item to apply, conduct included: agriculture may refuse for it. */
export function negativeListApplies(lines: readonly WorksheetLine[]): boolean {
  const answered = lines.flatMap(({ facts }) => facts);
  return answered.some(({ fact, value }) => fact.startsWith('judgement.negative-') && value === true);
}
