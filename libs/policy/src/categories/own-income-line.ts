import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { Bilingual, Operator } from '@aid-chain/vocabulary';
import type { Examination } from '../examination/examination.js';
import type { PersonFacts } from '../facts/facts.js';
import { comparisonLine, unknownLine, type LineHead } from '../worksheet/line.js';
import type { ParameterReader } from '../worksheet/parameter-reader.js';
import type { FactRef, WorksheetLine } from '../worksheet/worksheet-line.js';
import { perHeadMonth } from '../income/income-parts.js';

const TEXT = { zh: '本人月收入与低保标准', en: 'own monthly income and the dibao standard' };

/** How one member's income is held against the standard. */
interface OwnIncomeTest {
  readonly head: LineHead;
  /** The reader that read operator and standard, and whatever else the line rests on. */
  readonly reader: ParameterReader;
  readonly op: Operator | undefined;
  readonly standard: Fen | undefined;
  /** What the line names while it cannot be decided. */
  readonly openFacts: readonly FactRef[];
  /** Before the sentence: for what the income is looked at. */
  readonly prefix: Bilingual;
}

/** @returns what the incomes of one member rest on */
export function ownIncomeFacts(own: Examination, { personId }: PersonFacts): FactRef[] {
  const facts = new Set(own.income().lines.flatMap((each) => each.facts));
  return [...facts].filter((fact) => fact.personId === personId);
}

/** The income of one member a month against the dibao standard; undefined where the pack does not know the test. */
export function ownIncomeLine(
  own: Examination,
  person: PersonFacts,
  { head, reader, op, standard, openFacts, prefix }: OwnIncomeTest,
): WorksheetLine | undefined {
  if (!reader.inForce) return undefined;
  const income = own.income();
  if (op === undefined || standard === undefined || income.total === undefined)
    return unknownLine(head, TEXT, reader.refs, [...reader.missing, ...income.missing], openFacts);
  return comparisonLine(head, {
    left: perHeadMonth(income.total, 1, income.months),
    op,
    right: standard,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts: ownIncomeFacts(own, person),
    text: (left, word) => ({
      zh: `${prefix.zh}本人月收入 ${formatYuan(left)} 元，应${word.zh}低保标准 ${formatYuan(standard)} 元`,
      en: `${prefix.en}own monthly income ${formatYuan(left)} yuan, to be ${word.en} the dibao standard of ${formatYuan(standard)} yuan`,
    }),
  });
}
