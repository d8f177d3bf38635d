import { lineOutcomeCodes, listed, nameOf, operatorCodes, type Bilingual } from '@aid-chain/vocabulary';
import { exact, holds } from '../exact/exact.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { Missing } from '../worksheet/worksheet-line.js';
import type { Condition, Test } from './condition.js';
import { limitText, readCodes, readLimit } from './limit.js';
import type { CodesFact, MeasureFact, NumberFact, Subject, YesNoFact } from './measure-fact.js';
import { measureFact } from './measure-facts.js';
import { allHold, anyHolds, holdsNot, type Verdict } from './verdict.js';

/**
 * What a condition comes to for a household, or for one of its members, with the reasons in words.
 * The loader has checked that its facts exist and that a fact of a person stands where there is one.
 */
export function checkCondition(condition: Condition, subject: Subject): Verdict {
  switch (condition.kind) {
    case 'everyone':
      return { is: 'yes', reasons: [], missing: [] };
    case 'judged':
      return { is: 'open', reasons: [reason(condition.text, 'open', subject, false)], missing: [] };
    case 'test':
      return checkTest(condition.test, subject);
    case 'all':
      return allHold(condition.of.map((each) => checkCondition(each, subject)));
    case 'any':
      return anyHolds(condition.of.map((each) => checkCondition(each, subject)));
    case 'not':
      return holdsNot(checkCondition(condition.of, subject));
    case 'some-member':
      return anyHolds(ofMembers(condition.of, subject));
    case 'every-member':
      return allHold(ofMembers(condition.of, subject));
  }
}

function ofMembers(condition: Condition, subject: Subject): Verdict[] {
  return subject.examination.members.map((person) => checkCondition(condition, { ...subject, person }));
}

/** Each test with a reader of its own, so that it names the parameters that it lacks itself. */
function checkTest(test: Test, of: Subject): Verdict {
  const fact = measureFact(test.fact);
  const subject = { ...of, reader: new ParameterReader(of.examination.pack) };
  if (fact?.holds === 'codes' && 'in' in test) return checkCodes(fact, test, subject);
  if (fact?.holds === 'number' && 'op' in test) return checkNumber(fact, test, subject);
  if (fact?.holds === 'yes-no' && 'is' in test) return checkYesNo(fact, test, subject);
  throw new TypeError(`the loader lets no test of ${test.fact} be written so`);
}

function checkCodes(fact: CodesFact, test: Extract<Test, { in: unknown }>, subject: Subject): Verdict {
  const codes = readCodes(test.in, subject);
  const { has, mayHave } = fact.read(subject);
  const named = Array.isArray(test.in) ? test.in : (codes ?? []);
  const names = listed(named.map((code: string) => fact.nameOf(code)));
  const text = { zh: `${fact.names.zh}：${names.zh}`, en: `${fact.names.en}: ${names.en}` };
  if (codes === undefined) return verdict('open', text, fact, subject, subject.reader.missing);
  if (has.some((code) => codes.includes(code))) return verdict('yes', text, fact, subject);
  const open = mayHave.filter((each) => each.codes.some((code) => codes.includes(code)));
  return open.length === 0
    ? verdict('no', text, fact, subject)
    : verdict(
        'open',
        text,
        fact,
        subject,
        open.flatMap(({ missing }) => missing),
      );
}

function checkNumber(fact: NumberFact, test: Extract<Test, { op: unknown }>, subject: Subject): Verdict {
  const limit = readLimit(test.limit, subject);
  const reading = fact.read(subject);
  const op = nameOf(operatorCodes, test.op);
  const shown = limit === undefined ? { zh: '…', en: '…' } : limitText(limit, fact.unit);
  const text = {
    zh: `${fact.names.zh}${op.zh} ${shown.zh}`,
    en: `${fact.names.en} ${op.en} ${shown.en}`,
  };
  if (limit === undefined) return verdict('open', text, fact, subject, subject.reader.missing);
  if ('missing' in reading) return verdict('open', text, fact, subject, reading.missing);
  const isMet = holds(reading.known, test.op, exact(limit));
  return verdict(isMet ? 'yes' : 'no', text, fact, subject);
}

function checkYesNo(fact: YesNoFact, test: Extract<Test, { is: unknown }>, subject: Subject): Verdict {
  const reading = fact.read(subject);
  const text = test.is ? fact.names : { zh: `${fact.names.zh}：否`, en: `${fact.names.en}: no` };
  if ('missing' in reading) return verdict('open', text, fact, subject, reading.missing);
  return verdict(reading.known === test.is ? 'yes' : 'no', text, fact, subject);
}

function verdict(
  is: Verdict['is'],
  text: Bilingual,
  fact: MeasureFact,
  subject: Subject,
  missing: readonly Missing[] = [],
): Verdict {
  const of = fact.of === 'person' ? subject : { ...subject, person: null };
  return { is, reasons: [reason(text, is, of, fact.guarded)], missing };
}

const OUTCOME = { yes: 'met', no: 'not-met', open: 'unknown' } as const;

function reason(text: Bilingual, is: Verdict['is'], { person }: Subject, guarded: boolean) {
  const outcome = nameOf(lineOutcomeCodes, OUTCOME[is]);
  return {
    zh: `${text.zh}——${outcome.zh}`,
    en: `${text.en} – ${outcome.en}`,
    personId: person?.personId ?? null,
    guarded,
  };
}
