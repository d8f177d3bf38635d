import type { Fen } from '@aid-chain/kernel';
import type { CareLevel } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { careLevelOf, failedItems } from './care-level.js';
import { byChoice, oneAmount } from './benefit-text.js';
import { readBasic, standardsOf } from './standards.js';

const HEAD: LineHead = { ruleId: 'tekun.benefit@1', group: 'category', category: 'tekun' };

export interface TekunBenefit {
  readonly line: WorksheetLine | undefined;
  /** Undefined while a fact or a parameter is missing; null while it follows a choice that the person has not made. */
  readonly amountFen: Fen | null | undefined;
  readonly careLevel: CareLevel | undefined;
}

/**
 * What a tekun person gets a month: the basic-living and the care standard, each named (社会救助法 17); the care standard
 * by the items of self-care that are not done without help (T43 21, 22). Where the place has standards of its own for an
 * institution, the amount follows what the person chose; nothing waits for the choice and nothing presupposes one
 * (社会救助法 16(2); L-42).
 */
export function tekunBenefit(examination: Examination, person: PersonFacts): TekunBenefit {
  const reader = new ParameterReader(examination.pack);
  const level = careLevelOf(person, reader);
  if (level === undefined) {
    // Read all the same, so that everything that lacks is named at once.
    readBasic(reader, examination);
    return { line: openLine(reader, person), amountFen: undefined, careLevel: level };
  }
  const { home, institution } = standardsOf(reader, examination, level);
  const stated =
    institution === undefined
      ? oneAmount(home, level)
      : byChoice({ home, institution }, examination, person, level);
  if (stated === undefined) return { line: openLine(reader, person), amountFen: undefined, careLevel: level };
  const { ruleId, amountFen, text } = stated;
  const facts = [...selfCareFacts(person), ...(stated.facts ?? [])];
  const found = {
    outcome: 'met',
    left: amountFen,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts,
    text,
  } as const;
  return { line: line({ ...HEAD, ruleId }, found), amountFen, careLevel: level };
}

const TEXT = { zh: '特困供养标准', en: 'tekun standards' };

function openLine(reader: ParameterReader, person: PersonFacts): WorksheetLine | undefined {
  const missing = [...reader.missing, ...selfCareMissing(person)];
  return reader.inForce ? unknownLine(HEAD, TEXT, reader.refs, missing, selfCareFacts(person)) : undefined;
}

function selfCareFacts({ personId, selfCare }: PersonFacts): FactRef[] {
  if (selfCare.state !== 'known') return [];
  return [factRef('selfCare', personId, failedItems(selfCare.value), selfCare)];
}

function selfCareMissing({ personId, selfCare }: PersonFacts): Missing[] {
  const text = { zh: '生活自理能力六项评估', en: 'assessment of the six items of self-care' };
  return selfCare.state === 'known' ? [] : [missingFact('selfCare', personId, text, ['survey'])];
}
