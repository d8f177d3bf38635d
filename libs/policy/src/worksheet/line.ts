import {
  lineOutcomeCodes,
  nameOf,
  operatorCodes,
  type Bilingual,
  type Category,
  type LineOutcome,
  type Operator,
} from '@aid-chain/vocabulary';
import type { FactRef, Missing, ParameterRef, WorksheetLine } from './worksheet-line.js';
import type { Contradiction } from '../facts/contradiction.js';
import { exact, holds, readable, type Exact } from '../exact/exact.js';
import { sourcesText } from './sources-text.js';

export interface LineHead {
  readonly ruleId: string;
  readonly group: WorksheetLine['group'];
  readonly category: Category;
  readonly personId?: string;
}

interface LineBody {
  readonly outcome: LineOutcome;
  readonly left?: number | null;
  readonly op?: Operator | null;
  readonly right?: number | null;
  readonly unit?: string;
  readonly compared?: WorksheetLine['compared'];
  readonly parameters: readonly ParameterRef[];
  readonly facts?: readonly FactRef[];
  readonly missing?: readonly Missing[];
  readonly contradiction?: Contradiction;
  readonly text: Bilingual;
  /** What an official can do about a line that decides nothing, in place of its outcome. */
  readonly advice?: Bilingual;
}

/** One line of the worksheet; the text ends with the outcome, or with what to do, and the source of every parameter read. */
export function line(head: LineHead, body: LineBody): WorksheetLine {
  const ending = body.advice ?? nameOf(lineOutcomeCodes, body.outcome);
  const { facts = NONE, contradiction } = body;
  const cited = sourcesText(body.parameters);
  const made = {
    ruleId: head.ruleId,
    group: head.group,
    category: head.category,
    outcome: body.outcome,
    left: body.left ?? null,
    op: body.op ?? null,
    right: body.right ?? null,
    unit: body.unit ?? '',
    compared: body.compared ?? null,
    parameters: body.parameters,
    facts: facts.length < 2 ? facts : [...facts].sort(byFact),
    missing: body.missing ?? NONE,
    textZh: `${body.text.zh}：${ending.zh}${cited.zh}`,
    textEn: `${body.text.en}: ${ending.en}${cited.en}`,
  };
  const ofPerson = head.personId === undefined ? made : { ...made, personId: head.personId };
  return contradiction === undefined ? ofPerson : { ...ofPerson, contradiction };
}

const NONE: readonly never[] = Object.freeze([]);

/** Lines of a member examined alone, each with whose it is. */
export function ofPerson(personId: string, lines: readonly WorksheetLine[]): WorksheetLine[] {
  return lines.map((each) => ({ ...each, personId }));
}

export interface Comparison {
  readonly left: Exact;
  readonly op: Operator;
  readonly right: number;
  readonly unit: string;
  readonly parameters: readonly ParameterRef[];
  readonly facts: readonly FactRef[];
  /** Sentence around the two values as they are read. */
  readonly text: (left: number, op: Bilingual) => Bilingual;
}

/** A line that compares an exact value with a whole limit, by multiplication. */
export function comparisonLine(head: LineHead, c: Comparison): WorksheetLine {
  const left = readable(c.left, c.op);
  return line(head, {
    outcome: holds(c.left, c.op, exact(c.right)) ? 'met' : 'not-met',
    left,
    op: c.op,
    right: c.right,
    unit: c.unit,
    compared: { left: c.left.num.toString(), right: (BigInt(c.right) * c.left.den).toString() },
    parameters: c.parameters,
    facts: c.facts,
    text: c.text(left, nameOf(operatorCodes, c.op)),
  });
}

/** A line that cannot be decided, with everything that is missing; a parameter is named with the test that lacks it. */
export function unknownLine(
  head: LineHead,
  text: Bilingual,
  parameters: readonly ParameterRef[],
  missing: readonly Missing[],
  facts: readonly FactRef[] = [],
): WorksheetLine {
  const named = missing.map((each) => (each.kind === 'parameter' ? { test: text, ...each } : each));
  return line(head, { outcome: 'unknown', parameters, missing: named, facts, text });
}

function byFact(a: FactRef, b: FactRef): number {
  if (a.fact !== b.fact) return a.fact < b.fact ? -1 : 1;
  const [x, y] = [a.personId ?? '', b.personId ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1;
  return String(a.value) < String(b.value) ? -1 : 1;
}
