import {
  lineOutcomeCodes,
  nameOf,
  operatorCodes,
  type Bilingual,
  type Category,
  type LineOutcome,
  type Operator,
  citation,
} from '@aid-chain/vocabulary';
import type { FactRef, Missing, ParameterRef, WorksheetLine } from './worksheet-line.js';
import type { Contradiction } from '../facts/contradiction.js';
import { exact, holds, readable, type Exact } from '../exact/exact.js';
import type { SourceRef } from '../pack/pack.js';

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
  const { facts = [] } = body;
  const cited = sourcesText(body.parameters);
  return {
    ruleId: head.ruleId,
    group: head.group,
    category: head.category,
    ...(head.personId === undefined ? {} : { personId: head.personId }),
    outcome: body.outcome,
    left: body.left ?? null,
    op: body.op ?? null,
    right: body.right ?? null,
    unit: body.unit ?? '',
    compared: body.compared ?? null,
    parameters: body.parameters,
    facts: facts.length < 2 ? facts : [...facts].sort(byFact),
    missing: body.missing ?? [],
    ...(body.contradiction === undefined ? {} : { contradiction: body.contradiction }),
    textZh: `${body.text.zh}：${ending.zh}${cited.zh}`,
    textEn: `${body.text.en}: ${ending.en}${cited.en}`,
  };
}

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
  const [x, y] = [`${a.fact}|${a.personId ?? ''}|${a.asOf}`, `${b.fact}|${b.personId ?? ''}|${b.asOf}`];
  if (x !== y) return x < y ? -1 : 1;
  return String(a.value) < String(b.value) ? -1 : 1;
}

/** The sources of some parameters; one whose documents all stand there already, and that says nothing more, is left out. */
export function sourcesText(refs: readonly ParameterRef[]): Bilingual {
  const cited = new Set<string>();
  const shown = refs.filter((ref) => {
    const own = documentsOf(ref);
    const plain = own.length > 0 && ref.under === undefined && ref.carried !== true;
    const repeated = plain && own.every((source) => cited.has(source));
    own.forEach((source) => cited.add(source));
    return !repeated;
  });
  const texts = shown.map(sourceOf);
  const each = (language: keyof Bilingual) => [...new Set(texts.map((text) => text[language]))].join('');
  return { zh: each('zh'), en: each('en') };
}

const named = new WeakMap<ParameterRef, readonly string[]>();

/** The documents that give a value; none where it is pending or a demonstration value. */
function documentsOf(ref: ParameterRef): readonly string[] {
  if (ref.doc === null || ref.demo || ref.state === 'pending') return [];
  const known = named.get(ref);
  if (known !== undefined) return known;
  const all = [{ doc: ref.doc, article: ref.article ?? '' }, ...(ref.also ?? [])];
  const documents = all.map(({ doc, article }) => `${doc} ${article}`);
  named.set(ref, documents);
  return documents;
}

const written = new WeakMap<ParameterRef, Bilingual>();

function sourceOf(ref: ParameterRef): Bilingual {
  const known = written.get(ref);
  if (known !== undefined) return known;
  const text = { zh: sourceZh(ref), en: sourceEn(ref) };
  written.set(ref, text);
  return text;
}

/** The key stays out of the sentence: it may hold a word that an event must not carry. */
function sourceZh(ref: ParameterRef): string {
  if (ref.state === 'pending') return `（自 ${ref.from} 起待定，须核对正式文本：${ref.doc ?? ''}）`;
  if (!ref.demo) return documents(ref, ZH);
  return `（演示值，非文件规定${ref.borrowedFrom === null ? '' : `，借用：${ref.borrowedFrom}`}）`;
}

function sourceEn(ref: ParameterRef): string {
  if (ref.state === 'pending')
    return ` [pending since ${ref.from}: official text to be checked, ${ref.doc === null ? '' : citation({ doc: ref.doc, article: '' }).en}]`;
  if (!ref.demo) return documents(ref, EN);
  return ` [demo value, no document gives it${ref.borrowedFrom === null ? '' : `; borrowed from ${ref.borrowedFrom}`}]`;
}

const ZH: Words = {
  language: 'zh',
  open: '（',
  close: '）',
  comma: '，',
  under: '，依据',
  carried: '；沿用旧值，有权机关尚未规定',
};
const EN: Words = {
  language: 'en',
  open: ' [',
  close: ']',
  comma: '; ',
  under: ', under ',
  carried: '; older value carried, the authority that may set it has not yet done so',
};

/** The signs and words around documents in a language. */
interface Words {
  readonly language: keyof Bilingual;
  readonly open: string;
  readonly close: string;
  readonly comma: string;
  readonly under: string;
  readonly carried: string;
}

/** The documents of a value, the highest first; that it stands under another one, or is carried, is stated. */
function documents(ref: ParameterRef, words: Words): string {
  if (ref.doc === null) return '';
  const text = (source: SourceRef) => citation(source)[words.language];
  const own = [{ doc: ref.doc, article: ref.article ?? '' }, ...(ref.also ?? [])].map(text).join(words.comma);
  const under = ref.under === undefined ? '' : `${words.under}${text(ref.under)}`;
  return `${words.open}${own}${under}${ref.carried === true ? words.carried : ''}${words.close}`;
}
